package org.calx.bench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.calx.intake.fhir.FhirReader;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;

/**
 * Reads the same bundles in turn with Calx, from bytes to facts, and with HAPI's parser, from bytes to its model; and says
 * how many bytes each takes in a second of processor time of its one thread. Argument: a folder of FHIR bundles.
 */
public final class RecordTime {
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 9;
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RecordTime() {}

    private interface Reading {
        int read(byte[] bundle) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("give a folder of FHIR bundles (*.json)");
            System.exit(2);
        }
        List<byte[]> bundles = bundles(Path.of(args[0]));
        long bytes = bundles.stream().mapToLong(b -> b.length).sum();
        System.out.printf(Locale.ROOT, "%d bundles, %.1f MB%n", bundles.size(), bytes / 1e6);
        FhirReader reader = reader();
        Reading structured = calx(reader.withoutTexts());
        Reading texts = calx(reader);
        Reading hapi = hapi();
        for (int i = 0; i < WARM_UP; i++) {
            time(structured, bundles);
            time(hapi, bundles);
        }
        time(texts, bundles);
        double[][] rates = new double[3][ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rates[0][i] = bytes / 1e6 / time(structured, bundles);
            rates[1][i] = bytes / 1e6 / time(hapi, bundles);
            rates[2][i] = bytes / 1e6 / time(texts, bundles);
            ratios[i] = rates[0][i] / rates[1][i];
        }
        print("Calx, to facts, free text left unread", "MB/s", rates[0]);
        print("HAPI, to its model", "MB/s", rates[1]);
        print("Calx without texts to HAPI", "times", ratios);
        print("Calx, to facts, all texts understood", "MB/s", rates[2]);
    }

    private static List<byte[]> bundles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(RecordTime::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FhirReader reader() {
        Knowledge knowledge = KnowledgeStore.packed();
        return new FhirReader(knowledge, new Recogniser(knowledge.concepts(), knowledge.units()));
    }

    private static Reading calx(FhirReader reader) {
        return bundle -> reader.read(
                        List.of(new FhirReader.Source("bundle", () -> new ByteArrayInputStream(bundle))), AS_OF)
                .size();
    }

    private static Reading hapi() {
        IParser parser = FhirContext.forR4().newJsonParser();
        return bundle -> parser.parseResource(new ByteArrayInputStream(bundle)).isEmpty() ? 0 : 1;
    }

    /** Seconds of processor time for all bundles. */
    private static double time(Reading reading, List<byte[]> bundles) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        int read = 0;
        for (byte[] bundle : bundles) {
            read += reading.read(bundle);
        }
        if (read != bundles.size()) {
            throw new IllegalStateException(read + " people in " + bundles.size() + " bundles");
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static void print(String name, String unit, double[] values) {
        Arrays.sort(values);
        System.out.printf(
                Locale.ROOT,
                "%-38s median %.1f %s, lowest %.1f, highest %.1f%n",
                name,
                values[ROUNDS / 2],
                unit,
                values[0],
                values[ROUNDS - 1]);
    }
}

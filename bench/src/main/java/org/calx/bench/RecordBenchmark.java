package org.calx.bench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.calx.intake.fhir.FhirReader;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reads the same bundles with Calx, from bytes to facts, and with HAPI's parser, from bytes to its model; each in a
 * process of its own. {@code -p folder=FOLDER} names a folder of FHIR bundles.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RecordBenchmark {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    /** Folder of FHIR bundles, *.json. */
    @Param("bundles")
    public String folder = "bundles";

    private final List<byte[]> bundles = new ArrayList<>();
    private FhirReader reader;
    private IParser parser;

    @Setup
    public void read() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                bundles.add(Files.readAllBytes(file));
            }
        }
        Knowledge knowledge = KnowledgeStore.packed();
        reader = new FhirReader(knowledge, new Recogniser(knowledge.concepts(), knowledge.units()));
        parser = FhirContext.forR4().newJsonParser();
    }

    /** To facts, with letters and notes left unread. */
    @Benchmark
    public void calxWithoutTexts(Blackhole hole) throws IOException {
        facts(reader.withoutTexts(), hole);
    }

    /** To facts, with all free text understood. */
    @Benchmark
    public void calxWithTexts(Blackhole hole) throws IOException {
        facts(reader, hole);
    }

    private void facts(FhirReader of, Blackhole hole) throws IOException {
        for (byte[] bundle : bundles) {
            hole.consume(
                    of.read(List.of(new FhirReader.Source("bundle", () -> new ByteArrayInputStream(bundle))), AS_OF));
        }
    }

    /** To the model, which understands no text. */
    @Benchmark
    public void hapi(Blackhole hole) {
        for (byte[] bundle : bundles) {
            hole.consume(parser.parseResource(new ByteArrayInputStream(bundle)));
        }
    }
}

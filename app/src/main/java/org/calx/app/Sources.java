package org.calx.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.calx.app.guide.Guide;
import org.calx.intake.InputKind;
import org.calx.intake.PatientReading;
import org.calx.intake.UnreadableInput;
import org.calx.intake.fhir.FhirReader;
import org.calx.record.Problem;

/**
 * Reads files, folders and standard input, each as what it is. The files of a folder that hold records are one set, so
 * that what belongs to one person may be spread over them.
 */
final class Sources {
    static final String STANDARD_INPUT = "-";

    /**
     * What one source gave.
     *
     * @param record whether it is FHIR; then everyone in it is answered, also who has nothing but a name
     */
    record Item(String source, boolean record, List<PatientReading> readings, List<Problem> failures) {
        /** What of the source could not be read, though the rest was. */
        List<Problem> losses() {
            return readings.stream()
                    .flatMap(r -> r.problems().stream())
                    .filter(p -> record && p.kind() == Problem.Kind.UNREADABLE)
                    .distinct()
                    .toList();
        }
    }

    /** Reads an item, or fails. */
    @FunctionalInterface
    private interface Reading {
        List<PatientReading> read() throws IOException;
    }

    private final Guide guide;
    private final LocalDate asOf;
    private final InputStream standardInput;
    private final PrintWriter err;

    Sources(Guide guide, LocalDate asOf, InputStream standardInput, PrintWriter err) {
        this.guide = guide;
        this.asOf = asOf;
        this.standardInput = standardInput;
        this.err = err;
    }

    /** All that a file, a folder, or "-" gives, in order. */
    List<Item> read(String name) {
        if (name.equals(STANDARD_INPUT)) {
            return List.of(standard());
        }
        Path path = Path.of(name);
        return Files.isDirectory(path) ? folder(path) : List.of(file(path, name));
    }

    private Item standard() {
        String name = "standard input";
        try {
            byte[] start = standardInput.readNBytes(InputKind.START);
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), standardInput);
            InputKind kind = InputKind.of(start, "");
            return kind == InputKind.RECORD
                    ? records(name, List.of(new FhirReader.Source(name, () -> all)))
                    : notes(name, kind == InputKind.WORDS ? name + ".txt" : name, kind, all::readAllBytes);
        } catch (IOException e) {
            return failed(name, false, unreadable(name, e));
        }
    }

    private Item file(Path path, String name) {
        try {
            InputKind kind = kind(path);
            return kind == InputKind.RECORD
                    ? records(name, List.of(source(path)))
                    : notes(name, name, kind, () -> Files.readAllBytes(path));
        } catch (IOException e) {
            return failed(name, false, unreadable(name, e));
        }
    }

    /** In order of their names, but who people are first, because laboratory limits depend on it. */
    private List<Item> folder(Path folder) {
        List<FhirReader.Source> records = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Sources::isInput)
                    .sorted(Comparator.comparing(
                                    (Path p) -> !p.getFileName().toString().startsWith("Patient"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            return List.of(failed(folder.toString(), false, unreadable(folder.toString(), e)));
        }
        for (Path file : files) {
            try {
                if (kind(file) == InputKind.RECORD) {
                    records.add(source(file));
                    continue;
                }
            } catch (IOException e) {
                items.add(failed(file.toString(), false, unreadable(file.toString(), e)));
                continue;
            }
            items.add(file(file, file.toString()));
        }
        if (!records.isEmpty()) {
            items.add(0, records(folder.toString(), records));
        }
        if (items.isEmpty()) {
            items.add(failed(
                    folder.toString(),
                    false,
                    new Problem(
                            Problem.Kind.UNREADABLE,
                            folder.toString(),
                            "there is no .json, .ndjson or .jsonl file in this folder",
                            "name the files")));
        }
        return items;
    }

    private static boolean isInput(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(".json", ".ndjson", ".jsonl").anyMatch(name::endsWith) && Files.isRegularFile(path);
    }

    private static InputKind kind(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return InputKind.of(
                    in.readNBytes(InputKind.START), path.getFileName().toString());
        }
    }

    private FhirReader.Source source(Path path) {
        return new FhirReader.Source(
                path.toString(), () -> Progress.of(path.toString(), Files.newInputStream(path), err));
    }

    private Item records(String name, List<FhirReader.Source> sources) {
        return item(name, true, () -> guide.records(sources, asOf));
    }

    /** The bytes of an input, read whole. */
    @FunctionalInterface
    private interface Bytes {
        byte[] read() throws IOException;
    }

    private Item notes(String source, String name, InputKind kind, Bytes bytes) {
        if (kind == InputKind.PHENOPACKET) {
            return item(source, false, () -> guide.phenopackets(bytes.read(), name, asOf));
        }
        return item(source, false, () -> guide.read(bytes.read(), name, asOf));
    }

    private static Item item(String source, boolean record, Reading reading) {
        try {
            return new Item(source, record, reading.read(), List.of());
        } catch (UnreadableInput e) {
            return failed(source, record, e.problem());
        } catch (IOException e) {
            return failed(source, record, unreadable(source, e));
        }
    }

    private static Item failed(String source, boolean record, Problem problem) {
        return new Item(source, record, List.of(), List.of(problem));
    }

    private static Problem unreadable(String where, IOException e) {
        boolean missing = e instanceof NoSuchFileException;
        String what = missing
                ? "no such file"
                : e instanceof AccessDeniedException
                        ? "you may not read it"
                        : "cannot be read (" + e.getMessage() + ")";
        return new Problem(Problem.Kind.UNREADABLE, where, what, "check the path and your rights to it");
    }
}

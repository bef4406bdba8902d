package org.calx.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calx.app.guide.Guide;
import org.calx.intake.PatientReading;
import org.calx.intake.fhir.FhirReader;
import org.calx.record.ConceptKind;
import org.calx.record.Coverage;
import org.calx.record.PatientRecord;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What every command that reads notes can be told about them. */
final class Inputs {
    private static final String STANDARD_INPUT = "-";
    private static final int PEEK = 1 << 16;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of the question, as 2026-11-22; today if not given, or the note's own.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate asOf;

    @Option(
            names = "--complete",
            paramLabel = "LIST",
            split = ",",
            description = "Lists that are complete, so that what is not in them is absent: medications, problems,"
                    + " exposures, procedures, findings, labs, imaging, histology.")
    private List<String> complete = List.of();

    @Option(
            names = "--knowledge",
            paramLabel = "FOLDER",
            description = "Use the knowledge of this folder or pack instead of the built-in one.")
    @SuppressWarnings("NullAway.Init")
    private Path knowledge;

    Guide guide() {
        return knowledge == null ? Guide.packed() : Guide.of(knowledge);
    }

    LocalDate asOf() {
        return asOf == null ? LocalDate.now() : asOf;
    }

    /** Reads the notes of a file, or of standard input for "-". */
    List<PatientReading> read(Guide guide, String file, InputStream standardInput, CommandLine command)
            throws IOException {
        Set<Coverage> declared = declared(command);
        boolean standard = file.equals(STANDARD_INPUT);
        if (!standard && isRecord(Path.of(file))) {
            FhirReader.Source source = new FhirReader.Source(file, () -> Files.newInputStream(Path.of(file)));
            return guide.records(List.of(source), asOf()).stream()
                    .map(n -> with(n, declared))
                    .toList();
        }
        byte[] bytes = standard ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(file));
        List<PatientReading> notes = guide.read(bytes, standard ? standardName(bytes) : file, asOf());
        return notes.stream().map(n -> with(n, declared)).toList();
    }

    /** Whether a file holds FHIR resources: they say their type, which no case note does. */
    private static boolean isRecord(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(PEEK), StandardCharsets.UTF_8);
            return start.contains("\"resourceType\"");
        }
    }

    PatientReading words(Guide guide, String text, CommandLine command) {
        return with(guide.words(text, asOf()), declared(command));
    }

    /** The one note of a file, for commands that answer about one patient. */
    PatientReading one(Guide guide, String file, CommandLine command) throws IOException {
        List<PatientReading> notes = read(guide, file, System.in, command);
        if (notes.size() != 1) {
            throw new CommandLine.ParameterException(
                    command, file + " holds " + notes.size() + " notes; give a file with one");
        }
        return notes.get(0);
    }

    /** Plain words on standard input have no file name to say so; a note begins with a bracket or a field. */
    private static String standardName(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8).stripLeading();
        int colon = start.indexOf(':');
        String field = colon < 0 ? "" : start.substring(0, colon);
        boolean yaml = !field.isEmpty() && field.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '_' || c == '-');
        boolean note = start.startsWith("{") || start.startsWith("[") || start.startsWith("#") || yaml;
        return note ? "standard input" : "standard input.txt";
    }

    private static PatientReading with(PatientReading note, Set<Coverage> declared) {
        if (declared.isEmpty()) {
            return note;
        }
        PatientRecord r = note.record();
        Set<Coverage> all = new HashSet<>(r.coverage());
        all.addAll(declared);
        return new PatientReading(
                new PatientRecord(r.facts(), r.birth(), r.sex(), all, r.asOf()),
                note.phrases(),
                note.problems(),
                note.id());
    }

    private static final Map<String, ConceptKind> LISTS = Map.of(
            "medications", ConceptKind.DRUG,
            "problems", ConceptKind.PROBLEM,
            "exposures", ConceptKind.EXPOSURE,
            "procedures", ConceptKind.PROCEDURE,
            "findings", ConceptKind.FINDING,
            "labs", ConceptKind.LAB,
            "imaging", ConceptKind.IMAGING,
            "histology", ConceptKind.HISTOLOGY);

    private Set<Coverage> declared(CommandLine command) {
        Set<Coverage> declared = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String word : complete) {
            String list = word.strip().toLowerCase(Locale.ROOT);
            ConceptKind kind = LISTS.get(list);
            if (kind == null) {
                unknown.add(word);
            } else {
                declared.add(new Coverage(kind, "--complete " + list));
            }
        }
        if (!unknown.isEmpty()) {
            String near = Near.to(unknown.get(0), LISTS.keySet()).stream()
                    .map(n -> " Did you mean " + n + "?")
                    .findFirst()
                    .orElse("");
            throw new CommandLine.ParameterException(
                    command,
                    "--complete: '" + unknown.get(0) + "' is no list that can be complete." + near + " It takes "
                            + String.join(", ", LISTS.keySet().stream().sorted().toList()) + ".");
        }
        return declared;
    }
}

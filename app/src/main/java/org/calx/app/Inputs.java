package org.calx.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.app.guide.Exit;
import org.calx.app.guide.Guide;
import org.calx.intake.PatientReading;
import org.calx.intake.UnreadableInput;
import org.calx.record.ConceptKind;
import org.calx.record.Coverage;
import org.calx.record.PatientRecord;
import org.calx.record.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What every command that reads notes can be told about them. */
final class Inputs {
    /** Names of patients that a message lists. */
    private static final int NAMED = 10;

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

    @Option(names = "--patient", paramLabel = "ID", description = "Only this patient, of an input that holds several.")
    private String patient = "";

    private int exit = Exit.OK;

    Guide guide() {
        return knowledge == null ? Guide.packed() : Guide.of(knowledge);
    }

    LocalDate asOf() {
        return asOf == null ? LocalDate.now() : asOf;
    }

    /**
     * Reads a file, a folder, or standard input for "-". Of an input of several people only the one asked for is kept.
     *
     * @param found collects the names of all people in it
     */
    List<Sources.Item> read(Guide guide, String name, Set<String> found, CommandLine command) {
        Set<Coverage> declared = declared(command);
        return new Sources(guide, asOf(), System.in, command.getErr())
                .read(name).stream()
                        .map(item -> new Sources.Item(
                                item.source(),
                                item.record(),
                                item.readings().stream()
                                        .filter(r -> isWanted(r, found))
                                        .map(r -> with(r, declared))
                                        .toList(),
                                item.failures()))
                        .toList();
    }

    private boolean isWanted(PatientReading reading, Set<String> found) {
        String id = reading.id().orElse("");
        found.add(id.isEmpty() ? "one without a name" : id);
        return patient.isEmpty() || id.equals(patient) || ("Patient/" + id).equals(patient);
    }

    /** @throws CommandLine.ParameterException if a patient was asked for whom nothing names */
    void requireFound(int answers, Set<String> found, CommandLine command) {
        if (!patient.isEmpty() && answers == 0 && !found.isEmpty()) {
            throw new CommandLine.ParameterException(
                    command, "there is no patient '" + patient + "'; there is " + listed(found));
        }
    }

    private static String listed(Set<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
    }

    PatientReading words(Guide guide, String text, CommandLine command) {
        return with(guide.words(text, asOf()), declared(command));
    }

    /**
     * The one patient of a file, for commands that answer about one. What of the file could not be read is told.
     *
     * @throws UnreadableInput if nothing can be read
     */
    PatientReading one(Guide guide, String file, CommandLine command) {
        Set<String> found = new LinkedHashSet<>();
        List<PatientReading> readings = new ArrayList<>();
        for (Sources.Item item : read(guide, file, found, command)) {
            for (Problem failure : item.failures()) {
                throw new UnreadableInput(failure.where(), failure.what(), failure.remedy());
            }
            item.losses().forEach(p -> Errors.problem(command.getErr(), p));
            exit = item.losses().isEmpty() ? exit : Exit.UNREADABLE;
            readings.addAll(item.readings());
        }
        requireFound(readings.size(), found, command);
        if (readings.size() != 1) {
            throw new CommandLine.ParameterException(
                    command,
                    file + " holds " + readings.size() + " patients: " + listed(found)
                            + "; choose one with --patient ID, or give a file with one");
        }
        return readings.get(0);
    }

    /** How a command ends that used {@link #one}: well, or with some of its input lost. */
    int exit() {
        return exit;
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

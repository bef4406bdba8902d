package org.calx.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calx.app.guide.Guide;
import org.calx.intake.PatientReading;
import org.calx.intake.fhir.FhirReader;
import org.calx.intake.text.Recogniser;
import org.calx.record.Concepts;
import org.calx.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A case read as a note, written as a FHIR bundle and read back gives the same answer. The system property {@code
 * calx.cases} names a folder of further case files.
 */
class RoundTripTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final Guide GUIDE = Guide.packed();
    private static final Concepts CONCEPTS = GUIDE.knowledge().concepts();
    private static final Recogniser RECOGNISER =
            new Recogniser(CONCEPTS, GUIDE.knowledge().units());

    /** One case as its note was read. */
    record Case(String id, PatientRecord record) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>(in(Path.of("..", "cases", "unseen")));
        String further = System.getProperty("calx.cases", "");
        if (!further.isEmpty()) {
            cases.addAll(in(Path.of(further)));
        }
        return cases;
    }

    private static List<Case> in(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        Load load = new Load(LoadSettings.builder().build());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (load.loadFromString(line) instanceof Map<?, ?> entry) {
                        cases.add(new Case(file.getFileName() + " " + entry.get("id"), record(line, entry)));
                    }
                }
            }
        }
        return cases;
    }

    private static PatientRecord record(String line, Map<?, ?> entry) {
        return entry.containsKey("conclusion")
                ? GUIDE.read(line.getBytes(StandardCharsets.UTF_8), "note.json", AS_OF)
                        .get(0)
                        .record()
                : GUIDE.words(String.valueOf(entry.get("text")), AS_OF).record();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerIsTheSameFromTheGuidesOwnCodes(Case one) throws IOException {
        staysTheSame(one, false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerIsTheSameWithCodesOfTerminologies(Case one) throws IOException {
        staysTheSame(one, true);
    }

    private static void staysTheSame(Case one, boolean realCodes) throws IOException {
        Naming naming = new Naming(CONCEPTS, RECOGNISER, realCodes);
        BundleWriter.Written written = new BundleWriter(CONCEPTS, naming).write(one.record());
        byte[] bytes = written.bytes();
        List<PatientReading> people = GUIDE.records(
                List.of(new FhirReader.Source("bundle.json", () -> new ByteArrayInputStream(bytes))),
                one.record().asOf());
        assertThat(people).hasSize(1);
        assertThat(people.get(0).problems())
                .as("nothing that was written is left unread")
                .isEmpty();
        List<String> answer =
                AnswerLines.of(GUIDE.assessor().assess(people.get(0).record()));
        assertThat(answer)
                .as("what could not be written, and has no power: %s", written.unsaid())
                .containsExactlyElementsOf(AnswerLines.of(GUIDE.assessor().assess(written.meant())));
    }

    @Test
    void hardlyAnythingCannotBeWritten() throws IOException {
        BundleWriter writer = new BundleWriter(CONCEPTS, new Naming(CONCEPTS, RECOGNISER, false));
        List<String> changed = cases().stream()
                .filter(c -> !writer.write(c.record()).meant().equals(c.record()))
                .map(Case::id)
                .toList();
        assertThat(changed)
                .as("cases with a place of which nothing is said, or a complete list that is not empty")
                .hasSizeLessThanOrEqualTo(cases().size() / 50);
    }
}

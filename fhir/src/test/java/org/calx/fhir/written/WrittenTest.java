package org.calx.fhir.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.calx.app.fhir.DocumentBundle;
import org.calx.app.guide.Guide;
import org.calx.assess.Assessment;
import org.calx.intake.PatientReading;
import org.calx.intake.fhir.FhirReader;
import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Value;
import org.calx.words.DoctorPage;
import org.calx.words.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HAPI's validator finds no error in what is written, and our own reader finds in it what was said. */
class WrittenTest {
    private static final Guide GUIDE = Guide.packed();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final MathContext DIGITS = new MathContext(4);
    private static final Validation VALIDATION = new Validation();

    record Patient(String name, PatientRecord record, Assessment assessment) {
        @Override
        public String toString() {
            return name;
        }

        byte[] document() {
            Given given = new Given("", "", List.of(), List.of(), List.of(), List.of(), "0.1.0");
            int[] count = {0};
            return new DocumentBundle(GUIDE.knowledge(), () -> new UUID(0, ++count[0]).toString())
                    .of(
                            record,
                            assessment,
                            new DoctorPage(GUIDE.knowledge(), given).of(record, assessment),
                            "0.1.0",
                            NOW);
        }
    }

    static Stream<Patient> patients() throws IOException {
        List<Patient> patients = new ArrayList<>();
        for (String folder : List.of("cases/published", "cases/conflicts", "examples", "cases/unseen")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(jsonl|yaml|txt)|.*conflicts.*json"))
                        .sorted()
                        .toList()) {
                    String name = file.getFileName().toString();
                    for (PatientReading r : GUIDE.read(Files.readAllBytes(file), name, DAY)) {
                        patients.add(new Patient(
                                name + " " + r.id().orElse(""),
                                r.record(),
                                GUIDE.assessor().assess(r.record(), r.problems())));
                    }
                }
            }
        }
        return patients.stream();
    }

    /** The published ones, the conflicts, and every tenth of the rest: the validator is slow. */
    static Stream<Patient> some() throws IOException {
        List<Patient> all = patients().toList();
        return Stream.iterate(0, i -> i < all.size(), i -> i + (i < 26 ? 1 : 10))
                .map(all::get);
    }

    @ParameterizedTest
    @MethodSource("some")
    void hapiFindsNoErrorInADocument(Patient patient) {
        assertThat(VALIDATION.errors(patient.document())).isEmpty();
    }

    @Test
    void hapiFindsErrorsWhereThereAreSome() {
        byte[] wrong =
                "{\"resourceType\":\"Bundle\",\"type\":\"document\",\"entry\":[]}".getBytes(StandardCharsets.UTF_8);

        assertThat(VALIDATION.errors(wrong)).isNotEmpty();
    }

    private static PatientRecord read(byte[] resource) throws IOException {
        List<PatientReading> read =
                GUIDE.records(List.of(new FhirReader.Source("written", () -> new ByteArrayInputStream(resource))), DAY);
        assertThat(read).hasSize(1);
        return read.get(0).record();
    }

    @ParameterizedTest
    @MethodSource("patients")
    void readBackADocumentIsAsUrgentAndStatesTheSame(Patient patient) throws IOException {
        PatientRecord back = read(patient.document());

        assertThat(GUIDE.assessor().assess(back).urgency().level())
                .isEqualTo(patient.assessment().urgency().level());
        assertThat(statements(back)).containsAll(statements(patient.record()));
    }

    private static Set<String> statements(PatientRecord record) {
        List<Lesion> lesions = new ArrayList<>(record.lesions());
        Set<String> statements = new TreeSet<>();
        for (Fact f : record.facts()) {
            if (f.origin().source() != Origin.Source.DERIVED) {
                statements.add(String.join(
                        " ",
                        f.concept().value(),
                        value(f.value()),
                        about(f.about(), lesions),
                        f.tense().name(),
                        f.certainty().name(),
                        f.when().orElse(record.asOf()).toString()));
            }
        }
        return statements;
    }

    private static String value(Value value) {
        if (value instanceof Value.Measured m) {
            BigDecimal rounded = m.canonical().round(DIGITS).stripTrailingZeros();
            return m.comparator() + " " + rounded.toPlainString();
        }
        return value.toString();
    }

    private static String about(About about, List<Lesion> lesions) {
        if (about instanceof About.OfLesion of) {
            return "lesion " + lesions.indexOf(of.lesion()) + " " + of.lesion().side();
        }
        return about instanceof About.Relative ? "relative" : "patient";
    }
}

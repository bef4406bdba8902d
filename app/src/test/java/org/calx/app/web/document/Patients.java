package org.calx.app.web.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calx.app.answer.Answered;
import org.calx.app.guide.Guide;
import org.calx.intake.InputKind;
import org.calx.intake.PatientReading;
import org.calx.intake.fhir.FhirReader;
import org.calx.record.PatientRecord;
import org.calx.words.DoctorPage;
import org.calx.words.Document;

/** Every patient of {@code examples}, of the conflicts and of the notes that no rule was written on. */
final class Patients {
    static final Guide GUIDE = Guide.packed();
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    /** @param name the file and the patient's own name */
    record Patient(String name, PatientRecord record, Answered answered) {
        Document sheet() {
            return new DoctorPage(GUIDE.knowledge(), answered.given()).of(record, answered.assessment());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Patients() {}

    static List<Patient> all() throws IOException {
        List<Patient> patients = new ArrayList<>();
        for (String folder : List.of("examples", "cases/conflicts", "cases/unseen")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                for (Path file : files.sorted()
                        .filter(f -> !f.toString().endsWith(".md"))
                        .toList()) {
                    read(file).forEach(r -> patients.add(patient(file, r)));
                }
            }
        }
        return patients;
    }

    private static Patient patient(Path file, PatientReading reading) {
        var assessment = GUIDE.assessor().assess(reading.record(), reading.problems());
        return new Patient(
                file.getFileName() + " " + reading.id().orElse(""),
                reading.record(),
                new Answered("", "", assessment, reading.phrases(), List.of(), List.of(), "0.1.0"));
    }

    private static List<PatientReading> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        return switch (InputKind.of(bytes, name)) {
            case RECORD ->
                GUIDE.records(List.of(new FhirReader.Source(name, () -> new ByteArrayInputStream(bytes))), DAY);
            case PHENOPACKET -> GUIDE.phenopackets(bytes, name, DAY);
            default -> GUIDE.read(bytes, name, DAY);
        };
    }
}

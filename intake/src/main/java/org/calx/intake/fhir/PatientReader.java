package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.calx.record.Problem;
import org.calx.record.Sex;

/** Who the person is: sex and date of birth, as far as they are known. */
final class PatientReader implements ResourceReader {
    @Override
    public String type() {
        return "Patient";
    }

    @Override
    public Map<String, String> used() {
        return Map.of(
                "gender",
                "sex",
                "birthDate",
                "age",
                "deceasedBoolean",
                "said",
                "deceasedDateTime",
                "said",
                "link",
                "the same person");
    }

    @Override
    public Map<String, String> ignored() {
        return Map.of("name", "nobody is named");
    }

    @Override
    public void read(Element patient, Chart chart, Tools tools) {
        Sex sex = switch (patient.text("gender", "")) {
            case "female" -> Sex.FEMALE;
            case "male" -> Sex.MALE;
            case "other" -> Sex.OTHER;
            default -> Sex.NOT_STATED;
        };
        Optional<FhirDates.Days> birth = FhirDates.of(patient, "birthDate");
        Optional<LocalDate> day = birth.filter(d -> d.first().equals(d.last())).map(FhirDates.Days::first);
        chart.describe(patient.id(), sex, day);
        if (patient.flag("deceasedBoolean").orElse(false) || patient.has("deceasedDateTime")) {
            chart.problem(
                    Problem.Kind.SET_ASIDE,
                    patient.where(),
                    "the record says that this person has died",
                    "check the record");
        }
    }
}

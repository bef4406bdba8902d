package org.calx.intake.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.Age;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Quantity;
import org.calx.record.Sex;
import org.calx.record.Tense;
import org.calx.record.Value;

/** Who the person is: sex and date of birth, as far as they are known. */
final class PatientReader implements ResourceReader {
    private static final ConceptId AGE = Age.CONCEPT;

    /** Nobody is older, in years. */
    private static final int OLDEST = 125;

    @Override
    public String type() {
        return "Patient";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "gender",
                "the sex",
                "birthDate",
                "the age; a year or a month alone gives the youngest and the oldest age",
                "deceasedBoolean",
                "that the person has died is said",
                "deceasedDateTime",
                "that the person has died is said",
                "identifier",
                "resources that name the person by it belong to the person",
                "link",
                "other Patient resources of the same person are read as one");
    }

    @Override
    public Map<String, String> ignored() {
        String who = "who or where the person is says nothing about the skin";
        return Elements.of(
                "active",
                "a record that is no longer kept up still says what was found",
                "name",
                who,
                "telecom",
                who,
                "address",
                who,
                "maritalStatus",
                who,
                "multipleBirthBoolean",
                who,
                "multipleBirthInteger",
                who,
                "photo",
                "pictures are not read",
                "contact",
                who,
                "communication",
                "answers are given in English",
                "generalPractitioner",
                who,
                "managingOrganization",
                who);
    }

    @Override
    public void read(Element patient, Chart chart, Tools tools) {
        Optional<FhirDates.Days> birth = birth(patient, tools.asOf());
        Optional<LocalDate> day = birth.filter(d -> d.first().equals(d.last())).map(FhirDates.Days::first);
        chart.describe(patient.id(), sex(patient), day, patient.where());
        if (day.isEmpty()) {
            birth.ifPresent(days -> between(days, patient, chart, tools.asOf()));
        }
        if (hasDied(patient, tools.asOf())) {
            chart.problem(
                    Problem.Kind.SET_ASIDE,
                    patient.where(),
                    "the record says that this person has died",
                    "check the record");
        }
    }

    private static Sex sex(Element patient) {
        return Status.code(patient, "gender", Set.of("female", "male", "other", "unknown"))
                .map(code -> switch (code) {
                    case "female" -> Sex.FEMALE;
                    case "male" -> Sex.MALE;
                    case "other" -> Sex.OTHER;
                    default -> Sex.NOT_STATED;
                })
                .orElse(Sex.NOT_STATED);
    }

    /** The days on which the person may be born, none after the day of the question; empty if that cannot be. */
    private static Optional<FhirDates.Days> birth(Element patient, LocalDate asOf) {
        return FhirDates.of(patient, "birthDate").flatMap(days -> {
            if (days.first().isAfter(asOf) || days.last().isBefore(asOf.minusYears(OLDEST))) {
                patient.faults()
                        .impossible(
                                "birthDate",
                                "a birth on " + patient.text("birthDate", "") + " cannot be true on " + asOf);
                return Optional.empty();
            }
            LocalDate last = days.last().isAfter(asOf) ? asOf : days.last();
            return Optional.of(new FhirDates.Days(days.first(), last));
        });
    }

    /** A year or a month: at least so old, and not older, so that what lies between stays unknown. */
    private static void between(FhirDates.Days birth, Element patient, Chart chart, LocalDate asOf) {
        chart.add(age(Comparator.AT_LEAST, Age.years(birth.last(), asOf), patient));
        chart.add(age(Comparator.BELOW, Age.years(birth.first().minusDays(1), asOf), patient));
    }

    private static Fact age(Comparator comparator, BigDecimal years, Element patient) {
        return new Fact(
                AGE,
                new Value.Measured(new Quantity(years, "a"), comparator, years, Optional.empty(), Optional.empty()),
                About.PATIENT,
                Tense.NOW,
                Certainty.STATED,
                Optional.empty(),
                new Origin(Origin.Source.FIELD, patient.where() + ".birthDate", patient.text("birthDate", "")));
    }

    private static boolean hasDied(Element patient, LocalDate asOf) {
        if (patient.has("deceasedDateTime")) {
            return FhirDates.of(patient, "deceasedDateTime")
                    .map(d -> !d.first().isAfter(asOf))
                    .orElse(true);
        }
        return patient.flag("deceasedBoolean").orElse(false);
    }
}

package org.calx.logic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.calx.record.About;
import org.calx.record.Age;
import org.calx.record.Certainty;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Quantity;
import org.calx.record.Sex;
import org.calx.record.Tense;
import org.calx.record.Value;

/** The facts that follow from who the patient is: age and sex. */
final class Demographics {
    private static final ConceptId FEMALE = ConceptId.of("female");
    private static final ConceptId MALE = ConceptId.of("male");

    private Demographics() {}

    /** The age by the day of birth; empty if that day is still to come. */
    static Optional<Fact> age(LocalDate birth, LocalDate asOf) {
        if (birth.isAfter(asOf)) {
            return Optional.empty();
        }
        BigDecimal years = Age.years(birth, asOf);
        return Optional.of(new Fact(
                Age.CONCEPT,
                new Value.Measured(
                        new Quantity(years, "a"),
                        org.calx.record.Comparator.EXACTLY,
                        years,
                        Optional.empty(),
                        Optional.empty()),
                About.PATIENT,
                Tense.NOW,
                Certainty.STATED,
                Optional.empty(),
                new Origin(Origin.Source.DERIVED, "date of birth", "")));
    }

    /** The highest of several stated ages of the latest day: a fixed choice whatever the order of facts. */
    static Optional<Fact> statedAge(PatientRecord record) {
        return record.facts().stream()
                .filter(f -> f.concept().equals(Age.CONCEPT) && f.about().equals(About.PATIENT))
                .filter(f -> f.value() instanceof Value.Measured)
                .max(Comparator.comparing((Fact f) -> f.when().orElse(record.asOf()))
                        .thenComparing(f -> ((Value.Measured) f.value()).canonical()));
    }

    /** One sex is present and the other absent; where neither is recorded, nothing. */
    static List<Fact> sex(Sex sex) {
        if (sex != Sex.FEMALE && sex != Sex.MALE) {
            return List.of();
        }
        Origin origin = new Origin(Origin.Source.DERIVED, "sex", "");
        return List.of(
                Fact.present(sex == Sex.FEMALE ? FEMALE : MALE, About.PATIENT, origin),
                Fact.absent(sex == Sex.FEMALE ? MALE : FEMALE, About.PATIENT, origin));
    }
}

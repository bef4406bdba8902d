package org.calx.intake.note;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.text.Phrase;
import org.calx.record.About;
import org.calx.record.Age;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Quantity;
import org.calx.record.Sex;
import org.calx.record.Tense;
import org.calx.record.Value;

/** Who the patient is: {@code person}. */
final class PersonFields {
    static final ConceptId AGE = Age.CONCEPT;
    /** Nobody is older, in years. */
    private static final BigDecimal OLDEST = new BigDecimal(125);

    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("female", Sex.FEMALE),
            Map.entry("f", Sex.FEMALE),
            Map.entry("woman", Sex.FEMALE),
            Map.entry("girl", Sex.FEMALE),
            Map.entry("male", Sex.MALE),
            Map.entry("m", Sex.MALE),
            Map.entry("man", Sex.MALE),
            Map.entry("boy", Sex.MALE),
            Map.entry("other", Sex.OTHER),
            Map.entry("intersex", Sex.OTHER),
            Map.entry("unknown", Sex.NOT_STATED),
            Map.entry("not stated", Sex.NOT_STATED));

    private PersonFields() {}

    static void read(Draft draft, Part part) {
        Map<String, Part> fields = draft.fields(part, "person", FieldNames.PERSON, Set.of());
        draft.text(fields, "age_years", "person").ifPresent(text -> age(draft, text));
        draft.birth = draft.date(fields, "birth", "person");
        draft.text(fields, "sex", "person").ifPresent(text -> {
            Sex sex = SEXES.get(text.value().strip().toLowerCase(Locale.ROOT));
            if (sex == null) {
                draft.problem(
                        Problem.Kind.MALFORMED,
                        text,
                        "person.sex",
                        "'" + text.value() + "' is not a sex",
                        "write female, male, other or unknown");
            } else {
                draft.sex = sex;
            }
        });
    }

    private static void age(Draft draft, Part.Text text) {
        Optional<BigDecimal> years = Numbers.of(text);
        if (years.isEmpty()) {
            draft.read(text.value(), draft.setting(text, "person.age_years", About.PATIENT, ConceptKind.MEASURE));
            return;
        }
        if (years.get().signum() < 0 || years.get().compareTo(OLDEST) > 0) {
            draft.problem(
                    Problem.Kind.IMPOSSIBLE_VALUE,
                    text,
                    "person.age_years",
                    "an age of " + text.value() + " years cannot be true",
                    "give the age in years; months are fractions of a year");
            return;
        }
        Fact fact = measured(
                AGE,
                years.get(),
                "a",
                About.PATIENT,
                new Origin(Origin.Source.FIELD, draft.where(text, "person.age_years"), text.value()));
        draft.phrase(text.value() + " years old", Phrase.Outcome.USED, List.of(fact), "age in years");
    }

    /** A number in the unit in which its concept is compared. */
    static Fact measured(ConceptId concept, BigDecimal number, String unit, About about, Origin origin) {
        Value value = new Value.Measured(
                new Quantity(number, unit), Comparator.EXACTLY, number, Optional.empty(), Optional.empty());
        return new Fact(concept, value, about, Tense.NOW, Certainty.STATED, Optional.empty(), origin);
    }
}

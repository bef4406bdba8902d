package org.calx.intake.phenopacket;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
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

/** Reads who the person is: sex, birth, age, and when they were last seen. */
final class Subjects {
    private static final ConceptId AGE = Age.CONCEPT;
    private static final String YEARS = "a";
    private static final List<String> SEXES = List.of("UNKNOWN_SEX", "FEMALE", "MALE", "OTHER_SEX");
    private static final int EARLIEST_BIRTH = 1850;

    private Subjects() {}

    static void read(Node subject, Sheet sheet) {
        sheet.sex = switch (subject.constant("sex", SEXES)) {
            case "FEMALE" -> Sex.FEMALE;
            case "MALE" -> Sex.MALE;
            case "OTHER_SEX" -> Sex.OTHER;
            default -> Sex.NOT_STATED;
        };
        subject.text("dateOfBirth").ifPresent(text -> birth(text, subject, sheet));
        Optional<Node> last = subject.child("timeAtLastEncounter");
        last.flatMap(t -> Times.day(t, sheet.birth)).ifPresent(day -> sheet.told = Optional.of(day));
        Optional<Period> age = last.flatMap(Times::age).or(() -> ageAtCollection(subject));
        if (sheet.birth.isEmpty()) {
            age.ifPresent(a -> sheet.add(age(a, last.orElse(subject), sheet)));
        }
        if (last.filter(t -> t.has("age") || t.has("timestamp")).isPresent() && age.isEmpty() && sheet.told.isEmpty()) {
            sheet.problem(Problem.Kind.MALFORMED, last.get(), "neither an age nor a day", "write an age as P45Y");
        }
        vital(subject, sheet);
    }

    /** Version 1 wrote the age so. */
    private static Optional<Period> ageAtCollection(Node subject) {
        return subject.child("ageAtCollection").flatMap(Times::age);
    }

    private static void birth(String text, Node subject, Sheet sheet) {
        Optional<LocalDate> day =
                Times.day(text).filter(d -> d.getYear() >= EARLIEST_BIRTH && !d.isAfter(sheet.asOf()));
        if (day.isEmpty()) {
            sheet.problem(
                    Problem.Kind.IMPOSSIBLE_VALUE,
                    subject,
                    "'" + text.substring(0, Math.min(40, text.length())) + "' is no day of birth",
                    "write it as 1980-01-31T00:00:00Z");
        }
        sheet.birth = day;
    }

    private static Fact age(Period age, Node at, Sheet sheet) {
        BigDecimal years = Times.years(age);
        Value value = new Value.Measured(
                new Quantity(years, YEARS), Comparator.EXACTLY, years, Optional.empty(), Optional.empty());
        Origin origin = new Origin(Origin.Source.FIELD, sheet.where(at), age.toString());
        return new Fact(AGE, value, About.PATIENT, Tense.NOW, Certainty.STATED, Optional.empty(), origin);
    }

    private static void vital(Node subject, Sheet sheet) {
        subject.child("vitalStatus").ifPresent(v -> {
            if (v.constant("status", List.of("UNKNOWN_STATUS", "ALIVE", "DECEASED"))
                    .equals("DECEASED")) {
                sheet.problem(
                        Problem.Kind.SET_ASIDE, v, "the packet says that this person has died", "check the packet");
            }
        });
    }
}

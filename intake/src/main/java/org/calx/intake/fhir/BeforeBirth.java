package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.calx.record.Fact;
import org.calx.record.Problem;
import org.calx.record.Value;

/**
 * Statements of a day on which the person was not born yet. The day is wrong and is told. What is present counts as
 * undated, so that it is not too old to matter; what is absent counts from birth, so that it rules out as little as it
 * may.
 */
final class BeforeBirth {
    private BeforeBirth() {}

    /**
     * The facts with days that can be.
     *
     * @param told takes a problem for each place with such a day
     */
    static List<Fact> corrected(Collection<Fact> facts, LocalDate birth, List<Problem> told) {
        List<Fact> corrected = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            Optional<LocalDate> wrong = fact.when().filter(birth::isAfter);
            corrected.add(wrong.isPresent() ? withoutDay(fact, birth) : fact);
            wrong.ifPresent(day -> tell(fact, day, birth, told));
        }
        return corrected;
    }

    private static Fact withoutDay(Fact f, LocalDate birth) {
        Optional<LocalDate> when = f.value() instanceof Value.Absent ? Optional.of(birth) : Optional.empty();
        return new Fact(f.concept(), f.value(), f.about(), f.tense(), f.certainty(), when, f.origin());
    }

    private static void tell(Fact fact, LocalDate day, LocalDate birth, List<Problem> told) {
        Problem problem = new Problem(
                Problem.Kind.IMPOSSIBLE_VALUE,
                fact.origin().where(),
                "its day " + day + " is before the birth on " + birth + ", so it counts as undated",
                "correct the day or the date of birth");
        if (!told.contains(problem)) {
            told.add(problem);
        }
    }
}

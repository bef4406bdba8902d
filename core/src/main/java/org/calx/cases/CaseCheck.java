package org.calx.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.calx.assess.Assessor;
import org.calx.assess.Outcome;
import org.calx.assess.Outcomes;
import org.calx.knowledge.Entry;
import org.calx.logic.Criterion;
import org.calx.logic.Explanation;
import org.calx.logic.Truth;

/** Holds the engine to the cases. */
public final class CaseCheck {
    private CaseCheck() {}

    /**
     * A case that came to something else.
     *
     * @param expected the outcome, or a part and its truth
     * @param got the same, as the engine has it
     * @param why the parts that decide, with their truth
     */
    public record Miss(CaseFile file, EntryCase entryCase, String expected, String got, List<Why> why) {}

    /** One part of the entry and how it came to be. */
    public record Why(String part, Explanation explanation) {}

    /** The misses of one file, in written order. */
    public static List<Miss> run(CaseFile file, Assessor assessor) {
        List<Miss> misses = new ArrayList<>();
        for (EntryCase entryCase : file.cases()) {
            Outcomes outcomes = assessor.outcomes(entryCase.patient());
            firstDifference(file.subject(), entryCase, outcomes).ifPresent(d -> {
                List<Why> why = new ArrayList<>();
                Parts.of(file.subject()).forEach((part, c) -> why.add(new Why(part, outcomes.explanation(c))));
                misses.add(new Miss(file, entryCase, d.expected(), d.got(), why));
            });
        }
        return misses;
    }

    private record Difference(String expected, String got) {}

    /** Whether the case still holds of the subject. */
    public static boolean holds(Subject subject, EntryCase entryCase, Outcomes outcomes) {
        return firstDifference(subject, entryCase, outcomes).isEmpty();
    }

    private static Optional<Difference> firstDifference(Subject subject, EntryCase c, Outcomes outcomes) {
        if (c.expected().is().isPresent()) {
            String is = c.expected().is().get();
            Outcome got = subject.outcome(outcomes);
            if (!fulfils(got, is)) {
                return Optional.of(new Difference(is, got.word()));
            }
        }
        if (c.expected().points().isPresent()
                && subject instanceof Subject.OfEntry of
                && of.entry() instanceof Entry.Recognisable entry) {
            int points = c.expected().points().getAsInt();
            int got = outcomes.points(entry);
            if (got != points) {
                return Optional.of(new Difference(points + " points", got + " points"));
            }
        }
        for (Map.Entry<String, Truth> part : c.expected().because().entrySet()) {
            Truth got = Parts.truth(subject, part.getKey(), outcomes);
            if (got != part.getValue()) {
                return Optional.of(
                        new Difference(part.getKey() + ": " + word(part.getValue()), part.getKey() + ": " + word(got)));
            }
        }
        return Optional.empty();
    }

    /** The word itself, its class, or "ask" where a remedy's stricter verdict is open. */
    private static boolean fulfils(Outcome got, String is) {
        return got.word().equals(is)
                || word(got.group()).equals(is)
                || got == Outcome.STRICTER_OPEN && is.equals(Outcome.ASK.word());
    }

    private static String word(Truth truth) {
        return truth.name().toLowerCase(Locale.ROOT);
    }

    /** What several criteria come to together: yes if one is, no if all are. */
    static Truth any(List<Criterion> criteria, Outcomes outcomes) {
        return criteria.stream().map(outcomes::of).reduce(Truth.NO, Truth::or);
    }
}

package org.calx.assess;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Level;
import org.calx.knowledge.StandingAction;
import org.calx.logic.Evaluation;
import org.calx.logic.Explainer;
import org.calx.logic.Gap;
import org.calx.logic.Truth;

/** Reads the red flags: raised, open, unasked or ruled out, and what follows from them. */
final class Triage {
    private static final Comparator<Urgency.Flag> MOST_URGENT_FIRST = Comparator.comparing(
                    (Urgency.Flag f) -> f.flag().level())
            .reversed()
            .thenComparing(f -> hours(f.flag().seenBy()))
            .thenComparing(f -> f.flag().id());

    private final Knowledge knowledge;
    private final Evaluation evaluation;
    private final Explainer explainer;

    Triage(Knowledge knowledge, Scales scales) {
        this.knowledge = knowledge;
        evaluation = scales.evaluation();
        explainer = scales.explainer();
    }

    Urgency urgency() {
        List<Urgency.Flag> raised = new ArrayList<>();
        List<Urgency.Flag> open = new ArrayList<>();
        List<Urgency.Flag> unasked = new ArrayList<>();
        for (Entry.RedFlag flag : knowledge.entries(Entry.RedFlag.class)) {
            Truth truth = evaluation.of(flag.when());
            if (truth == Truth.YES) {
                raised.add(new Urgency.Flag(flag, Set.of()));
            } else if (truth == Truth.UNKNOWN) {
                Set<Gap> gaps = explainer.of(flag.when()).openGaps();
                (isOpen(flag, gaps) ? open : unasked).add(new Urgency.Flag(flag, gaps));
            }
        }
        raised.sort(MOST_URGENT_FIRST);
        open.sort(MOST_URGENT_FIRST);
        unasked.sort(MOST_URGENT_FIRST);
        Level level = highest(raised);
        if (!open.isEmpty()) {
            level = Level.max(level, Level.WITHIN_DAYS);
        }
        Level couldBe = Level.max(level, Level.max(highest(open), highest(unasked)));
        return withAction(level, couldBe, raised, open, unasked);
    }

    /** Suspected, or resting on statements that contradict each other or are themselves only suspected. */
    private boolean isOpen(Entry.RedFlag flag, Set<Gap> gaps) {
        return flag.suspectWhen().map(s -> evaluation.of(s) == Truth.YES).orElse(false)
                || gaps.stream().anyMatch(g -> g.why() == Gap.Why.CONFLICT || g.why() == Gap.Why.SUSPECTED_ONLY);
    }

    private static Level highest(List<Urgency.Flag> flags) {
        return flags.stream().map(f -> f.flag().level()).reduce(Level.ROUTINE, Level::max);
    }

    private Urgency withAction(
            Level level,
            Level couldBe,
            List<Urgency.Flag> raised,
            List<Urgency.Flag> open,
            List<Urgency.Flag> unasked) {
        if (!raised.isEmpty() && raised.get(0).flag().level() == level) {
            Entry.RedFlag first = raised.get(0).flag();
            return new Urgency(level, couldBe, raised, open, unasked, first.action(), first.seenBy(), first.expires());
        }
        StandingAction standing = knowledge.standingAction(open.isEmpty() ? "routine" : "open-danger");
        return new Urgency(
                level, couldBe, raised, open, unasked, standing.action(), standing.seenBy(), standing.expires());
    }

    /** Hours of an ISO 8601 duration or period. */
    static long hours(String iso) {
        return iso.startsWith("PT")
                ? Duration.parse(iso).toHours()
                : Period.parse(iso).toTotalMonths() * 30 * 24
                        + Period.parse(iso).getDays() * 24L;
    }
}

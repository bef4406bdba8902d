package org.calx.assess;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Level;
import org.calx.knowledge.StandingAction;
import org.calx.logic.Criterion;
import org.calx.logic.Evaluation;
import org.calx.logic.Explainer;
import org.calx.logic.Explanation;
import org.calx.logic.Gap;
import org.calx.logic.Truth;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;

/** Reads the red flags: raised, open, unasked or ruled out, and what follows from them. */
final class Triage {
    private static final Comparator<Urgency.Flag> MOST_URGENT_FIRST = Comparator.comparing(
                    (Urgency.Flag f) -> f.flag().level())
            .reversed()
            .thenComparing(f -> hours(f.flag().seenBy()))
            .thenComparing(f -> f.flag().id());

    private static final Set<ConceptKind> ONLY_BY_TEST =
            EnumSet.of(ConceptKind.LAB, ConceptKind.IMAGING, ConceptKind.HISTOLOGY);

    private final Knowledge knowledge;
    private final Reach reach;
    private final Evaluation evaluation;
    private final Explainer explainer;

    Triage(Knowledge knowledge, Reach reach, Scales scales) {
        this.knowledge = knowledge;
        this.reach = reach;
        evaluation = scales.evaluation();
        explainer = scales.explainer();
    }

    Urgency urgency() {
        List<Urgency.Flag> raised = new ArrayList<>();
        List<Urgency.Flag> open = new ArrayList<>();
        List<Urgency.Flag> unasked = new ArrayList<>();
        List<Urgency.Flag> awaitingTest = new ArrayList<>();
        for (Entry.RedFlag flag : knowledge.entries(Entry.RedFlag.class)) {
            Truth truth = evaluation.of(flag.when());
            if (truth == Truth.YES) {
                raised.add(new Urgency.Flag(flag, Set.of()));
            } else if (truth == Truth.UNKNOWN) {
                Explanation why = explainer.of(flag.when());
                Set<Gap> gaps = why.openGaps();
                List<Urgency.Flag> state =
                        isOpen(flag, gaps) ? open : answersCanMake(why, Truth.YES) ? unasked : awaitingTest;
                state.add(new Urgency.Flag(flag, gaps));
            }
        }
        raised.sort(MOST_URGENT_FIRST);
        open.sort(MOST_URGENT_FIRST);
        unasked.sort(MOST_URGENT_FIRST);
        awaitingTest.sort(MOST_URGENT_FIRST);
        Level level = highest(raised);
        for (Urgency.Flag flag : open) {
            level = Level.max(level, flag.flag().openLevel());
        }
        Level couldBe = Level.max(level, Level.max(highest(open), highest(unasked)));
        return withAction(level, couldBe, raised, open, unasked, awaitingTest);
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
            List<Urgency.Flag> unasked,
            List<Urgency.Flag> awaitingTest) {
        Optional<Entry.RedFlag> decides = Stream.concat(
                        raised.stream().filter(f -> f.flag().level() == level),
                        open.stream()
                                .filter(f -> f.flag().openLevel() == level
                                        && level == f.flag().level()))
                .map(Urgency.Flag::flag)
                .findFirst();
        StandingAction otherwise = knowledge.standingAction(open.isEmpty() ? "routine" : "open-danger");
        return new Urgency(
                level,
                couldBe,
                raised,
                open,
                unasked,
                awaitingTest,
                decides.map(Entry.RedFlag::action).orElse(otherwise.action()),
                decides.map(Entry.RedFlag::seenBy).orElse(otherwise.seenBy()),
                decides.map(Entry.RedFlag::expires).orElse(otherwise.expires()));
    }

    /**
     * Whether what a person can answer could still make it so. A laboratory value or a report they cannot answer: high
     * calcium with thirst waits for the test, however many questions about thirst are left.
     */
    private boolean answersCanMake(Explanation part, Truth wanted) {
        if (part.truth().decided()) {
            return part.truth() == wanted;
        }
        if (part.criterion() instanceof Criterion.Not) {
            return part.children().stream().anyMatch(c -> answersCanMake(c, wanted.not()));
        }
        if (part.children().isEmpty()) {
            return part.gaps().stream().map(Gap::concept).anyMatch(this::canBeAnswered);
        }
        boolean needsEveryPart = wanted == Truth.YES
                ? part.criterion() instanceof Criterion.All
                : part.criterion() instanceof Criterion.Any;
        return needsEveryPart
                ? part.children().stream().allMatch(c -> answersCanMake(c, wanted))
                : part.children().stream().anyMatch(c -> answersCanMake(c, wanted));
    }

    private boolean canBeAnswered(ConceptId concept) {
        return !ONLY_BY_TEST.contains(kindOf(concept))
                && (reach.isEmpty() || !reach.questionsFor(concept).isEmpty());
    }

    private ConceptKind kindOf(ConceptId id) {
        return knowledge.concepts().find(id).map(Concept::kind).orElse(ConceptKind.FINDING);
    }

    /** Hours of an ISO 8601 duration or period. */
    static long hours(String iso) {
        return iso.startsWith("PT")
                ? Duration.parse(iso).toHours()
                : Period.parse(iso).toTotalMonths() * 30 * 24
                        + Period.parse(iso).getDays() * 24L;
    }
}

package org.calx.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Level;
import org.calx.knowledge.StandingAction;
import org.calx.logic.Evaluation;
import org.calx.logic.Gap;
import org.calx.logic.OpenGaps;
import org.calx.logic.Outlook;
import org.calx.logic.Truth;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;

/** Reads the red flags: raised, open, unasked or ruled out, and what follows from them. */
final class Triage {
    private static final Set<ConceptKind> ONLY_BY_TEST =
            EnumSet.of(ConceptKind.LAB, ConceptKind.IMAGING, ConceptKind.HISTOLOGY);

    private final Knowledge knowledge;
    private final Reach reach;
    private final Evaluation evaluation;
    private final Comparator<Urgency.Flag> mostUrgentFirst;
    private final Evaluation doubtful;
    private final OpenGaps openGaps;
    private final Outlook answers;
    private final Outlook withoutContradiction;

    Triage(Knowledge knowledge, Reach reach, Scales scales) {
        this.knowledge = knowledge;
        this.reach = reach;
        mostUrgentFirst = Comparator.comparing(f -> reach.urgencyRank(f.flag()));
        evaluation = scales.evaluation();
        doubtful = scales.withDoubtAsPresent();
        openGaps = scales.openGaps();
        answers = new Outlook(evaluation, this::canBeAnswered);
        withoutContradiction = new Outlook(doubtful, c -> false);
    }

    Urgency urgency() {
        List<Urgency.Flag> raised = new ArrayList<>();
        List<Urgency.Flag> open = new ArrayList<>();
        List<Urgency.Flag> unasked = new ArrayList<>();
        List<Urgency.Flag> awaitingTest = new ArrayList<>();
        for (Entry.RedFlag flag : knowledge.entries(Entry.RedFlag.class)) {
            Set<Gap> gaps = new LinkedHashSet<>();
            switch (read(flag, gaps)) {
                case RAISED -> raised.add(new Urgency.Flag(flag, Set.of()));
                case OPEN -> open.add(new Urgency.Flag(flag, gaps));
                case UNASKED -> unasked.add(new Urgency.Flag(flag, gaps));
                case AWAITING_TEST -> awaitingTest.add(new Urgency.Flag(flag, gaps));
                case CLEARED -> {}
            }
        }
        raised.sort(mostUrgentFirst);
        open.sort(mostUrgentFirst);
        unasked.sort(mostUrgentFirst);
        awaitingTest.sort(mostUrgentFirst);
        Level level = highest(raised);
        for (Urgency.Flag flag : open) {
            level = Level.max(level, flag.flag().openLevel());
        }
        Level couldBe = Level.max(level, Level.max(highest(open), highest(unasked)));
        return withAction(level, couldBe, raised, open, unasked, awaitingTest);
    }

    /** How one flag stands. */
    enum State {
        RAISED,
        OPEN,
        UNASKED,
        AWAITING_TEST,
        CLEARED
    }

    /** @param gaps takes what is missing, where it is neither raised nor cleared */
    State read(Entry.RedFlag flag, Set<Gap> gaps) {
        Truth truth = evaluation.of(flag.when());
        if (truth.decided()) {
            return truth == Truth.YES ? State.RAISED : State.CLEARED;
        }
        gaps.addAll(openGaps.of(flag.when()));
        Set<ConceptId> contradicted = contradictedTests(flag, gaps);
        if (isOpen(flag, contradicted)) {
            return State.OPEN;
        }
        return couldBecomeTrue(flag, contradicted) ? State.UNASKED : State.AWAITING_TEST;
    }

    /**
     * Suspected, or true if doubt is counted as present and test results that contradict each other may go either way.
     * Blood is often taken twice a day, so that a contradiction opens nothing where other things are still unknown.
     */
    private boolean isOpen(Entry.RedFlag flag, Set<ConceptId> contradicted) {
        Outlook worst = contradicted.isEmpty() ? withoutContradiction : new Outlook(doubtful, contradicted::contains);
        return flag.suspectWhen()
                        .map(s -> evaluation.of(s) == Truth.YES || worst.canBecome(Truth.YES, s))
                        .orElse(false)
                || worst.canBecome(Truth.YES, flag.when());
    }

    /** Whether answers could still make it true, with tests that contradict each other read either way. */
    private boolean couldBecomeTrue(Entry.RedFlag flag, Set<ConceptId> contradicted) {
        return (contradicted.isEmpty()
                        ? answers
                        : new Outlook(evaluation, c -> contradicted.contains(c) || canBeAnswered(c)))
                .canBecome(Truth.YES, flag.when());
    }

    private Set<ConceptId> contradictedTests(Entry.RedFlag flag, Set<Gap> gaps) {
        Set<Gap> suspicion = flag.suspectWhen().map(openGaps::of).orElse(Set.of());
        return Stream.concat(gaps.stream(), suspicion.stream())
                .filter(g -> g.why() == Gap.Why.CONFLICT && kindOf(g.concept()) == ConceptKind.LAB)
                .map(Gap::concept)
                .collect(Collectors.toSet());
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

    /** A laboratory value or a report a person cannot answer. */
    private boolean canBeAnswered(ConceptId concept) {
        return !ONLY_BY_TEST.contains(kindOf(concept))
                && (reach.isEmpty() || !reach.questionsFor(concept).isEmpty());
    }

    private ConceptKind kindOf(ConceptId id) {
        return knowledge.concepts().find(id).map(Concept::kind).orElse(ConceptKind.FINDING);
    }
}

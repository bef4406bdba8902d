package org.calx.assess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Level;
import org.calx.knowledge.StandingAction;
import org.calx.logic.Criterion;
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
    private final Evaluation doubtful;
    private final OpenGaps openGaps;
    private final Outlook answers;

    Triage(Knowledge knowledge, Reach reach, Scales scales) {
        this.knowledge = knowledge;
        this.reach = reach;
        evaluation = scales.evaluation();
        doubtful = scales.withDoubtAsPresent();
        openGaps = scales.openGaps();
        answers = new Outlook(evaluation, this::canBeAnswered);
    }

    Urgency urgency() {
        List<Urgency.Flag> raised = new ArrayList<>();
        List<Urgency.Flag> open = new ArrayList<>();
        List<Urgency.Flag> unasked = new ArrayList<>();
        List<Urgency.Flag> awaitingTest = new ArrayList<>();
        for (Entry.RedFlag flag : flagsMostUrgentFirst()) {
            Reading reading = read(flag);
            Urgency.Flag read = new Urgency.Flag(flag, reading.gaps());
            switch (reading.state()) {
                case RAISED -> raised.add(read);
                case OPEN -> open.add(read);
                case UNASKED -> unasked.add(read);
                case AWAITING_TEST -> awaitingTest.add(read);
                case CLEARED -> {}
            }
        }
        Level level = highest(raised);
        for (Urgency.Flag flag : open) {
            level = Level.max(level, flag.flag().openLevel());
        }
        Level couldBe = Level.max(level, Level.max(highest(open), highest(unasked)));
        return withAction(level, couldBe, raised, open, unasked, awaitingTest);
    }

    /** How urgent one flag makes it, for what is known. */
    Level level(Entry.RedFlag flag) {
        Truth truth = evaluation.of(flag.when());
        if (truth.decided()) {
            return truth == Truth.YES ? flag.level() : Level.ROUTINE;
        }
        return isOpen(flag, contradictedTests(flag, openGaps.of(flag.when()))) ? flag.openLevel() : Level.ROUTINE;
    }

    private List<Entry.RedFlag> flagsMostUrgentFirst() {
        List<Entry.RedFlag> flags = new ArrayList<>();
        for (String id : reach.flagsMostUrgentFirst()) {
            knowledge.entry(id).ifPresent(e -> flags.add((Entry.RedFlag) e));
        }
        if (flags.size() != knowledge.entries(Entry.RedFlag.class).size()) {
            throw new IllegalStateException("a red flag has no place in the order of urgency; make the assessor anew");
        }
        return flags;
    }

    /** How one flag stands. */
    enum State {
        RAISED,
        OPEN,
        UNASKED,
        AWAITING_TEST,
        CLEARED
    }

    /**
     * What one flag comes to.
     *
     * @param gaps what is missing, where it is neither raised nor cleared
     */
    record Reading(State state, Set<Gap> gaps) {}

    Reading read(Entry.RedFlag flag) {
        Truth truth = evaluation.of(flag.when());
        if (truth.decided()) {
            return new Reading(truth == Truth.YES ? State.RAISED : State.CLEARED, Set.of());
        }
        Set<Gap> gaps = openGaps.of(flag.when());
        Set<ConceptId> contradicted = contradictedTests(flag, gaps);
        if (isOpen(flag, contradicted)) {
            return new Reading(State.OPEN, gaps);
        }
        return new Reading(couldBecomeTrue(flag, contradicted) ? State.UNASKED : State.AWAITING_TEST, gaps);
    }

    /**
     * Suspected, or true if doubt is counted as present and test results that contradict each other may go either way.
     * Blood is often taken twice a day, so that a contradiction opens nothing where other things are still unknown.
     */
    private boolean isOpen(Entry.RedFlag flag, Set<ConceptId> contradicted) {
        Predicate<Criterion> worst = contradicted.isEmpty()
                ? c -> doubtful.of(c) == Truth.YES
                : c -> new Outlook(doubtful, contradicted::contains).canBecome(Truth.YES, c);
        return flag.suspectWhen()
                        .filter(s -> evaluation.of(s) == Truth.YES || worst.test(s))
                        .isPresent()
                || worst.test(flag.when());
    }

    /** Whether answers could still make it true, with tests that contradict each other read either way. */
    private boolean couldBecomeTrue(Entry.RedFlag flag, Set<ConceptId> contradicted) {
        return (contradicted.isEmpty()
                        ? answers
                        : new Outlook(evaluation, c -> contradicted.contains(c) || canBeAnswered(c)))
                .canBecome(Truth.YES, flag.when());
    }

    private Set<ConceptId> contradictedTests(Entry.RedFlag flag, Set<Gap> gaps) {
        Set<ConceptId> contradicted = new HashSet<>();
        addContradicted(gaps, contradicted);
        flag.suspectWhen().ifPresent(s -> addContradicted(openGaps.of(s), contradicted));
        return contradicted;
    }

    private void addContradicted(Set<Gap> gaps, Set<ConceptId> into) {
        for (Gap gap : gaps) {
            if (gap.why() == Gap.Why.CONFLICT && kindOf(gap.concept()) == ConceptKind.LAB) {
                into.add(gap.concept());
            }
        }
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

package org.calx.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.PatientRecord;

/** What must hold for every criterion and every record. */
class CriterionLawsTest {

    @Provide
    Arbitrary<PatientRecord> records() {
        return Worlds.records();
    }

    @Provide
    Arbitrary<Criterion> criteria() {
        return Worlds.criteria();
    }

    @Provide
    Arbitrary<Fact> facts() {
        return Worlds.facts();
    }

    private static Truth truth(PatientRecord record, Criterion criterion) {
        return new Evaluation(PatientView.of(Worlds.CONCEPTS, record), e -> Standing.OPEN).of(criterion);
    }

    private static Explanation explanation(PatientRecord record, Criterion criterion) {
        return new Explainer(PatientView.of(Worlds.CONCEPTS, record), e -> Standing.OPEN).of(criterion);
    }

    private static PatientRecord withFacts(PatientRecord record, List<Fact> facts) {
        return new PatientRecord(facts, record.birth(), record.sex(), record.coverage(), record.asOf());
    }

    @Property(tries = 3000)
    void theQuickAnswerAndTheExplainedOneAgree(
            @ForAll("records") PatientRecord record, @ForAll("criteria") Criterion criterion) {
        assertThat(explanation(record, criterion).truth()).isEqualTo(truth(record, criterion));
    }

    @Property(tries = 2000)
    void theQuickReasonsAndTheExplainedOnesAgree(
            @ForAll("records") PatientRecord record, @ForAll("criteria") Criterion criterion) {
        PatientView view = PatientView.of(Worlds.CONCEPTS, record);
        Reasons reasons = new Reasons(new Evaluation(view, e -> Standing.OPEN), e -> Standing.OPEN);
        List<Fact> explained = List.copyOf(explanation(record, criterion).reasons());
        assertThat(reasons.of(criterion)).containsExactlyElementsOf(explained);
        assertThat(reasons.of(criterion)).as("again").containsExactlyElementsOf(explained);
    }

    @Property(tries = 2000)
    void whatIsOpenBecomesNothingWhileNothingBecomesKnown(
            @ForAll("records") PatientRecord record, @ForAll("criteria") Criterion criterion) {
        PatientView view = PatientView.of(Worlds.CONCEPTS, record);
        Evaluation evaluation = new Evaluation(view, e -> Standing.OPEN);
        Outlook outlook = new Outlook(evaluation, c -> false);
        assertThat(outlook.canBecome(Truth.YES, criterion)).isEqualTo(evaluation.of(criterion) == Truth.YES);
        assertThat(outlook.canBecome(Truth.NO, criterion)).isEqualTo(evaluation.of(criterion) == Truth.NO);
    }

    @Property(tries = 2000)
    void theQuickGapsAndTheExplainedOnesAgree(
            @ForAll("records") PatientRecord record, @ForAll("criteria") Criterion criterion) {
        PatientView view = PatientView.of(Worlds.CONCEPTS, record);
        OpenGaps gaps = new OpenGaps(new Evaluation(view, e -> Standing.OPEN), e -> Standing.OPEN);
        assertThat(gaps.of(criterion)).isEqualTo(explanation(record, criterion).openGaps());
    }

    @Property(tries = 2000)
    void orderAndDuplicationOfFactsDoNotMatter(
            @ForAll("records") PatientRecord record, @ForAll("criteria") Criterion criterion, @ForAll long seed) {
        List<Fact> shuffled = new ArrayList<>(record.facts());
        shuffled.addAll(record.facts());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(truth(withFacts(record, shuffled), criterion)).isEqualTo(truth(record, criterion));
    }

    @Property(tries = 3000)
    void nothingIsUnknownWithoutAGap(@ForAll("records") PatientRecord record, @ForAll("criteria") Criterion criterion) {
        Explanation explanation = explanation(record, criterion);
        Assume.that(!explanation.truth().decided());
        assertThat(explanation.openGaps()).isNotEmpty();
    }

    @Property(tries = 8000, maxDiscardRatio = 500)
    void decidedAnswersStayWhileUnknownThingsBecomeKnown(
            @ForAll("records") PatientRecord record,
            @ForAll("criteria") Criterion criterion,
            @ForAll("facts") Fact fact) {
        Assume.that(isAboutSomethingUnknown(record, fact.concept()));
        Truth before = truth(record, criterion);
        Assume.that(before.decided());
        List<Fact> more = new ArrayList<>(record.facts());
        more.add(fact);
        assertThat(truth(withFacts(record, more), criterion)).isEqualTo(before);
    }

    /** An outlook never calls closed what one more statement about an answerable concept would bring. */
    @Property(tries = 6000, maxDiscardRatio = 500)
    void whatAnAnswerBringsWasInTheOutlook(
            @ForAll("records") PatientRecord record,
            @ForAll("criteria") Criterion criterion,
            @ForAll("facts") Fact fact) {
        Assume.that(isAboutSomethingUnknown(record, fact.concept()));
        Set<ConceptId> answered = new HashSet<>(Worlds.CONCEPTS.ancestorsOrSelf(fact.concept()));
        answered.addAll(Worlds.CONCEPTS.descendantsOrSelf(fact.concept()));
        PatientView view = PatientView.of(Worlds.CONCEPTS, record);
        Outlook outlook = new Outlook(new Evaluation(view, e -> Standing.OPEN), answered::contains);
        List<Fact> more = new ArrayList<>(record.facts());
        more.add(fact);
        Truth after = truth(withFacts(record, more), criterion);
        assertThat(!after.decided() || outlook.canBecome(after, criterion)).isTrue();
    }

    /** Nothing is said of the concept, of its kinds, or of what it is a kind of; nor is its kind declared complete. */
    private static boolean isAboutSomethingUnknown(PatientRecord record, ConceptId concept) {
        Set<ConceptId> related = new HashSet<>(Worlds.CONCEPTS.ancestorsOrSelf(concept));
        related.addAll(Worlds.CONCEPTS.descendantsOrSelf(concept));
        Set<ConceptId> siblings = new HashSet<>();
        related.forEach(c -> siblings.addAll(Worlds.CONCEPTS.descendantsOrSelf(c)));
        return record.coverage().isEmpty() && record.facts().stream().noneMatch(f -> siblings.contains(f.concept()));
    }

    @Property(tries = 2000)
    void theDistanceIsZeroExactlyWhereTheAnswerIsThere(
            @ForAll("records") PatientRecord record, @ForAll("criteria") Criterion criterion) {
        Explanation explanation = explanation(record, criterion);
        Distance distance = Distance.of(explanation);
        assertThat(distance.toYes() == 0).isEqualTo(explanation.truth() == Truth.YES);
        assertThat(distance.toNo() == 0).isEqualTo(explanation.truth() == Truth.NO);
    }

    @Property(tries = 1000)
    void notTurnsTheAnswerAndTheDistance(
            @ForAll("records") PatientRecord record, @ForAll("criteria") Criterion criterion) {
        Criterion not = new Criterion.Not(criterion);
        assertThat(truth(record, not)).isEqualTo(truth(record, criterion).not());
        Distance straight = Distance.of(explanation(record, criterion));
        Distance turned = Distance.of(explanation(record, not));
        assertThat(turned).isEqualTo(new Distance(straight.toNo(), straight.toYes()));
    }
}

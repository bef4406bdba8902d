package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Level;
import org.calx.logic.Explainer;
import org.calx.logic.Standing;
import org.calx.logic.Truth;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Quantity;
import org.calx.record.Side;
import org.calx.record.Value;

/** What must hold for every record under the knowledge that is shipped. */
class AssessmentLawsTest {

    @Provide
    Arbitrary<PatientRecord> records() {
        return RealRecords.records();
    }

    @Provide
    Arbitrary<Fact> facts() {
        return RealRecords.facts();
    }

    @Provide
    Arbitrary<ConceptId> dangers() {
        return Arbitraries.of(RealRecords.DANGERS);
    }

    private static Assessment assess(PatientRecord record) {
        return RealRecords.ASSESSOR.assess(record);
    }

    private static PatientRecord withFacts(PatientRecord record, List<Fact> facts) {
        return new PatientRecord(facts, record.birth(), record.sex(), record.coverage(), record.asOf());
    }

    /** The whole answer; the facts that are its reasons as sets, because they are handed on in the record's order. */
    private static List<String> answer(Assessment a, boolean withReasons) {
        List<String> lines = new ArrayList<>();
        lines.add(a.urgency().toString());
        lines.add(a.recognition().conclusion().toString());
        a.recognition().candidates().forEach(w -> lines.add(shown(w, withReasons)));
        a.recognition().lesions().forEach(l -> {
            lines.add(l.lesion().toString());
            l.candidates().forEach(w -> lines.add(shown(w, withReasons)));
        });
        a.types().forEach(t -> {
            lines.add(shown(t.type(), withReasons));
            t.subtypes().forEach(w -> lines.add(shown(w, withReasons)));
        });
        a.causes().forEach(w -> lines.add(shown(w, withReasons)));
        Stream.concat(a.investigations().stream(), a.options().stream())
                .forEach(o -> lines.add(o.entry().id() + " " + o.offered() + " " + o.reasons()));
        a.homeCare().forEach(h -> lines.add(h.remedy().id() + " " + h.advice() + " " + h.checkFirst()));
        a.prevention().forEach(p -> lines.add(p.id()));
        a.followUp().forEach(f -> lines.add(f.id()));
        a.sites().forEach(s -> lines.add(s.id()));
        a.gaps().forEach(g -> lines.add(g.toString()));
        return lines;
    }

    private static String shown(Weighed w, boolean withReasons) {
        Stream<String> reasons = Stream.concat(w.supporting().stream(), w.opposing().stream())
                .map(r -> r.finding().name() + (withReasons ? new TreeSet<>(words(r.facts())) : ""));
        return w.id() + " " + w.standing() + " " + w.net() + " " + w.gaps() + reasons.toList();
    }

    private static List<String> words(List<Fact> facts) {
        return facts.stream().map(Fact::toString).toList();
    }

    @Property(tries = 150)
    void orderAndDuplicationOfFactsDoNotMatter(@ForAll("records") PatientRecord record, @ForAll long seed) {
        List<Fact> shuffled = new ArrayList<>(record.facts());
        shuffled.addAll(record.facts());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(answer(assess(withFacts(record, shuffled)), true)).isEqualTo(answer(assess(record), true));
    }

    /**
     * Flags that a sign of danger may rule out, because the knowledge says so: high phosphate is no wonder where the
     * kidneys failed; there adjusted calcium reads too high, and a recent ionised one goes before it; and an old stable dark place, or one that leaks chalk, is not a new one. They are read per person,
     * so that such a place also rules them out for another place, whose other flags stay.
     */
    private static final Set<String> RULED_OUT_BY_DANGER = Set.of(
            "phosphate-high-normal-kidneys",
            "adjusted-calcium-very-high",
            "adjusted-calcium-high",
            "dark-skin-with-risk",
            "central-sore-with-risk");

    @Provide
    Arbitrary<PatientRecord> allRecords() {
        return Arbitraries.oneOf(RealRecords.records(), RealRecords.aroundOneFlag());
    }

    @Provide
    Arbitrary<About> bodies() {
        return Arbitraries.of(
                About.PATIENT,
                new About.OfLesion(new Lesion("one", Side.LEFT)),
                new About.OfLesion(new Lesion("two", Side.NOT_STATED)),
                new About.OfLesion(new Lesion("three", Side.RIGHT)));
    }

    /** How far up each flag takes the level: not at all, could, or to its open or raised level. */
    private static Map<String, Integer> weights(PatientRecord record) {
        Urgency urgency = new Triage(
                        RealRecords.KNOWLEDGE, RealRecords.ASSESSOR.reach(), Scales.of(RealRecords.KNOWLEDGE, record))
                .urgency();
        Map<String, Integer> weights = new HashMap<>();
        urgency.raised()
                .forEach(f -> weights.put(f.flag().id(), 2 + f.flag().level().ordinal()));
        urgency.open()
                .forEach(
                        f -> weights.put(f.flag().id(), 2 + f.flag().openLevel().ordinal()));
        urgency.unasked().forEach(f -> weights.put(f.flag().id(), 1));
        weights.keySet().removeAll(RULED_OUT_BY_DANGER);
        return weights;
    }

    /** Flag by flag, so that none can hide behind another; with denials, numbers and doubt. */
    @Property(tries = 800)
    void aDangerThatIsPresentNeverLowersAnyFlag(
            @ForAll("allRecords") PatientRecord record,
            @ForAll("dangers") ConceptId danger,
            @ForAll("bodies") About about) {
        Map<String, Integer> after = weights(record.with(List.of(Fact.present(danger, about, RealRecords.FIELD))));
        weights(record)
                .forEach((flag, weight) -> assertThat(after.getOrDefault(flag, 0))
                        .as("%s with %s of %s", flag, danger, about)
                        .isGreaterThanOrEqualTo(weight));
    }

    /** Silence rules nothing out: what a sign of danger could raise could be raised before it was spoken of. */
    @Property(tries = 800, maxDiscardRatio = 50)
    void aFlagThatCouldBeTrueCouldStillBeWithoutADangerThatWasSaid(
            @ForAll("allRecords") PatientRecord record,
            @ForAll("dangers") ConceptId danger,
            @ForAll("bodies") About about) {
        Assume.that(!RealRecords.ASSESSOR.reach().questionsFor(danger).isEmpty());
        Assume.that(isAboutSomethingUnknown(record, danger));
        Map<String, Integer> without = weights(record);
        Map<String, Integer> with = weights(record.with(List.of(Fact.present(danger, about, RealRecords.FIELD))));
        assertThat(without.keySet()).containsAll(with.keySet());
    }

    @Property(tries = 150)
    void theLevelThatCouldBeCoversEveryFlagThatIsNotRuledOut(@ForAll("allRecords") PatientRecord record) {
        Urgency urgency = assess(record).urgency();
        Level highest = Stream.of(urgency.raised(), urgency.open(), urgency.unasked())
                .flatMap(List::stream)
                .map(f -> f.flag().level())
                .reduce(Level.ROUTINE, Level::max);
        assertThat(urgency.couldBe()).isGreaterThanOrEqualTo(highest).isGreaterThanOrEqualTo(urgency.level());
    }

    @Property(tries = 150)
    void everyFlagIsRaisedRuledOutOrNamesWhatIsMissing(@ForAll("records") PatientRecord record) {
        Urgency urgency = assess(record).urgency();
        assertThat(Stream.of(urgency.open(), urgency.unasked(), urgency.awaitingTest())
                        .flatMap(List::stream))
                .allSatisfy(f -> assertThat(f.gaps()).as(f.flag().id()).isNotEmpty());
    }

    @Property(tries = 150)
    void nothingIsOfferedThatIsToBeAvoided(@ForAll("records") PatientRecord record) {
        Scales scales = Scales.of(RealRecords.KNOWLEDGE, record);
        for (Assessment.Offer<Entry.Treatment> offer : assess(record).options()) {
            if (offer.offered() != Assessment.Offered.NO) {
                assertThat(offer.entry().avoidWhen())
                        .as(offer.entry().id())
                        .noneMatch(c -> scales.evaluation().of(c.when()) == Truth.YES);
            }
        }
        for (Assessment.Offer<Entry.Investigation> offer : assess(record).investigations()) {
            if (offer.offered() != Assessment.Offered.NO) {
                assertThat(offer.entry().avoidWhen())
                        .as(offer.entry().id())
                        .noneMatch(c -> scales.evaluation().of(c.when()) == Truth.YES);
            }
        }
    }

    /** With doubt, several lesions and numbers, and with and without declared coverage. */
    @Property(tries = 150)
    void theAnswerTellsTheReasonsAndGapsThatAnExplanationTells(
            @ForAll("allRecords") PatientRecord some, @ForAll boolean declared) {
        Set<Coverage> coverage = declared ? Set.of(new Coverage(ConceptKind.DRUG, "law")) : Set.of();
        PatientRecord record = new PatientRecord(some.facts(), some.birth(), some.sex(), coverage, some.asOf());
        Explainer explainer = Scales.of(RealRecords.KNOWLEDGE, record).explainer();
        Assessment assessment = assess(record);
        for (Weighed cause : assessment.causes()) {
            Stream.concat(cause.supporting().stream(), cause.opposing().stream())
                    .forEach(r -> assertThat(r.facts())
                            .as(r.finding().name())
                            .containsExactlyElementsOf(
                                    explainer.of(r.finding().when()).reasons()));
        }
        Urgency urgency = assessment.urgency();
        Stream.of(urgency.open(), urgency.unasked(), urgency.awaitingTest())
                .flatMap(List::stream)
                .forEach(f -> assertThat(f.gaps())
                        .as(f.flag().id())
                        .isEqualTo(explainer.of(f.flag().when()).openGaps()));
    }

    private static Map<String, Standing> decided(PatientRecord record) {
        Scales scales = Scales.of(RealRecords.KNOWLEDGE, record);
        Map<String, Standing> decided = new HashMap<>();
        for (Entry.Recognisable entry : RealRecords.KNOWLEDGE.entries(Entry.Recognisable.class)) {
            Standing standing = scales.of(entry.id());
            if (standing == Standing.ESTABLISHED || standing == Standing.EXCLUDED) {
                decided.put(entry.id(), standing);
            }
        }
        return decided;
    }

    @Property(tries = 400, maxDiscardRatio = 50)
    void establishedAndExcludedStayWhileUnknownThingsBecomeKnown(
            @ForAll("records") PatientRecord record, @ForAll("facts") Fact fact) {
        Assume.that(isAboutSomethingUnknown(record, fact.concept()));
        Map<String, Standing> before = decided(record);
        Map<String, Standing> after = decided(record.with(List.of(fact)));
        assertThat(after).containsAllEntriesOf(before);
    }

    /** Nothing is said of the concept, its kinds, or what it is a kind of; and it is no age, sex or part of a product. */
    private static boolean isAboutSomethingUnknown(PatientRecord record, ConceptId concept) {
        Concepts concepts = RealRecords.KNOWLEDGE.concepts();
        Set<ConceptId> related = new HashSet<>();
        concepts.ancestorsOrSelf(concept).forEach(up -> related.addAll(concepts.descendantsOrSelf(up)));
        concepts.descendantsOrSelf(concept)
                .forEach(down ->
                        concepts.ancestorsOrSelf(down).forEach(up -> related.addAll(concepts.descendantsOrSelf(up))));
        boolean derived = Set.of("age", "female", "male").contains(concept.value())
                || concepts.products().stream()
                        .anyMatch(p -> p.productOf().contains(concept) || p.id().equals(concept));
        return !derived && record.facts().stream().noneMatch(f -> related.contains(f.concept()));
    }

    @Property(tries = 150)
    void theUnitInWhichAValueIsGivenDoesNotMatter(@ForAll("records") PatientRecord record) {
        List<Fact> converted =
                record.facts().stream().map(AssessmentLawsTest::inCanonicalUnit).toList();
        assertThat(answer(assess(withFacts(record, converted)), false)).isEqualTo(answer(assess(record), false));
    }

    private static Fact inCanonicalUnit(Fact fact) {
        if (!(fact.value() instanceof Value.Measured m)) {
            return fact;
        }
        Laboratory laboratory = RealRecords.KNOWLEDGE
                .concepts()
                .find(fact.concept())
                .flatMap(Concept::laboratory)
                .orElseThrow();
        return RealRecords.measured(
                fact.concept(), laboratory, new Quantity(m.canonical(), laboratory.unit()), fact.when());
    }

    @Property(tries = 150)
    void freeTextAloneEstablishesNothing(@ForAll("records") PatientRecord record) {
        Origin narrative = new Origin(Origin.Source.NARRATIVE, "note", "words");
        List<Fact> told = record.facts().stream()
                .map(f -> new Fact(f.concept(), f.value(), f.about(), f.tense(), f.certainty(), f.when(), narrative))
                .collect(Collectors.toList());
        assertThat(decided(withFacts(record, told)).values()).doesNotContain(Standing.ESTABLISHED);
    }
}

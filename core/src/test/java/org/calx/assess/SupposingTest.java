package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Side;
import org.calx.record.Value;

/** What is worked out anew only in part is the same as the whole. */
class SupposingTest {

    @Provide
    Arbitrary<PatientRecord> records() {
        return Arbitraries.oneOf(RealRecords.records(), RealRecords.aroundOneFlag())
                .flatMap(
                        r -> Arbitraries.integers().between(0, r.facts().size()).map(n -> partlyToldInWords(r, n)));
    }

    /** The first so many facts are of free text, which never settles. */
    private static PatientRecord partlyToldInWords(PatientRecord record, int told) {
        List<Fact> facts = new ArrayList<>();
        for (Fact f : record.facts()) {
            Origin origin = facts.size() < told ? new Origin(Origin.Source.NARRATIVE, "text", "") : f.origin();
            facts.add(new Fact(f.concept(), f.value(), f.about(), f.tense(), f.certainty(), f.when(), origin));
        }
        return new PatientRecord(facts, record.birth(), record.sex(), record.coverage(), record.asOf());
    }

    @Provide
    Arbitrary<List<Fact>> supposed() {
        Arbitrary<Fact> said = RealRecords.facts()
                .filter(f -> !(f.value() instanceof Value.Measured))
                .map(f -> about(f, About.PATIENT));
        Arbitrary<Fact> graded = Arbitraries.of(Value.Grade.values())
                .flatMap(grade ->
                        RealRecords.numbers().map(f -> about(f, About.PATIENT).withValue(new Value.Level(grade))));
        return Arbitraries.frequencyOf(Tuple.of(4, said), Tuple.of(1, graded))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 250)
    void theSameAsAWholeAssessment(@ForAll("records") PatientRecord record, @ForAll("supposed") List<Fact> supposed) {
        Supposing supposing = new Supposing(RealRecords.ASSESSOR, record);
        assertThat(shown(supposing.known())).isEqualTo(shown(wholly(record)));
        for (Fact fact : supposed) {
            for (About about : abouts(record)) {
                Fact there = about(fact, about);
                assertThat(shown(supposing.with(there))).isEqualTo(shown(wholly(record.with(List.of(there)))));
            }
        }
    }

    private static Fact about(Fact fact, About about) {
        return new Fact(
                fact.concept(), fact.value(), about, fact.tense(), fact.certainty(), fact.when(), fact.origin());
    }

    private static List<About> abouts(PatientRecord record) {
        List<About> abouts =
                new ArrayList<>(List.of(About.PATIENT, new About.OfLesion(new Lesion("new", Side.NOT_STATED))));
        record.lesions().forEach(l -> abouts.add(new About.OfLesion(l)));
        return abouts;
    }

    private static Outline wholly(PatientRecord record) {
        return Outline.of(RealRecords.ASSESSOR.assess(record));
    }

    private static List<String> shown(Outline outline) {
        List<String> shown = new ArrayList<>(List.of(outline.level() + " " + outline.conclusion()));
        outline.types().forEach(t -> {
            shown.add(shown(t.type()));
            t.subtypes().forEach(s -> shown.add(" " + shown(s)));
        });
        outline.causes().forEach(w -> shown.add(shown(w)));
        outline.candidates().forEach(w -> shown.add(shown(w)));
        return shown;
    }

    private static String shown(Weighed w) {
        return w.id() + " " + w.standing() + " " + w.net();
    }
}

package org.calx.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.assess.Answer;
import org.calx.assess.Assessment;
import org.calx.assess.Assessor;
import org.calx.assess.Interview;
import org.calx.assess.Tiny;
import org.calx.knowledge.Level;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.PatientRecord;
import org.calx.record.Persists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A danger that is both said and denied was said, whatever the door through which it came. */
class SaidDangersTest {
    private static final Assessor ASSESSOR = new Assessor(Tiny.KNOWLEDGE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "black; -black                | black",
                "-black; black                | black",
                "black @a; -black             | black @a",
                "black; -black @a             | black",
                "black text; -black           | black text",
                // one lesion says nothing of another, a relative nothing of the patient
                "black @a; -black @b          | black @a; -black @b",
                "black relative; -black       | black relative; -black",
                // what is over, planned or only suspected is not said of now
                "black past; -black           | black past; -black",
                "black planned; -black        | black planned; -black",
                "?black; -black               | ?black; -black",
                // the later day decides, as it does of everything
                "black 9d; -black             | black 9d; -black",
                "black; -black 9d             | black",
                // what is no danger stays a contradiction
                "drip; -drip                  | drip; -drip",
                "-black; -shiver; shiver      | -black; shiver",
            })
    void theDenialIsLeftOut(String facts, String left) {
        PatientRecord read = SaidDangers.beforeDenied(Tiny.KNOWLEDGE.concepts(), Tiny.record(facts));
        assertThat(shown(read)).isEqualTo(shown(Tiny.record(left)));
    }

    /** Where something dangerous is there, so is what it is a kind of; but not what is a kind of it. */
    @ParameterizedTest
    @CsvSource({"dead, dark, false", "dark, dead, true", "dead, dead, false"})
    void theDenialOfSomethingWiderIsLeftOutToo(String said, String denied, boolean kept) {
        Concepts concepts =
                Concepts.of(List.of(danger("dark", Set.of()), danger("dead", Set.of(ConceptId.of("dark")))));
        PatientRecord record = Tiny.record(said + "; -" + denied);
        assertThat(SaidDangers.beforeDenied(concepts, record).facts()).hasSize(kept ? 2 : 1);
    }

    private static Concept danger(String id, Set<ConceptId> parents) {
        return new Concept(
                ConceptId.of(id),
                ConceptKind.FINDING,
                id,
                id,
                Concept.Words.NONE,
                false,
                List.of(),
                parents,
                new Persists.UntilStated(),
                true,
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static String shown(PatientRecord record) {
        return record.facts().stream().map(f -> f.origin().words()).collect(Collectors.joining("; "));
    }

    @Test
    void whatIsNotContradictedStaysTheSameRecord() {
        PatientRecord record = Tiny.record("black; -shiver; -drip; hum");
        assertThat(SaidDangers.beforeDenied(Tiny.KNOWLEDGE.concepts(), record)).isSameAs(record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shiver; -shiver", "shiver text; -shiver", "shiver; -shiver text"})
    void anAssessmentRaisesIt(String facts) {
        Assessment assessment = ASSESSOR.assess(Tiny.record(facts));
        assertThat(raised(assessment)).contains("flag-shiver");
        assertThat(assessment.urgency().level()).isEqualTo(Level.EMERGENCY);
        assertThat(assessment.facts()).hasSize(1);
    }

    @Test
    void anInterviewRaisesItAndAsksOnAsIfItWereSaidAlone() {
        Interview said = Interview.start(ASSESSOR, Tiny.record("shiver text"));
        Interview both = said.answer(Tiny.question("ask-danger"), new Answer.None());
        assertThat(both.record().facts())
                .extracting(Fact::concept)
                .contains(Tiny.fact("shiver").concept());
        assertThat(raised(ASSESSOR.assess(both.record()))).contains("flag-shiver");
        Interview denied =
                Interview.start(ASSESSOR, Tiny.record("")).answer(Tiny.question("ask-danger"), new Answer.None());
        assertThat(raised(ASSESSOR.assess(denied.record()))).isEmpty();
        Interview alone = Interview.start(
                ASSESSOR,
                denied.record()
                        .onlyFacts(f -> !f.concept().equals(Tiny.fact("shiver").concept()))
                        .with(Tiny.facts("shiver text")));
        assertThat(both.next()).isNotEmpty();
        assertThat(ASSESSOR.assess(both.record()).urgency().level())
                .isEqualTo(ASSESSOR.assess(alone.record()).urgency().level());
    }

    private static List<String> raised(Assessment assessment) {
        return assessment.urgency().raised().stream().map(f -> f.flag().id()).toList();
    }
}

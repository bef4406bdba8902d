package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.calx.record.About;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.PatientRecord;
import org.calx.record.Side;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;

/** Several lesions in one interview. */
class InterviewTest {
    private static final Answer HARD = new Answer.Chosen(List.of("hard"));
    private static final Answer SOFT = new Answer.Chosen(List.of("soft"));

    private static Interview start() {
        return Interview.start(Tiny.ASSESSOR, PatientRecord.empty(Tiny.AS_OF));
    }

    private static Interview say(Interview interview, String question, String lesion, Answer answer) {
        return interview.answer(interview.turn(Tiny.question(question), lesion), answer);
    }

    private static List<Fact> denied(PatientRecord record, String concept) {
        return record.facts().stream()
                .filter(f -> f.value() instanceof Value.Absent && f.concept().equals(ConceptId.of(concept)))
                .toList();
    }

    @Test
    void whatOneLesionIsNotAnotherMayBe() {
        Interview one = say(start(), "ask-feel", "lesion-1", HARD);
        assertThat(denied(one.record(), "soft")).extracting(Fact::about).containsExactly(About.PATIENT);
        Interview two = say(one.another(), "ask-feel", "lesion-2", SOFT);
        assertThat(two.record().lesions()).extracting(Lesion::name).containsExactly("lesion-1", "lesion-2");
        assertThat(denied(two.record(), "soft"))
                .extracting(Fact::about)
                .containsExactly(new About.OfLesion(two.lesions().get(0)));
        assertThat(denied(two.record(), "hard"))
                .extracting(Fact::about)
                .containsExactly(new About.OfLesion(two.lesions().get(1)));
    }

    @Test
    void whatAllLesionsAreNotTheirPersonHasNot() {
        Interview one =
                say(start(), "ask-danger", "lesion-1", new Answer.None()).another();
        assertThat(denied(one.record(), "black")).extracting(Fact::about).doesNotContain(About.PATIENT);
        Interview two = say(one, "ask-danger", "lesion-2", new Answer.None());
        assertThat(denied(two.record(), "black")).extracting(Fact::about).containsOnly(About.PATIENT);
    }

    @Test
    void aDangerOfTheSecondLesionIsRaised() {
        Interview safe = say(start(), "ask-danger", "lesion-1", new Answer.None());
        safe = say(safe, "ask-fever", "lesion-1", new Answer.Chosen(List.of("moon")));
        Interview two = say(safe.another(), "ask-danger", "lesion-2", new Answer.Chosen(List.of("black"), true));
        assertThat(Tiny.ASSESSOR.assess(safe.record()).urgency().raised()).isEmpty();
        assertThat(Tiny.ASSESSOR.assess(two.record()).urgency().raised())
                .extracting(f -> f.flag().id())
                .contains("flag-black");
    }

    @Test
    void thePersonIsNotAskedTwice() {
        Interview interview = start();
        Interview.Due due = interview.due();
        while (!due.next().isEmpty()) {
            interview = interview.answer(due.turn().orElseThrow(), new Answer.NotSure());
            due = interview.due();
        }
        Interview two = interview.another();
        assertThat(two.due().lesion().name()).isEqualTo("lesion-2");
        assertThat(two.next()).isNotEmpty().allMatch(n -> n.question().aboutLesion());
        assertThat(two.next()).extracting(n -> n.question().id()).contains("ask-danger");
    }

    @Test
    void aLesionIsTakenBackWithItsAnswers() {
        Interview one = say(start(), "ask-feel", "lesion-1", HARD);
        Interview two = say(one.another(), "ask-feel", "lesion-2", SOFT);
        assertThat(two.without("lesion-2").record()).isEqualTo(one.record());
        assertThat(two.without("lesion-1")).isSameAs(two);
        assertThat(two.turns()).hasSize(2);
        assertThat(two.given()).hasSize(1);
        assertThat(two.back().record().lesions()).extracting(Lesion::name).containsExactly("lesion-1");
        assertThatThrownBy(() -> two.turn(Tiny.question("ask-feel"), "lesion-9"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSideOfWordsAndOfAnswersIsOneLesions() {
        PatientRecord words = Tiny.record("lump @lesion-1");
        Interview one = say(start(), "ask-feel", "lesion-1", HARD).onSide("lesion-1", Side.LEFT);
        assertThat(one.from(words).record().lesions()).containsExactly(new Lesion("lesion-1", Side.LEFT));
        assertThat(one.from(words).record().facts()).hasSize(3);
    }

    @Test
    void anAnswerIsTakenBack() {
        Interview one = say(start(), "ask-feel", "lesion-1", HARD);
        Interview.Turn turn = new Interview.Turn(Tiny.question("ask-feel"), Optional.of("lesion-1"));
        assertThat(one.without(turn).turns()).isEmpty();
    }
}

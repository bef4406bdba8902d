package org.calx.app.web.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.calx.app.guide.Guide;
import org.calx.assess.Answer;
import org.calx.knowledge.Level;
import org.calx.knowledge.Question;
import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one person said never hides a danger. */
class SafetyTest {
    private static final Guide GUIDE = Guide.packed();
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    private static Visit begin() {
        return Visit.begin(GUIDE, SUNDAY);
    }

    private static Question question(String id) {
        return GUIDE.knowledge().question(id).orElseThrow();
    }

    private static Visit body(Visit visit, String... options) {
        return visit.answer(question("danger-body"), new Answer.Chosen(List.of(options), true));
    }

    private static Visit told(Visit visit) {
        return visit.tell(visit.raised().stream().map(f -> f.head().id()).toList());
    }

    private static boolean deniesFever(Visit visit) {
        return visit.record().facts().stream()
                .anyMatch(f -> f.concept().value().equals("fever")
                        && f.value() instanceof Value.Absent
                        && f.about().equals(About.PATIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"breath", "despair"})
    void aFurtherEmergencyIsToldAfterAnother(String later) {
        Visit first = body(begin(), "stroke", "chest");
        assertThat(first.mustTell()).isTrue();
        Visit told = told(first);
        assertThat(told.mustTell()).isFalse();
        Visit more = body(told, "stroke", "chest", later);
        assertThat(more.raised()).filteredOn(f -> f.level() == Level.EMERGENCY).hasSizeGreaterThan(1);
        assertThat(more.mustTell()).isTrue();
        assertThat(told(more).mustTell()).isFalse();
    }

    @Test
    void onlyADangerThatWasShownIsTold() {
        Visit first = body(begin(), "stroke");
        List<String> shown = first.raised().stream().map(f -> f.head().id()).toList();
        Visit more = body(first, "stroke", "breath");
        assertThat(more.tell(shown).mustTell()).isTrue();
        assertThat(more.tell(List.of("no-danger-of-ours")).mustTell()).isTrue();
    }

    @Test
    void despairInWordsIsToldAfterAnotherEmergency() {
        Visit told = told(body(begin(), "stroke"));
        assertThat(told.say("I want to end my life").mustTell()).isTrue();
    }

    @Test
    void aDangerThatWasTakenBackIsToldAgainIfItComesBackAlsoAfterARest() {
        Visit told = told(body(begin(), "stroke"));
        Visit corrected = told.answer(question("danger-body"), new Answer.None());
        assertThat(corrected.raised()).isEmpty();
        corrected.rest();
        assertThat(body(corrected, "stroke").mustTell()).isTrue();
    }

    @Test
    void aRestChangesNothingThatIsSaid() {
        Visit told = told(body(begin(), "stroke"));
        List<String> before = told.raised().stream().map(f -> f.head().id()).toList();
        told.rest();
        assertThat(told.mustTell()).isFalse();
        assertThat(told.raised()).extracting(f -> f.head().id()).isEqualTo(before);
    }

    @Test
    void wordsDenyADangerOnlyOnceTheyAreConfirmed() {
        Visit said = begin().say("I have a hard lump on my thumb and I have no fever");
        assertThat(said.words().confirmed()).isFalse();
        assertThat(said.words().denied()).extracting(f -> f.concept().value()).contains("fever");
        assertThat(deniesFever(said)).isFalse();
        assertThat(deniesFever(said.confirmWords())).isTrue();
        assertThat(deniesFever(said.confirmWords().say("a hard lump on my thumb")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no cough, fever", "I had no fever last year", "my mother has no fever"})
    void whatIsNotPlainlyDeniedIsNeverDenied(String words) {
        assertThat(deniesFever(begin().say(words).confirmWords())).as(words).isFalse();
    }

    @Test
    void aDangerInWordsCountsBeforeTheyAreConfirmed() {
        Visit said = begin().say("I have chest pain and I cannot breathe");
        assertThat(said.words().confirmed()).isFalse();
        assertThat(said.mustTell()).isTrue();
    }

    @Test
    void whereADangerIsBothSaidAndDeniedItCounts() {
        String denial = "I have no signs of stroke";
        assertThat(body(begin(), "stroke").say(denial).confirmWords().raised())
                .extracting(f -> f.head().id())
                .contains("stroke-or-bleed");
        assertThat(body(begin().say(denial).confirmWords(), "stroke").mustTell())
                .isTrue();
        Visit noneTicked = begin().answer(question("danger-body"), new Answer.None());
        assertThat(noneTicked.say("I want to kill myself").mustTell()).isTrue();
    }

    @Test
    void wordsNotUnderstoodLeaveTheirMark() {
        Visit said = begin().say("a flurgled zorb");
        assertThat(said.answered().given().notUnderstood()).isNotEmpty();
        assertThat(said.record().facts()).extracting(Fact::concept).hasSize(1);
    }
}

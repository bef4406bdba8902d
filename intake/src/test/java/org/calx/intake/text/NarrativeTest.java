package org.calx.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.calx.intake.text.Phrase.Outcome;
import org.calx.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Firm nodules over both elbows and an ulcer on the left shin. It is painful. | firm@1both, nodule@1both, pain@2left, site-elbow@1both, site-lower-leg@2left, ulcer@2left
            Lump on my left thumb, another on my right toe. | lump@1left, site-thumb@1left, site-toe@2right
            Lump for 3 years.                                | lesion-duration=1095.7275@1, lump@1
            My legs hurt.                                    | pain@1, site-lower-limb@1
            I am in pain.                                    | pain
            """)
    void lesionsAreToldApartByTheirPlaces(String text, String facts) {
        assertThat(Texts.facts(Texts.narrative(text))).isEqualTo(facts);
    }

    /** What grows is a lump, unless a person is the subject; what has a colour is skin, unless it is a thing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            My aunt grows roses.                             | ''
            my uncle keeps growing tomatoes                  | ''
            the kids are growing up                          | ''
            My lump grows.                                   | growing@1, lump@1
            it keeps growing                                 | growing@1
            She is growing a lump on her arm.                | growing@1, lump@1, site-upper-limb@1
            black gloves on my hands                         | site-hand@1
            """)
    void whoeverGrowsIsNoLumpAndThingsAreNoSkin(String text, String facts) {
        assertThat(Texts.facts(Texts.narrative(text))).isEqualTo(facts == null ? "" : facts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            I have no fever.               | fever
            no fever, no pus               | fever pus
            I do not have a fever          | fever
            Maybe no fever                 | ''
            I hope I have no fever         | ''
            I don't think I have a fever   | ''
            No fever, I suppose.           | ''
            he says he has no fever        | ''
            No fever yesterday.            | ''
            does no fever mean it is fine  | ''
            No fever?                      | ''
            No fever. I think it itches.   | fever
            """)
    void doubtDeniesNothing(String text, String denied) {
        assertThat(Texts.narrative(text).denied().stream()
                        .map(f -> f.concept().value())
                        .collect(java.util.stream.Collectors.joining(" ")))
                .isEqualTo(denied == null ? "" : denied);
    }

    /** A thought of death is what is to be told: neither "I think" nor "if" makes it doubtful. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I think about killing myself",
                "maybe I should end it all",
                "what if I ended my life",
                "I am going to kill myself",
                "some days I think what's the point of waking up"
            })
    void aThoughtOfDeathIsSaid(String text) {
        assertThat(Texts.facts(Texts.narrative(text)))
                .contains("suicidal-words")
                .doesNotContain("?suicidal-words");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            mum is all confused today                        | confusion
            dad just had a fit                               | seizure
            My dad had a fit. I have a lump.                 | lump@1, seizure@dad
            the lump has gone red                            | lump@1, red@1
            the lump has gone                                | past lump@1
            my blood pressure is 210 over 120                | very-high-blood-pressure
            BP 198/100                                       | very-high-blood-pressure
            my blood pressure is 130 over 80                 | ''
            she is 9 and has a lump                          | age=9, lump@1
            """)
    void whatIsSaidOfOneWhoIsWrittenForIsSaidOfThePatient(String text, String facts) {
        assertThat(Texts.facts(Texts.narrative(text))).isEqualTo(facts == null ? "" : facts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Her mother had systemic sclerosis.               | systemic-sclerosis@mother
            No history of gout.                              | -gout
            Possible dermatomyositis.                        | ?dermatomyositis
            She has systemic sclerosis but no gout.          | -gout, systemic-sclerosis
            I used to take warfarin. Now I take apixaban.    | apixaban, past warfarin
            Is it calciphylaxis?                             | ?calciphylaxis
            There is no pain, but the patch is black.        | -pain, black-skin@1
            PAST MEDICAL HISTORY: gout. FAMILY HISTORY: mother with psoriasis. | gout, psoriasis@mother
            I was diagnosed with scleroderma, lumps since age 50. | lump@1, systemic-sclerosis
            Lump on the elbow after dialysis for 14 years.   | dialysis, lump@1, site-elbow@1
            The spots do not fade when I press on them.      | -net-fades@1
            No fever, black patch on my thigh.               | black-skin@1, site-thigh@1
            +tender, -itchy                                  | -itch, tender
            """)
    void whoWhetherAndHowSureAreRead(String text, String facts) {
        assertThat(Texts.facts(Texts.narrative(text))).isEqualTo(facts);
    }

    @Test
    void aDenialInFreeTextNeverRulesADangerOut() {
        Recognised read = Texts.narrative("No fever.");
        assertThat(read.facts()).isEmpty();
        assertThat(read.phrases().get(0).outcome()).isEqualTo(Outcome.SET_ASIDE);
        assertThat(read.phrases().get(0).why())
                .isEqualTo("a denial in free text never rules a danger out; it needs an answer");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"dad", "grandma", "grandad", "granny", "nan", "auntie"})
    void whoWritesForARelativeWritesOfThePatientAndIsToldSo(String relative) {
        Recognised read = Texts.narrative("My " + relative + " is on dialysis. There is a black patch on the leg. My "
                + relative + " also has a purple spot.");
        assertThat(Texts.facts(read)).contains("black-skin@1", "purple@1", "dialysis");
        assertThat(read.problems()).extracting(Problem::what).anyMatch(w -> w.contains("writer's " + relative));
    }

    @Test
    void aDangerOfARelativeIsAboutTheRelativeAndAsksWhoThePatientIs() {
        Recognised read = Texts.narrative("I have lumps on my fingers. My dad has a black patch on his leg.");
        assertThat(Texts.facts(read)).contains("black-skin@dad");
        assertThat(read.problems()).extracting(Problem::what).anyMatch(w -> w.contains("said of dad"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Return if it turns black.",
                "I am worried that it could become cancer.",
                "I am allergic to aspirin.",
                "It is not painless."
            })
    void whatIsFearedNotTakenOrDeniedTwiceIsSetAside(String text) {
        Recognised read = Texts.narrative(text);
        assertThat(read.facts()).isEmpty();
        assertThat(read.phrases()).extracting(Phrase::outcome).containsOnly(Outcome.SET_ASIDE);
    }

    @Test
    void aClauseOfUnknownWordsIsReported() {
        Recognised read = Texts.narrative("Painful lump. Xyzzy plugh.");
        assertThat(read.phrases()).extracting(Phrase::outcome).containsExactly(Outcome.USED, Outcome.NOT_UNDERSTOOD);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Painful lump. Xyzzy plugh.", "Hello doctor.", "Frobnicated."})
    void aTextNotUnderstoodSaysSo(String text) {
        assertThat(Texts.facts(Texts.narrative(text))).contains("free-text-not-understood");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Painful lump.", "No fever.", "Hello. I have a hard lump on my finger."})
    void aTextUnderstoodDoesNot(String text) {
        assertThat(Texts.facts(Texts.narrative(text))).doesNotContain("free-text-not-understood");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He is homeless.",
                "The scan was cancelled, I cancel it.",
                "Call the station.",
                "A battery.",
                "I take the pill."
            })
    void anOrdinaryWordIsNoSlipForAnotherWord(String text) {
        assertThat(Texts.facts(Texts.narrative(text))).doesNotContain("suicid", "cancer", "statin");
    }

    @Test
    void aSlipInALetterIsStillRead() {
        assertThat(Texts.facts(Texts.narrative("He feels hoppeless.")))
                .isEqualTo(Texts.facts(Texts.narrative("He feels hopeless.")));
    }

    @Test
    void aYearCountsNoLesions() {
        assertThat(Texts.facts(Texts.narrative("Since 2019 small plaques."))).doesNotContain("lesion-count");
        assertThat(Texts.facts(Texts.narrative("12 small plaques."))).contains("lesion-count=12");
    }

    @Test
    void aPackOfSomeDaysIsNoAgeOfALesion() {
        assertThat(Texts.facts(Texts.narrative("Small lump. Takes a contraceptive 28 day pack.")))
                .doesNotContain("lesion-duration");
    }
}

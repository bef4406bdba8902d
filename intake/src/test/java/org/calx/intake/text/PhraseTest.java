package org.calx.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.calx.intake.text.Phrase.Outcome;
import org.calx.record.About;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Tense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            rock-hard subcutaneous nodules over both elbows | nodule@1, rock-hard@1, site-elbow@1, subcutaneous@1
            hard white lumps                     | firm@1, lump@1, white@1
            3 to 6 cm                            | lesion-size=60@1
            pea-sized                            | lesion-size=7@1
            lentil-sized                         | lesion-size=5@1
            plum-coloured                        | purple@1
            non-tender                           | -tender@1
            nontender                            | -tender@1
            without exudate                      | -discharge@1
            painless                             | -pain@1, -tender@1
            possible ulcer                       | ?ulcer@1
            """)
    void featuresOfALesionAreAboutIt(String words, String facts) {
        assertThat(Texts.facts(Texts.phrase(words, Texts.FEATURES))).isEqualTo(facts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            end-stage renal disease since 1988   | ckd-stage-5
            dialysis for 14 years                | dialysis
            systemic lupus erythematosus         | sle
            possible sarcoidosis                 | ?sarcoidosis
            no gout                              | -gout
            """)
    void diseasesOfTheHistoryHoldNow(String words, String facts) {
        assertThat(Texts.facts(Texts.phrase(words, Texts.HISTORY))).isEqualTo(facts);
    }

    @Test
    void aDangerStatedAbsentInAFieldIsAbsent() {
        assertThat(Texts.facts(Texts.phrase("no fever", Texts.SYMPTOMS))).isEqualTo("-fever");
    }

    @Test
    void aSlipOfSpellingIsReadAndSaidSo() {
        Recognised read = Texts.phrase("calcinsosis", Texts.HISTORY);
        assertThat(Texts.facts(read)).isEqualTo("calcinosis-cutis");
        assertThat(read.phrases().get(0).why()).isEqualTo("read 'calcinsosis' as 'calcinosis'");
    }

    @Test
    void wordsLeftOverAreReportedThoughOthersWereUsed() {
        Recognised read = Texts.phrase("painful blurgh nodule", Texts.FEATURES);
        assertThat(Texts.facts(read)).isEqualTo("nodule@1, pain@1");
        assertThat(read.phrases()).extracting(Phrase::outcome).containsExactly(Outcome.USED, Outcome.NOT_UNDERSTOOD);
        assertThat(read.problems())
                .containsExactly(new Problem(
                        Problem.Kind.NOT_UNDERSTOOD,
                        "note.json",
                        "'blurgh'",
                        "say it in other words, or answer the question about it"));
    }

    @Test
    void wordsWithoutMedicalContentAreSetAside() {
        assertThat(Texts.phrase("of the", Texts.FEATURES).phrases())
                .extracting(Phrase::outcome, Phrase::why)
                .isEqualTo(List.of(org.assertj.core.groups.Tuple.tuple(Outcome.SET_ASIDE, "says nothing medical")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"homeless", "calcinsosis", "551 Boehm Station", "Bulleus Avenue"})
    void whatAProgramPrintsIsSpeltAsItIsMeant(String words) {
        assertThat(Texts.facts(Texts.phrase(words, PRINTED))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Morse Fall Scale",
                "Pain severity score",
                "Glasgow coma scale (assessment scale)",
                "Burn scale (assessment scale)",
                "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
                "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]",
                "Assessment of pain",
                "Psoriasis area and severity index"
            })
    void theNameOfAnInstrumentStatesNothing(String name) {
        assertThat(Texts.facts(Texts.phrase(name, PRINTED))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Skin scale (finding)                 | scale
            Silvery scale                        | scale
            Psoriasis, severity score 12         | psoriasis
            """)
    void aSignBesideAnInstrumentOrLikeOneIsStated(String name, String facts) {
        assertThat(Texts.facts(Texts.phrase(name, PRINTED))).contains(facts);
    }

    @Test
    void aFingerIsNoInstrument() {
        assertThat(Texts.facts(Texts.phrase("Ulcer of index finger", PRINTED))).contains("ulcer");
    }

    @Test
    void aReviewOfMedicinesIsNoMedicine() {
        assertThat(Texts.facts(Texts.phrase("Medication review due (situation)", PRINTED)))
                .isEmpty();
    }

    private static final Setting PRINTED =
            new Setting(Origin.Source.NARRATIVE, "r.json", About.PATIENT, Set.of(), Tense.NOW).printed();
}

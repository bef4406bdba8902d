package org.calx.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "oedema, edemas",
        "tumours, tumor",
        "haemodialysis, hemodialysis",
        "tophi, tophus",
        "axillae, axilla",
        "calcinoses, calcinosis",
        "calves, calf",
        "feet, foot",
        "ulcerised, ulcerized",
        "dyspnoea, dyspnea",
        "sulphate, sulfate",
        "fibres, fiber",
        "papules, papule",
        "biopsies, biopsy",
        "grey, gray",
        "metastases, metastasis"
    })
    void spellingsAndNumbersOfOneWordHaveOneKey(String one, String other) {
        assertThat(Spelling.key(one)).isEqualTo(Spelling.key(other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"ulcer, ulcerated", "toe, to", "knee, kneel", "his, hi", "typical, atypical"})
    void differentWordsKeepDifferentKeys(String one, String other) {
        assertThat(Spelling.key(one)).isNotEqualTo(Spelling.key(other));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "calcinsosis, calcinosis, true",
        "nodlue, nodule, true",
        "nodul, nodule, true",
        "nodile, nodule, true",
        "typical, atypical, false",
        "hypertension, hypotension, false"
    })
    void aSlipIsOneLetterAndNeverTheFirst(String written, String meant, boolean slip) {
        assertThat(Typos.oneSlip(meant, written)).isEqualTo(slip);
    }
}

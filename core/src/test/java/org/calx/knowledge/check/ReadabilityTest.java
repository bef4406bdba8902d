package org.calx.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({
        "a, 1",
        "skin, 1",
        "side, 1",
        "moves, 1",
        "called, 1",
        "doctor, 2",
        "ankle, 2",
        "little, 2",
        "needed, 2",
        "boxes, 2",
        "changes, 2",
        "being, 2",
        "blood, 1",
        "tissue, 2",
        "medicine, 3",
        "area, 3",
        "radius, 3",
        "infection, 3",
        "dangerous, 3",
        "usually, 4",
        "emergency, 4",
        "calcium, 3",
        "phosphate, 2",
        "scleroderma, 4",
        "dialysis, 4",
        "7, 1",
        "I'm, 1",
    })
    void countsSyllablesAsSpoken(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void gradesAsFleschAndKincaidDo() {
        // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
        assertThat(Readability.grade("The cat sat on the mat.")).isCloseTo(-1.45, within(0.001));
    }

    @Test
    void endsASentenceAtAColonButNotInsideANumber() {
        assertThat(Readability.grade("One two: three four.")).isEqualTo(Readability.grade("One two. Three four."));
        assertThat(Readability.words("It is 2.5 cm wide")).isEqualTo(6);
    }
}

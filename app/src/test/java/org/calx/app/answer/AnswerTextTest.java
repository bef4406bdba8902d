package org.calx.app.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "not-sure", "none", "number 0.06", "only skin", "some skin,pain"})
    void writesWhatItRead(String text) {
        assertThat(AnswerText.of(AnswerText.read(text))).isEqualTo(text);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerText.read("perhaps"));
    }
}

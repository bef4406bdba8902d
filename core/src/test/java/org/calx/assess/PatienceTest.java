package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.calx.knowledge.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {
    @ParameterizedTest
    @CsvSource({
        // what is said: clear, emergency; steps; danger, follows an answer, weight; allowed
        // at first whatever bears on the answer
        "false, false, 6, false, false, 1, true",
        "true, false, 6, false, false, 1, true",
        // then what is worth it, and less is enough where the lead is clear
        "false, false, 7, false, false, 169, false",
        "false, false, 7, false, false, 170, true",
        "true, false, 7, false, false, 59, false",
        "true, false, 7, false, false, 60, true",
        "false, true, 7, false, false, 60, true",
        // then nothing: soonest where the lead is clear, then where help is needed now
        "true, false, 9, false, false, 500, true",
        "true, false, 10, false, false, 500, false",
        "true, true, 10, false, false, 500, false",
        "false, true, 11, false, false, 500, true",
        "false, true, 12, false, false, 500, false",
        "false, false, 16, false, false, 500, true",
        "false, false, 17, false, false, 500, false",
        // details of what was said are asked in any case
        "true, true, 30, false, true, 1, true",
        // groups of danger that nobody pointed to, for nine steps
        "false, false, 8, true, false, 1, true",
        "false, false, 9, true, false, 500, false",
        "true, true, 9, true, true, 500, false",
    })
    void aQuestionMustBeWorthItsTap(
            boolean clear,
            boolean emergency,
            long taken,
            boolean danger,
            boolean follows,
            int weight,
            boolean allowed) {
        Question question = question(danger, follows);
        assertThat(new Patience(clear, emergency, taken).allows(new Asker.Next(question, List.of("entry"), weight)))
                .isEqualTo(allowed);
    }

    private static Question question(boolean danger, boolean follows) {
        return new Question(
                "question",
                Question.Kind.YES_NO,
                false,
                danger,
                false,
                1,
                "Is it so?",
                "It helps.",
                Optional.empty(),
                follows ? Optional.of("other/option") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}

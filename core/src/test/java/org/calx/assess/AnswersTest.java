package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer means. */
class AnswersTest {
    private static final Answers ANSWERS = new Answers(Tiny.KNOWLEDGE);

    private static Answer answer(String text) {
        return switch (text) {
            case "yes" -> new Answer.Yes();
            case "no" -> new Answer.No();
            case "none" -> new Answer.None();
            case "not-sure" -> new Answer.NotSure();
            default ->
                text.startsWith("only ")
                        ? new Answer.Chosen(List.of(text.substring(5).split(" ")), true)
                        : text.matches("[0-9.]+")
                                ? new Answer.Number(new BigDecimal(text))
                                : new Answer.Chosen(List.of(text.split(" ")));
        };
    }

    private static List<Fact> facts(String question, String answer) {
        return ANSWERS.facts(Tiny.question(question), answer(answer), Tiny.lesion("x"));
    }

    private static String shown(Fact fact) {
        String sign = fact.value().equals(Value.ABSENT) ? "-" : "";
        String value = fact.value() instanceof Value.Measured m
                ? " " + m.stated() + " = " + m.canonical().toPlainString()
                : fact.value() instanceof Value.Level l ? " " + l.grade() : "";
        return sign
                + fact.concept()
                + value
                + (fact.about() instanceof About.OfLesion of
                        ? " @" + of.lesion().name()
                        : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ask-sting  | yes          | sting @x",
                "ask-sting  | no           | -sting",
                "ask-sting  | not-sure     | ''",
                // what is of the person, and what a question about the person asks, is of no lesion
                "ask-hum    | yes          | hum",
                "ask-drops  | yes          | drops",
                "ask-danger | black        | black @x",
                "ask-danger | black indigo | black @x, indigo @x, -glow",
                "ask-danger | none         | -black, -indigo, -shiver",
                "ask-fever  | none         | -moon-fever, -kidney-failure",
                // "only these" denies the others, but nothing that the chosen ones say, imply or stand for
                "ask-danger | only black   | black @x, -indigo",
                "ask-danger | only black indigo | black @x, indigo @x, -glow",
                "ask-hue    | only indigo  | indigo @x, -site-tail, -soft, -site-tail-tip",
                "ask-hue    | only blue    | blue @x, -indigo, -soft, -site-tail-tip",
                "ask-hue    | only pearly  | soft @x, -indigo, -blue",
                "ask-hue    | pearly       | soft @x",
                "ask-hue    | none         | -indigo, -blue, -site-tail, -soft, -colour, -site-tail-tip",
                "ask-feel   | sap          | lab-sap HIGH",
                "ask-feel   | hard         | hard @x, -soft",
                "ask-size   | 2.5          | lesion-size 2.5 cm = 25 @x",
                "ask-age    | 40           | age 40 a = 40",
            })
    void anAnswerSetsFacts(String question, String answer, String expected) {
        assertThat(facts(question, answer).stream().map(AnswersTest::shown).collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ask-danger, yes",
        "ask-danger, no",
        "ask-danger, purple",
        "ask-danger, 5",
        "ask-sting, none",
        "ask-sting, 5",
        "ask-sting, black",
        "ask-feel, none",
    })
    void anAnswerThatDoesNotFitIsRefusedWithThoseThatDo(String question, String answer) {
        assertThatThrownBy(() -> facts(question, answer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + question + "'; it takes one of")
                .hasMessageContaining("as its kind " + Tiny.question(question).kind());
    }

    @Test
    void theFactsSayWhichQuestionAndWhichWords() {
        Origin chosen = facts("ask-danger", "indigo black").get(0).origin();
        assertThat(chosen)
                .isEqualTo(new Origin(Origin.Source.ANSWER, "question ask-danger", "It is black; It is indigo"));
        assertThat(facts("ask-danger", "none").get(0).origin().words()).isEqualTo("None of these");
        assertThat(facts("ask-sting", "yes").get(0).origin().words()).isEmpty();
    }
}

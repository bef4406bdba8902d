package org.calx.app.answer;

import java.math.BigDecimal;
import java.util.List;
import org.calx.assess.Answer;

/**
 * An answer as a word or two: {@code yes}, {@code no}, {@code not-sure}, {@code none}, {@code number 53},
 * {@code only a,b} or {@code some a,b}.
 */
public final class AnswerText {
    private AnswerText() {}

    public static String of(Answer answer) {
        if (answer instanceof Answer.Chosen chosen) {
            return (chosen.onlyThese() ? "only " : "some ") + String.join(",", chosen.options());
        }
        if (answer instanceof Answer.Number number) {
            return "number " + number.number().toPlainString();
        }
        if (answer instanceof Answer.Yes) {
            return "yes";
        }
        if (answer instanceof Answer.No) {
            return "no";
        }
        return answer instanceof Answer.None ? "none" : "not-sure";
    }

    /** @throws IllegalArgumentException if it is none of these */
    public static Answer read(String text) {
        String[] words = text.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "yes" -> new Answer.Yes();
            case "no" -> new Answer.No();
            case "not-sure" -> new Answer.NotSure();
            case "none" -> new Answer.None();
            case "number" -> new Answer.Number(new BigDecimal(rest));
            case "only" -> new Answer.Chosen(List.of(rest.split(",")), true);
            case "some" -> new Answer.Chosen(List.of(rest.split(",")), false);
            default -> throw new IllegalArgumentException("'" + text + "' is no answer");
        };
    }
}

package org.calx.app.web.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calx.assess.Answer;
import org.calx.assess.Asker;
import org.calx.knowledge.Question;

/** What is still to ask, and the danger questions that were answered with "not sure" in whole or in part. */
public final class Undecided {
    private Undecided() {}

    static List<Question> of(Map<Question, Answer> given, List<Asker.Next> next) {
        Stream<Question> unsure = unsure(given).stream().filter(Question::danger);
        return Stream.concat(unsure, next.stream().map(Asker.Next::question)).toList();
    }

    /** The questions that were answered with "not sure" in whole or in part. */
    public static List<Question> unsure(Map<Question, Answer> given) {
        return given.entrySet().stream()
                .filter(e -> isUnsure(e.getKey(), e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where only one answer can be true, to choose it leaves nothing open. */
    private static boolean isUnsure(Question question, Answer answer) {
        return answer instanceof Answer.NotSure
                || answer instanceof Answer.Chosen c && !c.onlyThese() && question.kind() != Question.Kind.ONE_OF;
    }
}

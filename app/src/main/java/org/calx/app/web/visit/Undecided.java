package org.calx.app.web.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calx.assess.Answer;
import org.calx.assess.Asker;
import org.calx.knowledge.Question;

/** What is still to ask, and the danger questions that were answered with "not sure" in whole or in part. */
final class Undecided {
    private Undecided() {}

    static List<Question> of(Map<Question, Answer> given, List<Asker.Next> next) {
        Stream<Question> unsure = given.entrySet().stream()
                .filter(e -> e.getKey().danger() && isUnsure(e.getValue()))
                .map(Map.Entry::getKey);
        return Stream.concat(unsure, next.stream().map(Asker.Next::question)).toList();
    }

    private static boolean isUnsure(Answer answer) {
        return answer instanceof Answer.NotSure || answer instanceof Answer.Chosen c && !c.onlyThese();
    }
}

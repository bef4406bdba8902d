package org.calx.app.web.page;

import java.util.List;
import java.util.Optional;
import org.calx.app.web.visit.Visit;
import org.calx.assess.Answer;
import org.calx.knowledge.Question;

/**
 * A question as its page shows it.
 *
 * @param step counts from 1
 * @param given the answer so far, where it is changed
 * @param helps what it helps to tell
 * @param unanswered whether a form came back without an answer
 */
public record QuestionModel(
        Question question,
        int step,
        Optional<Answer> given,
        List<String> helps,
        Visit.Words words,
        boolean unanswered) {

    /** The page of danger, with pictures and a box for own words. */
    public boolean isFirst() {
        return step == 1;
    }

    public boolean severalMayFit() {
        return question.kind() == Question.Kind.ANY_OF || question.kind() == Question.Kind.MAP;
    }

    public boolean isNumber() {
        return question.kind() == Question.Kind.NUMBER;
    }

    public boolean isYesNo() {
        return question.kind() == Question.Kind.YES_NO;
    }

    public boolean isChosen(String option) {
        return given.filter(a -> a instanceof Answer.Chosen c && c.options().contains(option))
                .isPresent();
    }
}

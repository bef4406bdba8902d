package org.calx.app.web.visit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.calx.assess.Answer;
import org.calx.assess.Interview;

/**
 * What was answered before an answer of the guide ran out.
 *
 * @param day on which it was answered
 */
public record Earlier(LocalDate day, Map<Interview.Turn, Answer> answers) {
    public Earlier {
        answers = Map.copyOf(answers);
    }

    /** Whether the page asks something of this again. */
    boolean isAskedBy(Optional<Sheet> page) {
        return page.filter(p -> p.turns().anyMatch(answers::containsKey)).isPresent();
    }
}

package org.calx.app.web.visit;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Question;
import org.calx.record.Age;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.words.Days;

/** How long the answer to a visit holds, and what has to be asked again after that. */
final class Expiry {
    private Expiry() {}

    static boolean hasPassed(Visit visit, LocalDate today) {
        return today.isAfter(visit.day())
                && today.isAfter(Days.end(
                        visit.day(), visit.answered().assessment().urgency().expires()));
    }

    /** Questions of danger, and others that can deny a dangerous finding: a fever of then says nothing of today. */
    static boolean mayHaveChanged(Knowledge knowledge, Question question) {
        if (question.asks().filter(Age.CONCEPT::equals).isPresent()) {
            return false;
        }
        Stream<ConceptId> told = Stream.concat(
                question.asks().stream(), question.options().stream().flatMap(o -> o.sets().stream()));
        return question.danger()
                || told.flatMap(c -> knowledge.concepts().find(c).stream())
                        .anyMatch(c -> c.danger() && c.kind() == ConceptKind.FINDING);
    }
}

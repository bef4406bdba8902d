package org.calx.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.logic.Criterion;
import org.calx.record.ConceptId;
import org.calx.record.Value.Grade;

/**
 * What we can ask a person, and what each answer means. "Not sure" is always an answer and sets nothing.
 *
 * @param aboutLesion whether answers are about the lesion in question
 * @param danger whether it belongs to the danger questions, which come first
 * @param onRequest never in the short check, only where someone wants to know more
 * @param rank written order among equals
 * @param asksWhen asked only if this is not no
 * @param follows the option of another question, as {@code question/option}, that leads to this one
 * @param asks the concept of a yes/no, number or date question
 * @param unit unit of a number
 * @param none text of the answer that denies all, if there is one
 * @param covers further concepts that {@code none} denies
 */
public record Question(
        String id,
        Kind kind,
        boolean aboutLesion,
        boolean danger,
        boolean onRequest,
        int rank,
        String plain,
        String why,
        Optional<Criterion> asksWhen,
        Optional<String> follows,
        Optional<ConceptId> asks,
        Optional<String> unit,
        List<Option> options,
        Optional<String> none,
        List<ConceptId> covers) {

    public enum Kind {
        YES_NO,
        ONE_OF,
        ANY_OF,
        NUMBER,
        MAP,
        DATE
    }

    /**
     * One answer and the facts it sets.
     *
     * @param covers what the option stands for beyond what it sets; denied where the option is denied
     */
    public record Option(
            String id,
            String plain,
            List<ConceptId> sets,
            List<ConceptId> setsAbsent,
            Map<ConceptId, Grade> setsLevel,
            List<ConceptId> covers) {}
}

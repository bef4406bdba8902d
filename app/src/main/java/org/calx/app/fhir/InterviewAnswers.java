package org.calx.app.fhir;

import java.util.List;
import java.util.Map;
import org.calx.assess.Answer;
import org.calx.assess.Interview.Turn;
import org.calx.record.Lesion;

/**
 * All that someone answered.
 *
 * @param turns each answer with the lump it is about
 * @param lumps in the order in which they came up
 * @param pointed by the name of a lump where it is, as finely as it was pointed at, in words
 * @param words their own, or empty
 * @param confirmed whether they have said that their words were understood rightly
 */
public record InterviewAnswers(
        Map<Turn, Answer> turns,
        List<Lesion> lumps,
        Map<String, List<String>> pointed,
        String words,
        boolean confirmed) {
    public InterviewAnswers {
        lumps = List.copyOf(lumps);
        pointed = Map.copyOf(pointed);
    }
}

package org.calx.intake.text;

import java.util.List;
import org.calx.record.Fact;
import org.calx.record.Problem;

/**
 * What was read from a text, and what became of every part of it.
 *
 * @param facts all facts of the phrases, in order, each once
 * @param denied dangers that the text denies; they are no facts of the phrases, and count only if the writer confirms them
 * @param problems what was not understood or set aside
 */
public record Recognised(List<Fact> facts, List<Fact> denied, List<Phrase> phrases, List<Problem> problems) {
    public Recognised {
        facts = List.copyOf(facts);
        denied = List.copyOf(denied);
        phrases = List.copyOf(phrases);
        problems = List.copyOf(problems);
    }

    /** With nothing denied that would have to be confirmed. */
    public Recognised(List<Fact> facts, List<Phrase> phrases, List<Problem> problems) {
        this(facts, List.of(), phrases, problems);
    }
}

package org.calx.intake.text;

import java.util.List;
import org.calx.record.Fact;
import org.calx.record.Problem;

/**
 * What was read from a text, and what became of every part of it.
 *
 * @param facts all facts of the phrases, in order, each once
 * @param problems what was not understood or set aside
 */
public record Recognised(List<Fact> facts, List<Phrase> phrases, List<Problem> problems) {
    public Recognised {
        facts = List.copyOf(facts);
        phrases = List.copyOf(phrases);
        problems = List.copyOf(problems);
    }
}

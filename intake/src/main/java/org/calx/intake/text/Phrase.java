package org.calx.intake.text;

import java.util.List;
import org.calx.record.Fact;

/**
 * A stretch of text and what became of it.
 *
 * @param words as written
 * @param start place of the first character in the text
 * @param end place after the last character
 * @param facts what it gave; empty unless used
 * @param why how it was read, or why it was set aside or not understood
 */
public record Phrase(String words, int start, int end, Outcome outcome, List<Fact> facts, String why) {
    public Phrase {
        facts = List.copyOf(facts);
    }

    /** What became of a stretch of text. Every stretch has one; nothing is dropped. */
    public enum Outcome {
        /** It gave facts, or qualifies those beside it. */
        USED,
        /** Understood, and knowingly not used. */
        SET_ASIDE,
        /** Some of its words are not known. */
        NOT_UNDERSTOOD
    }
}

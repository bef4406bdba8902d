package org.calx.intake.text;

import java.util.List;
import java.util.Optional;
import org.calx.record.Concept;
import org.calx.record.Value;

/**
 * Words of a text that stand for one or more concepts, before it is known what is said of them.
 *
 * @param from first token
 * @param to after the last token
 * @param concepts what the words stand for; more than one only where the knowledge shares the words
 * @param value present, absent ("painless"), or a measurement
 * @param note how the words were read, if not as written; else empty
 */
record Mention(int from, int to, List<Concept> concepts, Value value, String note) {
    boolean isMeasured() {
        return value instanceof Value.Measured || value instanceof Value.Level;
    }

    boolean deniedByItself() {
        return value.equals(Value.ABSENT);
    }

    Concept first() {
        return concepts.get(0);
    }

    static Mention of(int from, int to, Concept concept, Value value) {
        return new Mention(from, to, List.of(concept), value, "");
    }

    static Optional<Mention> covering(List<Mention> mentions, int token) {
        return mentions.stream()
                .filter(m -> m.from() <= token && token < m.to())
                .findFirst();
    }
}

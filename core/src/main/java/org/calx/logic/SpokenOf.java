package org.calx.logic;

import java.util.BitSet;
import org.calx.record.ConceptId;

/**
 * The concepts of which something was said, at the cost of one bit to ask. Concepts share bits by their hash, so that "no"
 * is sure and "maybe" only means to look closer.
 */
final class SpokenOf {
    /** A power of two, so many that those of a long record seldom meet. */
    private static final int SLOTS = 1 << 13;

    private final BitSet slots;

    SpokenOf() {
        slots = new BitSet(SLOTS);
    }

    SpokenOf(SpokenOf other) {
        slots = (BitSet) other.slots.clone();
    }

    void add(ConceptId concept) {
        slots.set(slot(concept));
    }

    boolean maybe(ConceptId concept) {
        return slots.get(slot(concept));
    }

    private static int slot(ConceptId concept) {
        int hash = concept.hashCode();
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }
}

package org.calx.record;

/** How sure the source is. A suspected fact decides nothing; it leaves a gap. */
public enum Certainty {
    STATED,
    SUSPECTED
}

package org.calx.record;

/** When the statement holds. */
public enum Tense {
    NOW,
    PAST,
    PLANNED
}

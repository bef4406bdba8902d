package org.calx.record;

/** The sex as recorded; used only where a statement of the knowledge depends on it. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    NOT_STATED
}

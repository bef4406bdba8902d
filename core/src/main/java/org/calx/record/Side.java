package org.calx.record;

/** Which side of the body a lesion is on. */
public enum Side {
    LEFT,
    RIGHT,
    BOTH,
    NOT_STATED
}

package org.calx.logic;

/** The only truth value, with Kleene's strong connectives. Unknown is neither yes nor no and is never null. */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    public Truth and(Truth other) {
        return ordinal() <= other.ordinal() ? this : other;
    }

    public Truth or(Truth other) {
        return ordinal() >= other.ordinal() ? this : other;
    }

    public Truth not() {
        return values()[2 - ordinal()];
    }

    public boolean decided() {
        return this != UNKNOWN;
    }

    public static Truth of(boolean value) {
        return value ? YES : NO;
    }
}

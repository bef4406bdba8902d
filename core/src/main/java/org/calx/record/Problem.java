package org.calx.record;

/**
 * The one error: something in the input that was not used, or not as it stood. Readers return their value and the
 * problems beside it.
 *
 * @param kind what sort of problem
 * @param where file and place
 * @param what the thing and its value
 * @param remedy what to do next
 */
public record Problem(Kind kind, String where, String what, String remedy) {

    public enum Kind {
        /** The words were not understood. */
        NOT_UNDERSTOOD,
        /** Understood, but knowingly not used; the reason is in {@code what}. */
        SET_ASIDE,
        /** The unit is unknown for this test. */
        UNKNOWN_UNIT,
        /** A unit was missing and the only plausible one was taken. */
        UNIT_ASSUMED,
        /** The value cannot be true. */
        IMPOSSIBLE_VALUE,
        /** A field is unknown or has the wrong shape. */
        MALFORMED,
        /** The input cannot be read at all. */
        UNREADABLE
    }
}

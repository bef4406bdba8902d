package org.calx.record;

/** How a reported number bounds the true one. */
public enum Comparator {
    EXACTLY,
    BELOW,
    AT_MOST,
    ABOVE,
    AT_LEAST
}

package org.calx.record;

/** How a reported number bounds the true one. */
public enum Comparator {
    EXACTLY,
    BELOW,
    AT_MOST,
    ABOVE,
    AT_LEAST;

    /** As it is written before a number, and as FHIR codes it; empty for an exact number. */
    public String sign() {
        return switch (this) {
            case EXACTLY -> "";
            case BELOW -> "<";
            case AT_MOST -> "<=";
            case ABOVE -> ">";
            case AT_LEAST -> ">=";
        };
    }
}

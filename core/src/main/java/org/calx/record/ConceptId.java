package org.calx.record;

import org.jspecify.annotations.Nullable;

/**
 * The name of one clinical idea, in lower case with hyphens; it equals the name of the file that defines it.
 *
 * @param value for example {@code lab-calcium-total}
 */
public record ConceptId(String value) implements Comparable<ConceptId> {
    public ConceptId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "concept id '" + value + "' is not lower-case-with-hyphens; rename it, for example 'skin-ulcer'");
        }
    }

    /** Words of lower-case letters and digits, joined by single hyphens. */
    private static boolean isWellFormed(String value) {
        boolean afterHyphen = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!letterOrDigit && (c != '-' || afterHyphen)) {
                return false;
            }
            afterHyphen = c == '-';
        }
        return !afterHyphen;
    }

    public static ConceptId of(String value) {
        return new ConceptId(value);
    }

    /** The text keeps its own hash; the record's would be made anew at every look-up. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ConceptId id && value.equals(id.value);
    }

    @Override
    public int compareTo(ConceptId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

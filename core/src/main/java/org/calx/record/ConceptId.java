package org.calx.record;

import org.jspecify.annotations.Nullable;

/** The name of one clinical idea, in lower case with hyphens; it equals the name of the file that defines it. */
public final class ConceptId implements Comparable<ConceptId> {
    private final String value;
    /** Kept here, because concepts are looked up more often than anything else. */
    private final int hash;

    private ConceptId(String value) {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "concept id '" + value + "' is not lower-case-with-hyphens; rename it, for example 'skin-ulcer'");
        }
        this.value = value;
        hash = value.hashCode();
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

    /** @param value for example {@code lab-calcium-total} */
    public static ConceptId of(String value) {
        return new ConceptId(value);
    }

    public String value() {
        return value;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ConceptId id && hash == id.hash && value.equals(id.value);
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

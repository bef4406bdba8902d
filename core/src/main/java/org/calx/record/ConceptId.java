package org.calx.record;

import java.util.regex.Pattern;

/**
 * The name of one clinical idea, in lower case with hyphens; it equals the name of the file that defines it.
 *
 * @param value for example {@code lab-calcium-total}
 */
public record ConceptId(String value) implements Comparable<ConceptId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ConceptId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "concept id '" + value + "' is not lower-case-with-hyphens; rename it, for example 'skin-ulcer'");
        }
    }

    public static ConceptId of(String value) {
        return new ConceptId(value);
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

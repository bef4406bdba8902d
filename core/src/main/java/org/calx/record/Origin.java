package org.calx.record;

/**
 * Where a fact came from.
 *
 * @param source how it was given
 * @param where file and place in it, resource id, or question id
 * @param words the words themselves, or empty
 */
public record Origin(Source source, String where, String words) {

    /** How a fact was given. Facts from {@link #NARRATIVE} alone never make a standing established. */
    public enum Source {
        /** A code of a record. */
        CODE,
        /** A phrase in a field that says what it is. */
        FIELD,
        /** An answer to a question. */
        ANSWER,
        /** Free text. */
        NARRATIVE,
        /** Made by the engine from other facts, such as a product of two tests. */
        DERIVED
    }
}

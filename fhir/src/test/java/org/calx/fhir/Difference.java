package org.calx.fhir;

/**
 * Something that only one reading says.
 *
 * @param file where it was found
 * @param side whose statement it is
 */
record Difference(String file, Side side, String what) {
    enum Side {
        OURS,
        SECOND
    }

    @Override
    public String toString() {
        return side + "\t" + file + "\t" + what;
    }
}

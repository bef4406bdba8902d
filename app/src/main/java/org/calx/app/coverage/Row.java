package org.calx.app.coverage;

import java.util.List;

/**
 * One row or point of a review, and what carries it.
 *
 * @param line of the list, from 1
 * @param section of the review, with its name
 * @param label of the row, in our own words
 * @param carriedBy what carries it; empty where nothing does
 * @param note why nothing does, or what else is to be known; may be empty where something does
 */
record Row(int line, String section, String label, List<Carrier> carriedBy, String note) {
    private static final String PARTLY = "partly:";

    Row {
        carriedBy = List.copyOf(carriedBy);
    }

    /** How far a row is carried. */
    enum Extent {
        CARRIED,
        PARTLY,
        NOT
    }

    Extent extent() {
        if (carriedBy.isEmpty()) {
            return Extent.NOT;
        }
        return note.startsWith(PARTLY) ? Extent.PARTLY : Extent.CARRIED;
    }
}

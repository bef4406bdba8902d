package org.calx.record;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is known of a measured concept: how its units convert, and its usual range.
 *
 * @param analyte the row group of the unit table, for example {@code calcium-total}
 * @param unit the unit in which values are compared
 * @param usual usual limits by age, used only where the laboratory gives none; may be empty
 * @param presence whether a positive result means "present" (an antibody) rather than a number
 */
public record Laboratory(String analyte, String unit, List<Usual> usual, boolean presence) {
    public Laboratory {
        usual = List.copyOf(usual);
    }

    /**
     * Usual limits for an age band, in the unit of the laboratory concept; both limits count as normal.
     *
     * @param fromAge years, inclusive
     * @param toAge years, exclusive
     */
    public record Usual(BigDecimal fromAge, BigDecimal toAge, BigDecimal low, BigDecimal high) {}
}

package org.calx.record;

import java.math.BigDecimal;
import java.util.Optional;

/** What is stated about a concept. */
public sealed interface Value {
    Value PRESENT = new Present();
    Value ABSENT = new Absent();

    record Present() implements Value {}

    record Absent() implements Value {}

    /**
     * A number. The canonical number is filled by {@link Units} when the fact is made, so that nothing converts twice.
     *
     * @param stated as the source gives it
     * @param comparator how the number bounds the true value
     * @param canonical the same in the concept's own unit
     * @param lowLimit the laboratory's own lower limit in the concept's unit, if it gave one
     * @param highLimit the laboratory's own upper limit in the concept's unit, if it gave one
     */
    record Measured(
            Quantity stated,
            Comparator comparator,
            BigDecimal canonical,
            Optional<BigDecimal> lowLimit,
            Optional<BigDecimal> highLimit)
            implements Value {
        public Measured {
            canonical = canonical.stripTrailingZeros();
        }
    }

    /** A flag without a number, or beside one: low, normal or high by the source's own range. */
    record Level(Grade grade) implements Value {}

    enum Grade {
        LOW,
        NORMAL,
        HIGH
    }
}

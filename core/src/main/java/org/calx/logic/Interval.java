package org.calx.logic;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * All that a measurement tells of the true value: a point for a plain number, a half-line for "&lt;2", the usual
 * range for a flag "normal" without a number.
 *
 * @param lowOpen whether the low end itself is excluded
 * @param highOpen whether the high end itself is excluded
 */
public record Interval(Optional<BigDecimal> low, boolean lowOpen, Optional<BigDecimal> high, boolean highOpen) {

    public static Interval point(BigDecimal value) {
        return new Interval(Optional.of(value), false, Optional.of(value), false);
    }

    public static Interval between(BigDecimal low, BigDecimal high) {
        return new Interval(Optional.of(low), false, Optional.of(high), false);
    }

    public static Interval below(BigDecimal high, boolean open) {
        return new Interval(Optional.empty(), true, Optional.of(high), open);
    }

    public static Interval above(BigDecimal low, boolean open) {
        return new Interval(Optional.of(low), open, Optional.empty(), true);
    }
}

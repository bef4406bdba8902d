package org.calx.logic;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A half-open or closed range on the number line: a value fulfils it if it is at or above {@code low} and below
 * {@code high}, with {@code lowOpen} and {@code highClosed} moving the ends.
 *
 * @param low lower end, empty for none
 * @param lowOpen whether the lower end itself is outside ("above")
 * @param high upper end, empty for none
 * @param highClosed whether the upper end itself is inside ("at most")
 */
public record Bound(Optional<BigDecimal> low, boolean lowOpen, Optional<BigDecimal> high, boolean highClosed) {
    public Bound {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("a comparison needs one of above, at-least, below, at-most");
        }
    }

    /** The same range with both ends multiplied. */
    Bound times(BigDecimal factor) {
        return new Bound(low.map(l -> l.multiply(factor)), lowOpen, high.map(h -> h.multiply(factor)), highClosed);
    }

    /** Whether every, some or no number of the interval lies inside. */
    public Truth holdsFor(Interval value) {
        return aboveLow(value).and(belowHigh(value));
    }

    private Truth aboveLow(Interval value) {
        if (low.isEmpty()) {
            return Truth.YES;
        }
        BigDecimal l = low.get();
        if (value.low().isPresent()) {
            int c = value.low().get().compareTo(l);
            if (c > 0 || c == 0 && (!lowOpen || value.lowOpen())) {
                return Truth.YES;
            }
        }
        if (value.high().isPresent()) {
            int c = value.high().get().compareTo(l);
            if (c < 0 || c == 0 && (lowOpen || value.highOpen())) {
                return Truth.NO;
            }
        }
        return Truth.UNKNOWN;
    }

    private Truth belowHigh(Interval value) {
        if (high.isEmpty()) {
            return Truth.YES;
        }
        BigDecimal h = high.get();
        if (value.high().isPresent()) {
            int c = value.high().get().compareTo(h);
            if (c < 0 || c == 0 && (highClosed || value.highOpen())) {
                return Truth.YES;
            }
        }
        if (value.low().isPresent()) {
            int c = value.low().get().compareTo(h);
            if (c > 0 || c == 0 && (!highClosed || value.lowOpen())) {
                return Truth.NO;
            }
        }
        return Truth.UNKNOWN;
    }
}

package org.calx.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {

    private static Bound bound(String text) {
        String[] p = text.split(" ");
        Optional<BigDecimal> low = Optional.empty();
        Optional<BigDecimal> high = Optional.empty();
        boolean lowOpen = false;
        boolean highClosed = false;
        for (int i = 0; i < p.length; i += 2) {
            BigDecimal n = new BigDecimal(p[i + 1]);
            switch (p[i]) {
                case ">" -> {
                    low = Optional.of(n);
                    lowOpen = true;
                }
                case ">=" -> low = Optional.of(n);
                case "<" -> high = Optional.of(n);
                default -> {
                    high = Optional.of(n);
                    highClosed = true;
                }
            }
        }
        return new Bound(low, lowOpen, high, highClosed);
    }

    private static Interval interval(String text) {
        String[] p = text.split(" ");
        BigDecimal n = new BigDecimal(p[1]);
        return switch (p[0]) {
            case "=" -> Interval.point(n);
            case "<" -> Interval.below(n, true);
            case "<=" -> Interval.below(n, false);
            case ">" -> Interval.above(n, true);
            case ">=" -> Interval.above(n, false);
            default -> Interval.between(n, new BigDecimal(p[2]));
        };
    }

    @ParameterizedTest
    @CsvSource({
        // a point against each kind of end, on it and beside it
        "> 3, = 3, NO",
        "> 3, = 3.1, YES",
        ">= 3, = 3, YES",
        ">= 3, = 2.9, NO",
        "< 3, = 3, NO",
        "< 3, = 2.9, YES",
        "<= 3, = 3, YES",
        "<= 3, = 3.1, NO",
        // half-lines: less than 2 tells nothing of 1, and all of 2 and more
        "> 5, < 2, NO",
        "> 1, < 2, UNKNOWN",
        ">= 2, < 2, NO",
        ">= 2, <= 2, UNKNOWN",
        "> 2, <= 2, NO",
        "< 2, < 2, YES",
        "< 2, <= 2, UNKNOWN",
        "<= 2, <= 2, YES",
        "< 3, < 2, YES",
        "< 1, < 2, UNKNOWN",
        "> 9, > 9, YES",
        ">= 9, > 9, YES",
        "> 9, >= 9, UNKNOWN",
        ">= 9, >= 9, YES",
        "< 9, > 9, NO",
        "<= 9, > 9, NO",
        "<= 9, >= 9, UNKNOWN",
        "< 9, >= 9, NO",
        "> 10, > 9, UNKNOWN",
        // a usual range
        ">= 14, in 8.5 10.4, NO",
        "> 10, in 8.5 10.4, UNKNOWN",
        "< 14, in 8.5 10.4, YES",
        // half-open bands tile: 3.5 belongs to the upper one only
        ">= 3 < 3.5, = 3.5, NO",
        ">= 3 < 3.5, = 3, YES",
        ">= 3 < 3.5, = 3.49, YES",
        ">= 3 < 3.5, > 1, UNKNOWN",
    })
    void anIntervalIsInsideOutsideOrUndecided(String bound, String interval, Truth expected) {
        assertThat(bound(bound).holdsFor(interval(interval))).isEqualTo(expected);
    }

    @Test
    void aBoundNeedsAnEnd() {
        assertThatThrownBy(() -> new Bound(Optional.empty(), false, Optional.empty(), false))
                .hasMessageContaining("above, at-least, below, at-most");
    }

    @Test
    void bothEndsAreMultiplied() {
        Bound twice = bound("> 2 <= 3").times(BigDecimal.valueOf(2));
        assertThat(twice.holdsFor(interval("= 4"))).isEqualTo(Truth.NO);
        assertThat(twice.holdsFor(interval("= 6"))).isEqualTo(Truth.YES);
        assertThat(twice.holdsFor(interval("= 6.1"))).isEqualTo(Truth.NO);
    }
}

package org.calx.logic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.calx.record.Concept;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Value;
import org.calx.record.Value.Grade;

/**
 * Reads a measured fact as an interval of the true value. The laboratory's own limits come first; the usual limits of
 * the concept stand in where it gave none, so that "calcium normal" can decide a threshold far above normal.
 */
final class Measurements {
    private Measurements() {}

    static Cell.Measurement read(Concept concept, Fact fact, LocalDate day, Optional<BigDecimal> age) {
        Optional<Laboratory.Usual> usual = concept.laboratory().flatMap(l -> usualAt(l, age));
        Optional<BigDecimal> usualLow = usual.map(Laboratory.Usual::low);
        Optional<BigDecimal> usualHigh = usual.map(Laboratory.Usual::high);
        if (fact.value() instanceof Value.Measured m) {
            Interval value = interval(m);
            Optional<BigDecimal> low = m.lowLimit().or(() -> usualLow);
            Optional<BigDecimal> high = m.highLimit().or(() -> usualHigh);
            return new Cell.Measurement(fact, day, Optional.of(value), grade(value, low, high), high);
        }
        Grade grade = ((Value.Level) fact.value()).grade();
        return new Cell.Measurement(fact, day, ofGrade(grade, usualLow, usualHigh), Optional.of(grade), usualHigh);
    }

    private static Optional<Laboratory.Usual> usualAt(Laboratory laboratory, Optional<BigDecimal> age) {
        BigDecimal years = age.orElse(BigDecimal.valueOf(40));
        return laboratory.usual().stream()
                .filter(u -> u.fromAge().compareTo(years) <= 0 && years.compareTo(u.toAge()) < 0)
                .findFirst();
    }

    private static Interval interval(Value.Measured m) {
        BigDecimal c = m.canonical();
        return switch (m.comparator()) {
            case EXACTLY -> Interval.point(c);
            case BELOW -> Interval.below(c, true);
            case AT_MOST -> Interval.below(c, false);
            case ABOVE -> Interval.above(c, true);
            case AT_LEAST -> Interval.above(c, false);
        };
    }

    private static Optional<Interval> ofGrade(Grade grade, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return switch (grade) {
            case LOW -> low.map(l -> Interval.below(l, true));
            case HIGH -> high.map(h -> Interval.above(h, true));
            case NORMAL ->
                low.isPresent() && high.isPresent()
                        ? Optional.of(Interval.between(low.get(), high.get()))
                        : Optional.empty();
        };
    }

    private static Optional<Grade> grade(Interval value, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        Bound belowLow = new Bound(Optional.empty(), false, low, false);
        Bound aboveHigh = new Bound(high, true, Optional.empty(), false);
        Truth isLow = belowLow.holdsFor(value);
        Truth isHigh = aboveHigh.holdsFor(value);
        if (isLow == Truth.YES) {
            return Optional.of(Grade.LOW);
        }
        if (isHigh == Truth.YES) {
            return Optional.of(Grade.HIGH);
        }
        return isLow == Truth.NO && isHigh == Truth.NO ? Optional.of(Grade.NORMAL) : Optional.empty();
    }
}

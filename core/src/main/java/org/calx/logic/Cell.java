package org.calx.logic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.record.Fact;
import org.calx.record.Persists;
import org.calx.record.Value;
import org.jspecify.annotations.Nullable;

/** All that is known of one concept in one scope. */
final class Cell {
    static final Cell EMPTY = new Cell();
    final List<Statement> present = new ArrayList<>(2);
    final List<Statement> absent = new ArrayList<>(1);
    final List<Measurement> measured = new ArrayList<>(1);
    boolean suspected;
    boolean past;
    boolean planned;

    /** The same, to be changed; what was read of it is read again. */
    Cell copy() {
        Cell copy = new Cell();
        copy.present.addAll(present);
        copy.absent.addAll(absent);
        copy.measured.addAll(measured);
        copy.suspected = suspected;
        copy.past = past;
        copy.planned = planned;
        return copy;
    }

    /** The answers to "now" and "ever" without a window, once read. */
    Leaves.@Nullable Answer now;

    Leaves.@Nullable Answer ever;

    /** Whether something is only suspected, or stated and denied. */
    boolean isInDoubt() {
        return suspected || !present.isEmpty() && !absent.isEmpty();
    }

    /** A present or absent statement and the days it covers. */
    record Statement(Fact fact, LocalDate day, Persists persists) {
        boolean holdsOn(LocalDate asOf) {
            return !(persists instanceof Persists.ForDays d) || ChronoUnit.DAYS.between(day, asOf) <= d.days();
        }
    }

    /**
     * A measurement.
     *
     * @param value all that it tells of the true value, if a number or a usual range is known
     * @param grade low, normal or high, if it was flagged or can be read from limits
     * @param high the upper limit of normal that applies, if known
     */
    record Measurement(
            Fact fact,
            LocalDate day,
            Optional<Interval> value,
            Optional<Value.Grade> grade,
            Optional<BigDecimal> high) {
        boolean isFlag() {
            return fact.value() instanceof Value.Level;
        }
    }
}

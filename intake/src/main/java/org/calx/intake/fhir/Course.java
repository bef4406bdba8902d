package org.calx.intake.fhir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a medicine is taken, as far as a resource says. What has no end is not over: silence about an end never makes
 * a medicine past.
 */
final class Course {
    /** A supply of which nothing else is said lasts so many days; three months is what is handed over at most as a rule. */
    static final int USUAL_SUPPLY_DAYS = 90;

    /** Longer durations are no course; the number was meant otherwise. */
    private static final int MOST_DAYS = 36_525;

    private Course() {}

    /**
     * The last possible day by the dosage instructions.
     *
     * @param from the day from which a duration counts
     * @return empty if any instruction has no end, or none is given
     */
    static Optional<LocalDate> lastDay(List<Element> dosages, Optional<FhirDates.Days> from) {
        Optional<LocalDate> last = Optional.empty();
        for (Element dosage : dosages) {
            Optional<LocalDate> end =
                    dosage.isUnmodified() ? dosage.child("timing").flatMap(t -> end(t, from)) : Optional.empty();
            if (end.isEmpty()) {
                return Optional.empty();
            }
            last = last.filter(l -> l.isAfter(end.get())).or(() -> end);
        }
        return last;
    }

    private static Optional<LocalDate> end(Element timing, Optional<FhirDates.Days> from) {
        Optional<Element> repeat = timing.child("repeat");
        if (repeat.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> bound = repeat.flatMap(r -> r.child("boundsPeriod"))
                .flatMap(p -> FhirDates.of(p, "end"))
                .map(FhirDates.Days::last);
        Optional<Element> duration = repeat.flatMap(r -> r.child("boundsDuration"))
                .or(() -> repeat.flatMap(r -> r.child("boundsRange")).flatMap(r -> r.child("high")));
        return bound.or(() -> from.flatMap(f -> duration.flatMap(d -> after(f.last(), d))));
    }

    /** Whether every dosage instruction begins only after the day of the question. */
    static boolean isToCome(List<Element> dosages, LocalDate asOf) {
        return !dosages.isEmpty()
                && dosages.stream()
                        .allMatch(d -> d.child("timing")
                                .flatMap(t -> t.child("repeat"))
                                .flatMap(r -> r.child("boundsPeriod"))
                                .flatMap(p -> FhirDates.of(p, "start"))
                                .filter(s -> s.first().isAfter(asOf))
                                .isPresent());
    }

    /** The last day of the period in a field; empty if it is open. */
    static Optional<LocalDate> end(Element holder, String period) {
        return holder.child(period).flatMap(p -> FhirDates.of(p, "end")).map(FhirDates.Days::last);
    }

    /**
     * The day on which a medicine was given or taken, of the fields {@code effectiveDateTime} and {@code effectivePeriod}:
     * of a period its end, or its start as long as it goes on.
     */
    static Optional<FhirDates.Days> taken(Element resource, LocalDate asOf) {
        return FhirDates.of(resource, "effectiveDateTime")
                .or(() -> resource.child("effectivePeriod").flatMap(p -> {
                    Optional<FhirDates.Days> end = FhirDates.of(p, "end");
                    return end.filter(e -> !e.last().isAfter(asOf))
                            .or(() -> FhirDates.of(p, "start"))
                            .or(() -> end);
                }));
    }

    /** A day and a duration later; empty if the duration says no number of hours, days, weeks, months or years. */
    static Optional<LocalDate> after(LocalDate from, Element duration) {
        Optional<BigDecimal> value = duration.number("value").filter(v -> v.signum() > 0);
        String unit = duration.text("code", duration.text("unit", "d")).strip().toLowerCase(Locale.ROOT);
        Optional<BigDecimal> days = value.flatMap(v -> daysOf(unit).map(v::multiply));
        return days.filter(d -> d.compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0)
                .map(d -> from.plusDays(d.setScale(0, RoundingMode.CEILING).longValueExact()));
    }

    /** Days in a unit; a part of a day counts as the whole day, a month as 31 days and a year as 366. */
    private static Optional<BigDecimal> daysOf(String unit) {
        return switch (unit) {
            case "s", "min", "h", "hour", "hours" -> Optional.of(BigDecimal.ONE);
            case "d", "day", "days", "{days}", "{day}" -> Optional.of(BigDecimal.ONE);
            case "wk", "week", "weeks" -> Optional.of(BigDecimal.valueOf(7));
            case "mo", "month", "months" -> Optional.of(BigDecimal.valueOf(31));
            case "a", "year", "years" -> Optional.of(BigDecimal.valueOf(366));
            default -> Optional.empty();
        };
    }
}

package org.calx.intake.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.intake.memo.Memo;

/** The dates of FHIR: a year, a month, a day or a moment. A moment counts as the day that its writer wrote. */
final class FhirDates {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");
    /** Earlier days are fillers of systems that did not know the date. */
    private static final int EARLIEST_YEAR = 1850;

    private static final int LATEST_YEAR = 2200;

    /** A moment with all its digits is shorter. */
    private static final int LONGEST = 64;

    /** All that was written on one visit has the same moment. */
    private static final Memo<String, Optional<Days>> KNOWN = new Memo<>(20_000);

    private FhirDates() {}

    /**
     * The days that a date may mean.
     *
     * @param first the first possible day
     * @param last the last possible day
     */
    record Days(LocalDate first, LocalDate last) {}

    /** The days of a date field; one that cannot be is reported and reads as missing. */
    static Optional<Days> of(Element element, String name) {
        return element.text(name).flatMap(text -> {
            Optional<Days> days = parse(text.strip());
            if (days.isEmpty()) {
                element.faults()
                        .impossible(
                                element.pathTo(name),
                                "'" + text.substring(0, Math.min(40, text.length())) + "' is no date");
            }
            return days;
        });
    }

    /** The days that a date as written may mean; empty if it is none. */
    static Optional<Days> parse(String text) {
        return text.length() > LONGEST ? Optional.empty() : KNOWN.of(text, FhirDates::newlyParsed);
    }

    private static Optional<Days> newlyParsed(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return Optional.empty();
        }
        try {
            if (m.group(2) == null) {
                return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
            if (m.group(3) == null) {
                return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = month.atDay(Integer.parseInt(m.group(3)));
            return Optional.of(new Days(day, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The days of a field that is a date or a period: the end of the period, or its start while it has none. */
    static Optional<Days> dateOrPeriod(Element element, String date, String period) {
        return of(element, date)
                .or(() -> element.child(period).flatMap(p -> of(p, "end").or(() -> of(p, "start"))));
    }

    /**
     * The day on which a statement counts. A vague date counts for a danger as long as it may: what is present from its
     * last possible day, what is absent from its first; neither later than the day of the question.
     */
    static LocalDate day(Days days, boolean absent, LocalDate asOf) {
        LocalDate day = absent ? days.first() : days.last();
        return !absent && day.isAfter(asOf) && !days.first().isAfter(asOf) ? asOf : day;
    }

    /** Whether the days are known and their last possible one is no more than so many days before the day of the question. */
    static boolean isWithin(Optional<Days> days, int most, LocalDate asOf) {
        return days.filter(d -> !day(d, false, asOf).isBefore(asOf.minusDays(most)))
                .isPresent();
    }
}

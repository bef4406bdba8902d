package org.calx.app.reference;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.calx.record.Laboratory;

/** Spans of time in words. */
final class Spans {
    private static final int HOURS_OF_A_DAY = 24;
    private static final int OLDEST = 120;
    private static final int DAYS_OF_A_WEEK = 7;

    private Spans() {}

    /** @param iso ISO 8601 duration or period, such as PT4H or P14D */
    static String of(String iso) {
        if (iso.startsWith("PT")) {
            long hours = Duration.parse(iso).toHours();
            return hours > HOURS_OF_A_DAY && hours % HOURS_OF_A_DAY == 0
                    ? count(hours / HOURS_OF_A_DAY, "day")
                    : count(hours, "hour");
        }
        return of(Period.parse(iso));
    }

    static String of(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        int days = period.getDays();
        boolean weeks = days > DAYS_OF_A_WEEK && days % DAYS_OF_A_WEEK == 0;
        add(parts, weeks ? days / DAYS_OF_A_WEEK : days, weeks ? "week" : "day");
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(count(number, unit));
        }
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** The age band of usual limits, in years; empty where they hold for every age. */
    static String ages(Laboratory.Usual usual) {
        String from = usual.fromAge().signum() == 0
                ? ""
                : " from age " + usual.fromAge().toPlainString();
        String to = usual.toAge().intValue() > OLDEST
                ? ""
                : " below age " + usual.toAge().toPlainString();
        return from + to;
    }
}

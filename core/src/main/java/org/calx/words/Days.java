package org.calx.words;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

/** Spans of time as a person says them: "within 4 hours", "by Tuesday 24 November". */
public final class Days {
    private final Wording wording;

    public Days(Wording wording) {
        this.wording = wording;
    }

    /** Until when, counted from a day; spans of a day and less stay in hours. @param iso ISO 8601 duration or period */
    public String by(LocalDate from, String iso) {
        if (iso.startsWith("PT")) {
            long hours = Duration.parse(iso).toHours();
            return hours == 1 ? wording.text("by.hour") : wording.text("by.hours", hours);
        }
        return wording.text("by.day", day(from.plus(Period.parse(iso))));
    }

    /** The last day of a span that begins on a day, with its weekday. */
    public String until(LocalDate from, String iso) {
        return day(end(from, iso));
    }

    public static LocalDate end(LocalDate from, String iso) {
        return iso.startsWith("PT")
                ? from.plusDays((Duration.parse(iso).toHours() + 23) / 24)
                : from.plus(Period.parse(iso));
    }

    public String day(LocalDate day) {
        return wording.text(
                "day",
                wording.text("weekday." + day.getDayOfWeek().getValue()),
                day.getDayOfMonth(),
                wording.text("month." + day.getMonthValue()));
    }
}

package org.calx.intake.phenopacket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Times of a phenopacket: a moment, an age, or a span of either, whose end counts. */
final class Times {
    private static final int MONTHS_A_YEAR = 12;
    private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365.25");
    private static final int LONGEST_LIFE = 130;

    private Times() {}

    /** The day of a moment such as {@code 2026-11-22T10:00:00Z}, as its writer wrote it. */
    static Optional<LocalDate> day(String timestamp) {
        try {
            return timestamp.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(timestamp.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day of a time element; of an age, the day on which someone born then has it. */
    static Optional<LocalDate> day(Node time, Optional<LocalDate> birth) {
        Optional<String> stamp = time.text("timestamp")
                .or(() -> time.child("interval").flatMap(i -> i.text("end").or(() -> i.text("start"))));
        if (stamp.isPresent()) {
            return day(stamp.get());
        }
        return birth.flatMap(b -> age(time).map(b::plus));
    }

    /** The age of a time element, of its later end where it is a range. */
    static Optional<Period> age(Node time) {
        return time.child("age")
                .or(() -> time.child("ageRange").flatMap(r -> r.child("end")))
                .flatMap(a -> a.text("iso8601duration"))
                .or(() -> time.text("age"))
                .flatMap(Times::period);
    }

    /** A duration such as {@code P45Y3M}; its hours say nothing here. */
    private static Optional<Period> period(String text) {
        int hours = text.indexOf('T');
        try {
            Period age = Period.parse(hours < 0 ? text : text.substring(0, hours));
            boolean lived = !age.isNegative() && age.toTotalMonths() <= LONGEST_LIFE * (long) MONTHS_A_YEAR;
            return lived ? Optional.of(age) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static BigDecimal years(Period age) {
        BigDecimal months = BigDecimal.valueOf(age.toTotalMonths())
                .divide(BigDecimal.valueOf(MONTHS_A_YEAR), 4, RoundingMode.HALF_UP);
        return months.add(BigDecimal.valueOf(age.getDays()).divide(DAYS_A_YEAR, 4, RoundingMode.HALF_UP));
    }
}

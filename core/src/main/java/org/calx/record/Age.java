package org.calx.record;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How old somebody is. */
public final class Age {
    /** The concept of an age in years. */
    public static final ConceptId CONCEPT = ConceptId.of("age");

    private static final MathContext FIGURES = new MathContext(12);

    private Age() {}

    /**
     * The age in years: whole months and the part gone of the next, so that a birthday is a whole number of years.
     *
     * @param birth the day of birth, not after that day
     */
    public static BigDecimal years(LocalDate birth, LocalDate day) {
        long months = ChronoUnit.MONTHS.between(birth, day);
        LocalDate from = birth.plusMonths(months);
        long length = ChronoUnit.DAYS.between(from, birth.plusMonths(months + 1));
        return BigDecimal.valueOf(months * length + ChronoUnit.DAYS.between(from, day))
                .divide(BigDecimal.valueOf(12 * length), FIGURES);
    }
}

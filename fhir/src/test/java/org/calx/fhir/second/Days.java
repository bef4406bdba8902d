package org.calx.fhir.second;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;

/** The first and the last day that a date of a record may mean. */
record Days(LocalDate first, LocalDate last) {
    private static final LocalDate OLDEST = LocalDate.of(1850, 1, 1);

    static Optional<Days> of(Type value) {
        if (value instanceof BaseDateTimeType date) {
            return of(date.getValueAsString());
        }
        if (value instanceof Period period) {
            return of(period.getEndElement()).or(() -> of(period.getStartElement()));
        }
        if (value instanceof Timing timing && timing.hasEvent()) {
            return of(timing.getEvent().get(timing.getEvent().size() - 1));
        }
        return Optional.empty();
    }

    static Optional<Days> of(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            if (text.length() == 4) {
                int year = Integer.parseInt(text);
                return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            if (text.length() == 7) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = LocalDate.parse(text.substring(0, 10));
            return Optional.of(new Days(day, day));
        } catch (DateTimeException | StringIndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether all of it lies before a day. */
    boolean isBefore(LocalDate day) {
        return last.isBefore(day);
    }

    /** The day that counts; empty for one that cannot be. */
    Optional<LocalDate> day(boolean present, Page page) {
        if (first.isBefore(OLDEST) || page.person().birth.filter(last::isBefore).isPresent()) {
            return Optional.empty();
        }
        if (!present) {
            return Optional.of(first);
        }
        boolean began = !first.isAfter(page.asOf());
        return Optional.of(began && last.isAfter(page.asOf()) ? page.asOf() : last);
    }
}

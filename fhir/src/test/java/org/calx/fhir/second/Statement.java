package org.calx.fhir.second;

import java.time.LocalDate;
import java.util.Optional;
import org.calx.record.Certainty;
import org.calx.record.Tense;

/** The reading of a status: presence, tense, certainty and day of a statement. */
record Statement(boolean present, Tense tense, Certainty certainty, Optional<Days> days) {
    static Statement now(Optional<Days> days) {
        return new Statement(true, Tense.NOW, Certainty.STATED, days);
    }

    static Statement past(Optional<Days> days) {
        return now(days).in(Tense.PAST);
    }

    static Statement planned(Optional<Days> days) {
        return now(days).in(Tense.PLANNED);
    }

    Statement in(Tense other) {
        return new Statement(present, other, certainty, days);
    }

    Statement suspected() {
        return new Statement(present, tense, Certainty.SUSPECTED, days);
    }

    Statement absent() {
        return new Statement(false, tense, certainty, days);
    }

    Optional<LocalDate> day(Page page) {
        return days.flatMap(d -> d.day(present, page));
    }
}

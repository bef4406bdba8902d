package org.calx.app.web.page;

import java.util.Optional;
import org.calx.app.web.visit.Visit;

/** What comes before the next question: a danger to be told, then own words to be confirmed. */
final class Detour {
    static final String STOP = "/stop";
    static final String WORDS = "/check/words";

    private Detour() {}

    static Optional<String> from(Visit visit) {
        if (visit.mustTell()) {
            return Optional.of(STOP);
        }
        return visit.words().confirmed() ? Optional.empty() : Optional.of(WORDS);
    }
}

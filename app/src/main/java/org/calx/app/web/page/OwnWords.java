package org.calx.app.web.page;

import java.util.Optional;
import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Request;
import org.calx.app.web.visit.Visit;

/** Someone's own words, from the box of a page. */
final class OwnWords {
    private OwnWords() {}

    /** @throws Refused if there are more than are read */
    static Optional<String> of(Request request) {
        Optional<String> sent = request.field("words").map(w -> w.strip().replace("\r\n", "\n"));
        if (sent.filter(w -> w.length() > Visit.MOST_WORDS).isPresent()) {
            throw new Refused(Refused.Why.TOO_LARGE);
        }
        return sent;
    }
}

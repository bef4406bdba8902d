package org.calx.app.web.page;

import java.util.Optional;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.visit.Visit;
import org.calx.words.Document;
import org.calx.words.PersonLetter;

/** The answer for the person. */
final class ResultPages {
    private final Desk desk;

    ResultPages(Desk desk) {
        this.desk = desk;
    }

    void addTo(Routes routes) {
        routes.get("/result", this::result);
    }

    private Response result(Request request) {
        Caller caller = desk.caller(request);
        Optional<Visit> visit = caller.visit();
        if (visit.isEmpty()) {
            return caller.seeOther("/check");
        }
        var answered = visit.get().answered();
        Document letter = new PersonLetter(desk.guide().knowledge()).of(answered.assessment(), answered.given());
        return caller.page("result", caller.frame("result.page", letter.title()), letter);
    }
}

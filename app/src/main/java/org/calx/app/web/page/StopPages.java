package org.calx.app.web.page;

import java.util.Optional;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.visit.Visit;

/** What to do at once, shown as soon as a danger is raised. */
final class StopPages {
    private final Desk desk;

    StopPages(Desk desk) {
        this.desk = desk;
    }

    void addTo(Routes routes) {
        routes.get("/stop", this::stop);
    }

    private Response stop(Request request) {
        Caller caller = desk.caller(request);
        Optional<Visit> visit = caller.visit();
        if (visit.isEmpty()
                || visit.get().answered().assessment().urgency().raised().isEmpty()) {
            return caller.seeOther("/check");
        }
        var urgency = visit.get().answered().assessment().urgency();
        caller.change(v -> v.tell(urgency.level()));
        return caller.page("stop", caller.frame("stop.title"), urgency);
    }
}

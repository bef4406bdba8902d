package org.calx.app.web.page;

import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;

/** The start, and forgetting what was said. */
final class StartPages {
    private final Desk desk;

    StartPages(Desk desk) {
        this.desk = desk;
    }

    void addTo(Routes routes) {
        routes.get("/", this::start).post("/delete", this::delete).get("/deleted", this::deleted);
    }

    private Response start(Request request) {
        Caller caller = desk.caller(request);
        return caller.page("start", caller.frame("start.title"));
    }

    private Response delete(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        caller.forget();
        return caller.seeOther("/deleted");
    }

    private Response deleted(Request request) {
        Caller caller = desk.caller(request);
        return caller.page("deleted", caller.frame("start.deleted.title"));
    }
}

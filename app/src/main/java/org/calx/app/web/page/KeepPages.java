package org.calx.app.web.page;

import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.visit.Kept;

/** Keeping the answers on this machine, and deleting them. */
final class KeepPages {
    private static final String NOT_KEPT = "NOT_POSSIBLE";

    private final Desk desk;

    KeepPages(Desk desk) {
        this.desk = desk;
    }

    void addTo(Routes routes) {
        routes.get("/keep", this::show)
                .post("/keep", this::keep)
                .post("/delete", this::delete)
                .get("/deleted", this::deleted);
    }

    private Response show(Request request) {
        Caller caller = desk.caller(request);
        return page(caller, caller.keeping().name());
    }

    private static Response page(Caller caller, String state) {
        return caller.page("kept", caller.frame("keep.title"), state);
    }

    private Response keep(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        if (caller.visit().isEmpty()) {
            return caller.seeOther("/keep");
        }
        try {
            caller.keep();
        } catch (Kept.NotKept e) {
            return page(caller, NOT_KEPT);
        }
        return caller.seeOther("/keep");
    }

    private Response delete(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        try {
            return caller.forgetAndGo("/deleted");
        } catch (Kept.NotKept e) {
            throw new Refused(Refused.Why.FAULT);
        }
    }

    private Response deleted(Request request) {
        Caller caller = desk.caller(request);
        return caller.page("deleted", caller.frame("keep.deleted.title"));
    }
}

package org.calx.app.web.page;

import java.util.Locale;
import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.view.Frame;

/** A page for everything that can go wrong. It says what was kept and what to do next, and nothing of the person. */
final class ErrorPages {
    private final Desk desk;

    ErrorPages(Desk desk) {
        this.desk = desk;
    }

    Response page(Refused.Why why) {
        Request nobody = Request.get("/error");
        String key = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Frame frame = desk.caller(nobody).frame("error." + key + ".title");
        return Response.page(why.status(), desk.templates().page("error", frame, key));
    }
}

package org.calx.app.web.page;

import java.util.Set;
import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;

/** The start: what this is, for whom, and in which country. */
final class StartPages {
    private static final String ANOTHER = "another";
    private static final Set<String> BACK = Set.of("/", Detour.STOP);

    private final Desk desk;

    StartPages(Desk desk) {
        this.desk = desk;
    }

    void addTo(Routes routes) {
        routes.get("/", this::start).post("/begin", this::begin).post("/country", this::country);
    }

    private Response start(Request request) {
        Caller caller = desk.caller(request);
        StartModel model =
                new StartModel(desk.helplines().countries(desk.texts().language()), caller.country(), caller.keeping());
        return caller.page("start", caller.frame("start.title"), model);
    }

    private Response begin(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        String whom = request.field("for").filter("other"::equals).orElse("me");
        return caller.withFor(caller.seeOther("/check"), whom);
    }

    private Response country(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        String country = request.field("country")
                .filter(c -> c.equals(ANOTHER) || desk.helplines().knows(c))
                .orElseThrow(() -> new Refused(Refused.Why.BAD_REQUEST));
        String back = request.field("back").filter(BACK::contains).orElse("/");
        return caller.withCountry(caller.seeOther(back), country);
    }
}

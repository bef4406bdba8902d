package org.calx.app.web.page;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.view.Frame;
import org.calx.app.web.visit.Visit;
import org.calx.app.web.visit.VisitId;
import org.calx.app.web.visit.Visits;

/** One request together with the secret of the browser that sent it. */
final class Caller {
    private static final String SECRET = "calx";
    private static final String COUNTRY = "calx-country";

    private final Desk desk;
    private final Request request;
    private VisitId id;
    private boolean isNew;

    private Caller(Desk desk, Request request, VisitId id, boolean isNew) {
        this.desk = desk;
        this.request = request;
        this.id = id;
        this.isNew = isNew;
    }

    static Caller of(Desk desk, Request request) {
        Optional<VisitId> sent = request.cookie(SECRET).flatMap(VisitId::of);
        return new Caller(desk, request, sent.orElseGet(VisitId::random), sent.isEmpty());
    }

    Request request() {
        return request;
    }

    VisitId id() {
        return id;
    }

    Optional<Visit> visit() {
        return desk.visits().find(id);
    }

    Visit visitOrNew() {
        return visit().orElseGet(() -> Visit.begin(desk.guide(), desk.today()));
    }

    Optional<String> country() {
        return request.cookie(COUNTRY).filter(c -> c.matches("[A-Z]{2}"));
    }

    /** @throws Refused if the form was not sent from one of our own pages */
    void requireOwnForm() {
        if (!id.isFormToken(request.field("token").orElse(""))) {
            throw new Refused(Refused.Why.FORGED);
        }
    }

    /** Changes the visit, which begins with the first answer, and then under a secret that nobody can have planted. */
    Visit change(UnaryOperator<Visit> change) {
        Visit changed = change.apply(visitOrNew());
        if (visit().isEmpty()) {
            renew();
        }
        desk.visits().put(id, changed);
        return changed;
    }

    void forget() {
        desk.visits().forget(id);
        renew();
    }

    private void renew() {
        id = VisitId.random();
        isNew = true;
    }

    Frame frame(String titleKey, Object... parts) {
        return new Frame(
                desk.texts(),
                desk.assets(),
                desk.texts().say(titleKey, parts),
                request.path(),
                id,
                country(),
                visit().isPresent(),
                desk.today(),
                Guide.programVersion(),
                desk.guide().knowledge().version(),
                desk.guide().knowledge().reviewedByClinician());
    }

    Response page(String template, Frame frame, Object model) {
        return withSecret(Response.page(desk.templates().page(template, frame, model)));
    }

    Response page(String template, Frame frame) {
        return withSecret(Response.page(desk.templates().page(template, frame)));
    }

    Response seeOther(String path) {
        return withSecret(Response.seeOther(path));
    }

    /** Held by the browser as long as the answers are held here, also through a crash of the browser. */
    private Response withSecret(Response response) {
        return isNew ? response.with("Set-Cookie", cookie(SECRET, id.secret(), Visits.HELD.toSeconds())) : response;
    }

    private String cookie(String name, String value, long seconds) {
        return name + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                + (desk.secure() ? "; Secure" : "");
    }
}

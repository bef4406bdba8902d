package org.calx.app.web.page;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.view.Frame;
import org.calx.app.web.visit.Kept;
import org.calx.app.web.visit.Visit;
import org.calx.app.web.visit.VisitId;
import org.calx.app.web.visit.Visits;

/** One request together with the secret of the browser that sent it. */
final class Caller {
    private static final String SECRET = "calx";
    private static final String COUNTRY = "calx-country";
    private static final String FOR = "calx-for";

    /** What a browser may still hold of pages that were seen: copies of them, also for its button back. */
    private static final String CLEAR = "\"cache\", \"storage\"";

    private static final long YEAR = Duration.ofDays(365).toSeconds();

    private final Desk desk;
    private final Request request;
    private VisitId id;

    private Caller(Desk desk, Request request, VisitId id) {
        this.desk = desk;
        this.request = request;
        this.id = id;
    }

    static Caller of(Desk desk, Request request) {
        Optional<VisitId> sent = request.cookie(name(desk, SECRET)).flatMap(VisitId::of);
        return new Caller(desk, request, sent.orElseGet(VisitId::random));
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

    /** As chosen, never guessed; empty also for another country than those we know numbers of. */
    Optional<String> country() {
        return request.cookie(name(desk, COUNTRY)).filter(desk.helplines()::knows);
    }

    boolean hasChosenCountry() {
        return request.cookie(name(desk, COUNTRY)).isPresent();
    }

    /** Whether they answer for someone they care for. */
    boolean isForOther() {
        return request.cookie(name(desk, FOR)).equals(Optional.of("other"));
    }

    Visits.Keeping keeping() {
        return desk.visits().keeping(id);
    }

    /** @throws Refused if the form was not sent from one of our own pages */
    void requireOwnForm() {
        if (!id.isFormToken(request.field("token").orElse(""))) {
            throw new Refused(Refused.Why.FORGED);
        }
    }

    /** Changes the visit, which begins with the first answer, and then under a secret that nobody can have planted. */
    Visit change(UnaryOperator<Visit> change) {
        if (visit().isEmpty()) {
            id = VisitId.random();
        }
        return desk.visits().change(id, () -> Visit.begin(desk.guide(), desk.today()), change);
    }

    /** Forgets the visit, and whom it was for, and gives the browser another secret. */
    Response forgetAndGo(String path) throws Kept.NotKept {
        desk.visits().forget(id);
        return Response.seeOther(path)
                .with("Clear-Site-Data", CLEAR)
                .withCookie(cookie(SECRET, VisitId.random().secret(), Visits.HELD.toSeconds()))
                .withCookie(cookie(FOR, "", 0));
    }

    void keep() throws Kept.NotKept {
        desk.visits().keep(id);
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
                desk.guide().knowledge().reviewedByClinician(),
                isForOther(),
                keeping() == Visits.Keeping.BEHIND);
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

    Response withCountry(Response response, String country) {
        return response.withCookie(cookie(COUNTRY, country, YEAR));
    }

    Response withFor(Response response, String whom) {
        return response.withCookie(cookie(FOR, whom, Kept.HELD.toSeconds()));
    }

    /** Held by the browser as long as the answers are held here, also through a crash of the browser. */
    private Response withSecret(Response response) {
        Duration held = keeping().isKept() ? Kept.HELD : Visits.HELD;
        return response.withCookie(cookie(SECRET, id.secret(), held.toSeconds()));
    }

    /** The prefix lets no other server of this name, and nobody without TLS, set it. */
    private static String name(Desk desk, String cookie) {
        return desk.secure() ? "__Host-" + cookie : cookie;
    }

    private String cookie(String name, String value, long seconds) {
        return name(desk, name) + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                + (desk.secure() ? "; Secure" : "");
    }
}

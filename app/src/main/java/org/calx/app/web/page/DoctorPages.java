package org.calx.app.web.page;

import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.view.PlaceNames;
import org.calx.app.web.visit.Visit;
import org.calx.knowledge.Question;
import org.calx.words.DoctorPage;
import org.calx.words.Document;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** What a person hands to a doctor: one sheet, on the screen, on paper and as files. */
final class DoctorPages {
    private final Desk desk;
    private final PointedPlaces pointed;
    private final String sources = Wording.of(Voice.CLINICIAN).text("section.footnotes");

    DoctorPages(Desk desk) {
        this.desk = desk;
        pointed = desk.guide().knowledge().questions().stream()
                .filter(q -> q.kind() == Question.Kind.MAP)
                .findFirst()
                .map(map -> new PointedPlaces(new PlaceNames(desk.texts()), map))
                .orElseThrow();
    }

    void addTo(Routes routes) {
        routes.get("/doctor", this::page);
    }

    private Response page(Request request) {
        Caller caller = desk.caller(request);
        return caller.visit()
                .map(v -> caller.page("doctor", caller.frame("doctor.title"), new DoctorModel(sheet(v), sources)))
                .orElseGet(() -> caller.seeOther("/check"));
    }

    private Document sheet(Visit visit) {
        var answered = visit.answered();
        return new DoctorPage(desk.guide().knowledge(), answered.given()).of(pointed.in(visit), answered.assessment());
    }
}

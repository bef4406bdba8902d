package org.calx.app.web.page;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calx.app.answer.Answered;
import org.calx.app.fhir.AnswersResource;
import org.calx.app.fhir.DocumentBundle;
import org.calx.app.fhir.InterviewAnswers;
import org.calx.app.fhir.QuestionnaireResource;
import org.calx.app.web.document.SheetPdf;
import org.calx.app.web.document.SheetPdf.Paper;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.view.PlaceNames;
import org.calx.app.web.visit.Visit;
import org.calx.knowledge.Question;
import org.calx.record.Lesion;
import org.calx.words.DoctorPage;
import org.calx.words.Document;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** What a person hands to a doctor: one sheet, on the screen, on paper and as files. */
final class DoctorPages {
    private static final String FHIR = "application/fhir+json; charset=utf-8";

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
        routes.get("/doctor", this::page)
                .get("/doctor.pdf", this::pdf)
                .get("/doctor.fhir.json", this::document)
                .get("/answers.fhir.json", this::answers)
                .get("/questions.fhir.json", this::questions);
    }

    private Response page(Request request) {
        Caller caller = desk.caller(request);
        return of(caller, v -> caller.page("doctor", caller.frame("doctor.title"), model(v)));
    }

    private Response pdf(Request request) {
        Caller caller = desk.caller(request);
        return of(caller, v -> {
            String paper = desk.templates().page("paper", caller.frame("doctor.title"), model(v));
            byte[] pdf = SheetPdf.of(paper, Paper.of(caller.country().orElse("")));
            return download("application/pdf", "calx-page.pdf", pdf);
        });
    }

    private Response document(Request request) {
        return of(desk.caller(request), v -> {
            Answered answered = v.answered();
            byte[] bundle = new DocumentBundle(
                            desk.guide().knowledge(), () -> UUID.randomUUID().toString())
                    .of(
                            v.record(),
                            answered.assessment(),
                            model(v).sheet(),
                            answered.program(),
                            desk.clock().instant());
            return download(FHIR, "calx-page.fhir.json", bundle);
        });
    }

    private Response answers(Request request) {
        return of(desk.caller(request), v -> {
            InterviewAnswers said = new InterviewAnswers(
                    v.turns(),
                    v.lumps(),
                    v.lumps().stream().collect(Collectors.toMap(Lesion::name, l -> pointed.words(v, l))),
                    v.words().text(),
                    v.words().confirmed());
            byte[] answers = AnswersResource.of(
                    desk.guide().knowledge(),
                    said,
                    v.next().isEmpty(),
                    desk.clock().instant());
            return download(FHIR, "calx-answers.fhir.json", answers);
        });
    }

    /** The questions alone, which are the same for everyone. */
    private Response questions(Request request) {
        return download(
                FHIR,
                "calx-questions.fhir.json",
                QuestionnaireResource.of(desk.guide().knowledge()));
    }

    private Response of(Caller caller, Function<Visit, Response> answer) {
        return caller.visit().map(answer).orElseGet(() -> caller.seeOther("/check"));
    }

    private static Response download(String type, String name, byte[] file) {
        return Response.of(200, type, file).with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private DoctorModel model(Visit visit) {
        Answered answered = visit.answered();
        Document sheet =
                new DoctorPage(desk.guide().knowledge(), answered.given()).of(pointed.in(visit), answered.assessment());
        return new DoctorModel(sheet, sources);
    }
}

package org.calx.app.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.calx.app.answer.Alarms;
import org.calx.app.answer.Turns;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.library.Shelf;
import org.calx.app.web.view.Frame;
import org.calx.app.web.view.Reading;
import org.calx.app.web.visit.Visit;
import org.calx.assess.Urgency;
import org.calx.knowledge.Level;
import org.calx.words.Document;
import org.calx.words.Given;
import org.calx.words.PersonLetter;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** The answer for the person: in parts, as one page for paper, and what would change it. */
final class ResultPages {
    private static final String FIRST_ANSWER = "/check/1";

    private final Desk desk;
    private final PersonLetter letter;
    private final Alarms alarms;
    private final OpenQuestions openQuestions;
    private final Turns turns;
    private final String sourcesHeading = Wording.of(Voice.PERSON).text("section.footnotes");

    ResultPages(Desk desk) {
        this.desk = desk;
        letter = new PersonLetter(desk.guide().knowledge());
        alarms = new Alarms(desk.guide().knowledge());
        openQuestions = new OpenQuestions(desk.guide().knowledge());
        turns = new Turns(desk.guide().assessor());
    }

    void addTo(Routes routes) {
        routes.get("/result", r -> answer(r, this::inParts))
                .get("/result/whole", r -> answer(r, this::whole))
                .get("/result/changes", r -> answer(r, this::changes));
    }

    private Response answer(Request request, BiFunction<Caller, Visit, Response> page) {
        Caller caller = desk.caller(request);
        return caller.visit()
                .filter(v -> !v.mustAskAgain())
                .map(v -> page.apply(caller, v))
                .orElseGet(() -> caller.seeOther("/check"));
    }

    private Response inParts(Caller caller, Visit visit) {
        return page(caller, visit, "result", letter(visit, List.of()), false);
    }

    private Response whole(Caller caller, Visit visit) {
        return page(caller, visit, "result", letter(visit, List.of()), true);
    }

    private Response changes(Caller caller, Visit visit) {
        return page(caller, visit, "result-changes", letter(visit, turns.of(visit.record())), false);
    }

    private Document letter(Visit visit, List<Given.Turn> wouldChange) {
        var answered = visit.answered().forPerson(openQuestions.toCheck(visit), alarms.watch(visit.day()), wouldChange);
        return letter.of(answered.assessment(), answered.given());
    }

    private Response page(Caller caller, Visit visit, String template, Document document, boolean unfolded) {
        Frame frame = template.equals("result")
                ? caller.frame("result.page", document.title())
                : caller.frame("result.changes");
        Reading reading = new Reading(frame, document, unfolded, about -> further(visit, frame, about));
        return caller.page(
                template,
                frame,
                new ResultModel(
                        reading,
                        sourcesHeading,
                        mustGetHelp(visit),
                        FIRST_ANSWER,
                        openQuestions.places(visit).orElse("")));
    }

    private static boolean mustGetHelp(Visit visit) {
        Urgency urgency = visit.answered().assessment().urgency();
        return urgency.level() == Level.EMERGENCY && !urgency.raised().isEmpty();
    }

    private Optional<Reading.Further> further(Visit visit, Frame frame, String about) {
        return openQuestions
                .page(visit, about)
                .map(address -> new Reading.Further(address, frame.say("result.answer")))
                .or(() -> desk.guide()
                        .knowledge()
                        .entry(about)
                        .map(e -> new Reading.Further(Shelf.address(e), frame.say("result.further"))));
    }
}

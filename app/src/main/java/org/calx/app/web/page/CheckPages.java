package org.calx.app.web.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.visit.Visit;
import org.calx.assess.Answer;
import org.calx.knowledge.Question;
import org.calx.words.Names;
import org.calx.words.Voice;

/**
 * The check: one question a page. The address of a page counts the steps and tells nothing of what was answered: a step
 * that was answered shows its answer, to be changed; the one after shows the question worth asking now.
 */
final class CheckPages {
    private static final int REASONS = 3;

    private final Desk desk;
    private final Names names;

    CheckPages(Desk desk) {
        this.desk = desk;
        names = new Names(desk.guide().knowledge(), Voice.PERSON);
    }

    void addTo(Routes routes) {
        routes.get("/check", this::current).get("/check/{step}", this::show).post("/check/{step}", this::answer);
    }

    private Response current(Request request) {
        Caller caller = desk.caller(request);
        Visit visit = caller.visitOrNew();
        return caller.seeOther(afterwards(visit));
    }

    /** Where to go on: the next question, or the result when there is none. */
    private static String afterwards(Visit visit) {
        return visit.next().isEmpty() ? "/result" : "/check/" + (visit.given().size() + 1);
    }

    private Response show(Request request) {
        Caller caller = desk.caller(request);
        Visit visit = caller.visitOrNew();
        int step = step(request);
        return question(visit, step)
                .map(q -> show(caller, visit, step, q, false))
                .orElseGet(() -> caller.seeOther(afterwards(visit)));
    }

    private Response show(Caller caller, Visit visit, int step, Question question, boolean unanswered) {
        List<String> helps = visit.next().stream()
                .filter(n -> n.question().equals(question))
                .flatMap(n -> n.why().stream())
                .distinct()
                .limit(REASONS)
                .map(names::said)
                .toList();
        QuestionModel model = new QuestionModel(
                question, step, Optional.ofNullable(visit.given().get(question)), helps, visit.words(), unanswered);
        return caller.page(
                model.isFirst() ? "danger" : "question", caller.frame("check.page", question.plain()), model);
    }

    private Response answer(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        Visit visit = caller.visitOrNew();
        int step = step(request);
        Optional<Question> asked = request.field("question").flatMap(this::question);
        if (asked.isEmpty()) {
            return caller.seeOther("/check");
        }
        Optional<String> words =
                request.field("words").filter(w -> !w.equals(visit.words().text()));
        Optional<Answer> answer = AnswerForm.read(asked.get(), request);
        if (answer.isEmpty() && words.isEmpty()) {
            return show(caller, visit, step, asked.get(), true);
        }
        Visit changed = caller.change(v -> {
            Visit said = words.map(v::say).orElse(v);
            return answer.map(a -> said.answer(asked.get(), a)).orElse(said);
        });
        if (changed.mustTell()) {
            return caller.seeOther("/stop");
        }
        boolean wasLast = step >= changed.given().size();
        return caller.seeOther(wasLast ? afterwards(changed) : "/check/" + (step + 1));
    }

    private Optional<Question> question(Visit visit, int step) {
        int given = visit.given().size();
        if (step <= given) {
            return visit.answeredAt(step);
        }
        return step == given + 1 ? visit.next().stream().findFirst().map(n -> n.question()) : Optional.empty();
    }

    private Optional<Question> question(String id) {
        return desk.guide().knowledge().questions().stream()
                .filter(q -> q.id().equals(id))
                .findFirst();
    }

    private static int step(Request request) {
        String step = request.parameter("step");
        if (!step.matches("[1-9][0-9]{0,2}")) {
            throw new Refused(Refused.Why.NOT_FOUND);
        }
        return new BigDecimal(step).intValueExact();
    }
}

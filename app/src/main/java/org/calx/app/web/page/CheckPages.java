package org.calx.app.web.page;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.view.BodyMaps;
import org.calx.app.web.view.Frame;
import org.calx.app.web.visit.Place;
import org.calx.app.web.visit.Sheet;
import org.calx.app.web.visit.Visit;
import org.calx.assess.Answer;
import org.calx.assess.Interview;
import org.calx.knowledge.Question;
import org.calx.record.Lesion;
import org.calx.words.Days;
import org.calx.words.Names;
import org.calx.words.Voice;
import org.calx.words.Wording;

/**
 * The check, page by page. The address of a page counts the steps and tells nothing of what was answered: a step that was
 * answered shows its answer, to be changed; the one after shows what is worth asking now.
 */
final class CheckPages {
    private static final int REASONS = 3;

    private final Desk desk;
    private final Names names;
    private final BodyMaps maps;
    private final Days days = new Days(Wording.of(Voice.PERSON));

    CheckPages(Desk desk) {
        this.desk = desk;
        names = new Names(desk.guide().knowledge(), Voice.PERSON);
        maps = new BodyMaps(desk.assets());
    }

    void addTo(Routes routes) {
        routes.get("/check", this::current).get("/check/{step}", this::show).post("/check/{step}", this::answer);
    }

    private Response current(Request request) {
        Caller caller = desk.caller(request);
        Visit visit = caller.visitOrNew();
        return caller.seeOther(Detour.from(visit).orElseGet(() -> afterwards(visit)));
    }

    /** Where to go on: the next page, or the result when there is none. */
    static String afterwards(Visit visit) {
        return visit.due().isEmpty() ? "/result" : "/check/" + (visit.sheets().size() + 1);
    }

    private Response show(Request request) {
        Caller caller = desk.caller(request);
        Visit visit = caller.visitOrNew();
        int step = step(request);
        return sheet(visit, step)
                .map(s -> show(caller, visit, step, s, Optional.empty()))
                .orElseGet(() -> caller.seeOther(afterwards(visit)));
    }

    private static Optional<Sheet> sheet(Visit visit, int step) {
        List<Sheet> answered = visit.sheets();
        if (step <= answered.size()) {
            return Optional.of(answered.get(step - 1));
        }
        return step == answered.size() + 1 ? visit.due() : Optional.empty();
    }

    private Response show(Caller caller, Visit visit, int step, Sheet sheet, Optional<AnswerForm.Said> form) {
        QuestionModel model = model(visit, step, sheet, form);
        String title = model.hasSeveralLists() && !isWhere(sheet)
                ? desk.texts().say("check.together")
                : sheet.first().plain();
        Frame frame = model.mistake().isPresent()
                ? caller.frame("check.error.page", title)
                : caller.frame("check.page", title);
        String template = model.isDanger() ? "danger" : isWhere(sheet) ? "where" : "question";
        return caller.page(template, frame, isWhere(sheet) ? new WhereModel(model, maps, desk.texts()) : model);
    }

    private static boolean isWhere(Sheet sheet) {
        return sheet.first().kind() == Question.Kind.MAP;
    }

    private QuestionModel model(Visit visit, int step, Sheet sheet, Optional<AnswerForm.Said> form) {
        Map<String, Answer> answers = new HashMap<>();
        sheet.turns()
                .forEach(t -> Optional.ofNullable(visit.turns().get(t))
                        .or(() -> tickedEarlier(visit, t))
                        .ifPresent(a -> answers.put(t.question().id(), a)));
        Set<Question> asked = sheet.parts().stream().map(Sheet.Part::question).collect(Collectors.toSet());
        List<String> helps = visit.next().stream()
                .filter(n -> asked.contains(n.question()))
                .flatMap(n -> n.why().stream())
                .distinct()
                .limit(REASONS)
                .map(names::said)
                .toList();
        List<String> lumps = visit.lumps().stream().map(Lesion::name).toList();
        Optional<String> lump = sheet.lesion();
        return new QuestionModel(
                sheet,
                step,
                answers,
                form,
                lump.map(visit::places).orElse(List.of()).stream()
                        .map(Place::id)
                        .collect(Collectors.toSet()),
                helps,
                visit.words(),
                lump.filter(l -> lumps.size() > 1).map(l -> lumps.indexOf(l) + 1),
                lump.map(l -> lumps.indexOf(l) == lumps.size() - 1).orElse(false),
                visit.earlier().filter(e -> visit.mustAskAgain()).map(e -> days.day(e.day())));
    }

    /** What was ticked before the answer ran out. That nothing was, is said anew or not at all. */
    private static Optional<Answer> tickedEarlier(Visit visit, Interview.Turn turn) {
        return visit.earlier()
                .flatMap(e -> Optional.ofNullable(e.answers().get(turn)))
                .filter(Answer.Chosen.class::isInstance);
    }

    private Response answer(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        Visit visit = caller.visitOrNew();
        int step = step(request);
        Optional<Sheet> asked = sheet(visit, step).filter(s -> isOf(s, request));
        if (asked.isEmpty()) {
            return caller.seeOther(afterwards(visit));
        }
        Optional<String> words =
                OwnWords.of(request).filter(w -> !w.equals(visit.words().text()));
        AnswerForm.Said form = AnswerForm.read(asked.get(), request, maps);
        if (form.mistake().isPresent() && (words.isEmpty() || !form.ticked().isEmpty())) {
            Visit told = words.isPresent() ? caller.change(v -> v.say(words.get())) : visit;
            return told.mustTell()
                    ? caller.seeOther(Detour.STOP)
                    : show(caller, told, step, asked.get(), Optional.of(form));
        }
        Visit changed = caller.change(v -> said(words.map(v::say).orElse(v), asked.get(), form, request));
        Optional<String> detour = Detour.from(changed);
        if (detour.isPresent()) {
            return caller.seeOther(detour.get());
        }
        boolean goOn = step >= changed.sheets().size();
        return caller.seeOther(goOn ? afterwards(changed) : "/check/" + (step + 1));
    }

    /** Whether the form belongs to this page, which may have changed since it was shown. */
    private static boolean isOf(Sheet sheet, Request request) {
        return request.field("question").equals(Optional.of(sheet.id()))
                && request.field("lump").equals(sheet.lesion());
    }

    private static Visit said(Visit before, Sheet sheet, AnswerForm.Said form, Request request) {
        Visit visit = before;
        for (var answer : form.answers().entrySet()) {
            Visit now = visit;
            boolean own = answer.getKey().lesion().isPresent()
                    || sheet.lesion().equals(Optional.of(now.lumps().get(0).name()));
            visit = answer.getValue()
                    .map(a -> now.answer(answer.getKey(), a))
                    .orElseGet(() -> own ? now.without(answer.getKey()) : now);
        }
        if (form.mistake().isEmpty() && isWhere(sheet)) {
            visit = visit.at(sheet.lesion().orElseThrow(), form.places());
            boolean last = sheet.lesion()
                    .equals(Optional.of(
                            visit.lumps().get(visit.lumps().size() - 1).name()));
            if (last && request.field("another").isPresent()) {
                visit = visit.withAnotherLump();
            }
        }
        return visit;
    }

    private static int step(Request request) {
        String step = request.parameter("step");
        if (!step.matches("[1-9][0-9]{0,2}")) {
            throw new Refused(Refused.Why.NOT_FOUND);
        }
        return new BigDecimal(step).intValueExact();
    }
}

package org.calx.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.view.Helplines;
import org.calx.app.web.visit.Sheet;
import org.calx.app.web.visit.Visit;
import org.calx.assess.Explain;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Level;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.words.Days;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** What to do at once, shown as soon as a danger is raised. It can be corrected. */
final class StopPages {
    /** The group of red flags that ask for help with despair. */
    private static final String MIND = "mind";

    private static final int REASONS = 3;

    private final Desk desk;
    private final SaidAnswers said;
    private final Days days = new Days(Wording.of(Voice.PERSON));

    StopPages(Desk desk) {
        this.desk = desk;
        said = new SaidAnswers(desk.texts());
    }

    void addTo(Routes routes) {
        routes.get(Detour.STOP, this::stop).post(Detour.STOP, this::goOn);
    }

    private Response stop(Request request) {
        Caller caller = desk.caller(request);
        if (caller.visit().isEmpty() || caller.visit().get().raised().isEmpty()) {
            return caller.seeOther("/check");
        }
        Visit visit = caller.visit().get();
        StopModel model = model(caller, visit);
        String title = model.emergency() ? "stop.title.emergency" : "stop.title.by";
        return caller.page(
                "stop", caller.frame(model.despair().isPresent() ? "stop.title.despair" : title, model.by()), model);
    }

    /** Only now the dangers that the page showed are told; until then it comes back after every answer. */
    private Response goOn(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        if (caller.visit().isPresent()) {
            caller.change(v -> v.tell(request.fields("told")));
        }
        return caller.seeOther("/check");
    }

    private StopModel model(Caller caller, Visit visit) {
        List<Entry.RedFlag> raised = visit.raised();
        Optional<Entry.RedFlag> despair =
                raised.stream().filter(f -> f.group().equals(MIND)).findFirst();
        List<Entry.RedFlag> others =
                raised.stream().filter(f -> !f.group().equals(MIND)).toList();
        Optional<Entry.RedFlag> danger = others.stream().findFirst();
        List<String> doNot =
                raised.stream().flatMap(f -> f.doNot().stream()).distinct().toList();
        return new StopModel(
                raised.stream().map(f -> f.head().id()).toList(),
                despair,
                danger,
                danger.map(Entry.RedFlag::level).equals(Optional.of(Level.EMERGENCY)),
                danger.map(f -> days.until(visit.day(), f.seenBy())).orElse(""),
                others.stream()
                        .map(f -> f.head().plain())
                        .distinct()
                        .limit(REASONS)
                        .toList(),
                doNot,
                corrections(visit, raised),
                numbers(caller),
                desk.helplines().countries(desk.texts().language()));
    }

    private StopModel.Numbers numbers(Caller caller) {
        Helplines lines = desk.helplines();
        return new StopModel.Numbers(
                caller.hasChosenCountry(),
                lines.of(caller.country(), Helplines.Kind.EMERGENCY),
                lines.of(caller.country(), Helplines.Kind.CRISIS),
                lines.of(caller.country(), Helplines.Kind.ADVICE));
    }

    /** What they said that raised these dangers, each thing once. */
    private List<StopModel.Correction> corrections(Visit visit, List<Entry.RedFlag> raised) {
        List<Origin> origins = new Explain(desk.guide().assessor())
                .of(visit.record(), raised.stream())
                .filter(p -> p.part().equals("when"))
                .flatMap(p -> p.explanation().reasons().stream())
                .map(Fact::origin)
                .distinct()
                .toList();
        List<StopModel.Correction> corrections = new ArrayList<>();
        List<Sheet> sheets = visit.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            String path = "/check/" + (i + 1);
            Sheet sheet = sheets.get(i);
            sheet.turns()
                    .filter(t -> origins.stream()
                            .anyMatch(o -> isAnswerTo(o, t.question().id())))
                    .flatMap(t -> Optional.ofNullable(visit.turns().get(t))
                            .map(a -> new StopModel.Correction(t.question().plain(), said.of(visit, t, a), path))
                            .stream())
                    .forEach(corrections::add);
        }
        Stream<StopModel.Correction> words = origins.stream()
                .filter(o -> o.source() == Origin.Source.NARRATIVE && !o.words().isBlank())
                .map(o -> new StopModel.Correction(o.words().strip(), List.of(), Detour.WORDS));
        return Stream.concat(corrections.stream(), words).distinct().toList();
    }

    private static boolean isAnswerTo(Origin origin, String question) {
        return origin.source() == Origin.Source.ANSWER && origin.where().equals("question " + question);
    }
}

package org.calx.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.visit.Sheet;
import org.calx.app.web.visit.Visit;
import org.calx.record.Lesion;

/** All answers so far, each to be changed; and one more lump, or one less. */
final class AnswersPages {
    private final Desk desk;
    private final SaidAnswers said;

    AnswersPages(Desk desk) {
        this.desk = desk;
        said = new SaidAnswers(desk.texts());
    }

    void addTo(Routes routes) {
        routes.get("/check/answers", this::answers)
                .post("/check/another", this::another)
                .post("/check/one-less", this::oneLess);
    }

    private Response answers(Request request) {
        Caller caller = desk.caller(request);
        return caller.visit()
                .filter(v -> !v.turns().isEmpty())
                .map(v -> caller.page("answers", caller.frame("check.answers"), model(v)))
                .orElseGet(() -> caller.seeOther("/check"));
    }

    private Response another(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        if (caller.visit().isEmpty()) {
            return caller.seeOther("/check");
        }
        return caller.seeOther(CheckPages.afterwards(caller.change(Visit::withAnotherLump)));
    }

    private Response oneLess(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        Optional<String> lump = request.field("lump");
        if (caller.visit().isEmpty() || lump.isEmpty()) {
            return caller.seeOther("/check");
        }
        caller.change(v -> v.withoutLump(lump.get()));
        return caller.seeOther("/check/answers");
    }

    private AnswersModel model(Visit visit) {
        List<AnswersModel.Page> pages = new ArrayList<>();
        List<String> lumps = visit.lumps().stream().map(Lesion::name).toList();
        int step = 1;
        for (Sheet sheet : visit.sheets()) {
            List<AnswersModel.Line> lines = sheet.turns()
                    .flatMap(t -> Optional.ofNullable(visit.turns().get(t))
                            .map(a -> new AnswersModel.Line(t.question().plain(), said.of(visit, t, a)))
                            .stream())
                    .toList();
            Optional<Integer> lump =
                    sheet.lesion().filter(l -> lumps.size() > 1).map(l -> lumps.indexOf(l) + 1);
            pages.add(new AnswersModel.Page(step, lump, lines));
            step++;
        }
        return new AnswersModel(
                pages, lumps.subList(1, lumps.size()), visit.due().isEmpty());
    }
}

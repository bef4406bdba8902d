package org.calx.app.web.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.visit.Visit;
import org.calx.intake.text.Phrase;
import org.calx.record.Fact;
import org.calx.record.Value;
import org.calx.words.Names;
import org.calx.words.Voice;

/** Someone's own words as they were understood, to be confirmed. What they deny counts only after that. */
final class WordsPages {
    private final Desk desk;
    private final Names names;

    WordsPages(Desk desk) {
        this.desk = desk;
        names = new Names(desk.guide().knowledge(), Voice.PERSON);
    }

    void addTo(Routes routes) {
        routes.get(Detour.WORDS, this::show).post(Detour.WORDS, this::answer);
    }

    private Response show(Request request) {
        Caller caller = desk.caller(request);
        Optional<Visit> visit = caller.visit();
        return visit.isEmpty()
                ? caller.seeOther("/check")
                : caller.page("words", caller.frame("words.title"), model(visit.get()));
    }

    private WordsModel model(Visit visit) {
        List<WordsModel.Understood> used = visit.words().phrases().stream()
                .filter(p -> p.outcome() == Phrase.Outcome.USED && !p.facts().isEmpty())
                .map(this::understood)
                .toList();
        List<WordsModel.Understood> denied = visit.words().denied().stream()
                .map(f -> new WordsModel.Understood(
                        f.origin().words().strip(), List.of(), List.of(names.of(f.concept()))))
                .distinct()
                .toList();
        Set<String> deniedWords =
                denied.stream().map(WordsModel.Understood::words).collect(Collectors.toSet());
        var given = visit.answered().given();
        return new WordsModel(
                visit.words().text(),
                Stream.concat(used.stream(), denied.stream()).toList(),
                given.setAside().stream().filter(w -> !deniedWords.contains(w)).toList(),
                given.notUnderstood(),
                visit.words().confirmed());
    }

    private WordsModel.Understood understood(Phrase phrase) {
        return new WordsModel.Understood(phrase.words().strip(), said(phrase, false), said(phrase, true));
    }

    private List<String> said(Phrase phrase, boolean denied) {
        return phrase.facts().stream()
                .filter(f -> denied == f.value() instanceof Value.Absent)
                .map(Fact::concept)
                .map(names::of)
                .distinct()
                .toList();
    }

    private Response answer(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        if (caller.visit().isEmpty()) {
            return caller.seeOther("/check");
        }
        if (request.field("do").equals(Optional.of("right"))) {
            caller.change(Visit::confirmWords);
        } else {
            OwnWords.of(request).ifPresent(w -> caller.change(v -> v.say(w)));
        }
        return caller.seeOther("/check");
    }
}

package org.calx.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.library.Shelf;
import org.calx.app.web.search.SearchIndex;
import org.calx.app.web.search.SearchPage;
import org.calx.intake.PatientReading;
import org.calx.knowledge.Entry;
import org.calx.record.Fact;
import org.calx.words.Names;
import org.calx.words.Voice;

/** Search. The words travel in the body of a form, so that they stand in no address; they are dropped after the answer. */
public final class SearchPages {
    private static final int BEST = 5;
    private static final int MOST = 25;
    private static final int LONGEST = 300;

    private final Desk desk;
    private final Names names;
    private final Supplier<SearchIndex> index;

    SearchPages(Desk desk, Supplier<SearchIndex> index) {
        this.desk = desk;
        this.index = index;
        names = new Names(desk.guide().knowledge(), Voice.PERSON);
    }

    /**
     * @param dangers that the words tell of, to be shown first
     * @param groups the further pages by kind, signs that need help before others
     */
    public record Model(
            String words,
            boolean searched,
            List<Entry.RedFlag> dangers,
            List<SearchPage> best,
            Map<String, List<SearchPage>> groups) {}

    void addTo(Routes routes) {
        routes.get("/search", this::form).post("/search", this::search);
    }

    private Response form(Request request) {
        Caller caller = desk.caller(request);
        return caller.page(
                "guide/search", caller.frame("search.title"), new Model("", false, List.of(), List.of(), Map.of()));
    }

    private Response search(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        String words = request.field("words").orElse("").strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        return caller.page("guide/search", caller.frame("search.title"), answer(words));
    }

    Model answer(String words) {
        if (words.isBlank()) {
            return new Model("", false, List.of(), List.of(), Map.of());
        }
        PatientReading reading = desk.guide().words(words, desk.today());
        List<SearchPage> found = index.get().find(words, meant(reading), MOST);
        int best = Math.min(BEST, found.size());
        Map<String, List<SearchPage>> groups = new LinkedHashMap<>();
        found.subList(best, found.size()).stream()
                .sorted(Comparator.comparing(p -> !p.kind().equals(Shelf.GET_HELP.slug())))
                .forEach(p ->
                        groups.computeIfAbsent(kind(p), k -> new ArrayList<>()).add(p));
        return new Model(words, true, dangers(reading), found.subList(0, best), groups);
    }

    private String kind(SearchPage page) {
        return Shelf.named(page.kind()).isPresent()
                ? desk.texts().say("guide.shelf." + page.kind())
                : desk.texts().say("search.other");
    }

    /** What was understood, in the words of the guide; that something was not is no word to look for. */
    private List<String> meant(PatientReading reading) {
        return reading.record().facts().stream()
                .map(Fact::concept)
                .filter(c -> !c.value().equals(Dangers.NOT_UNDERSTOOD))
                .map(names::of)
                .distinct()
                .toList();
    }

    private List<Entry.RedFlag> dangers(PatientReading reading) {
        return Dangers.of(desk.guide().assessor().assess(reading.record()).urgency());
    }
}

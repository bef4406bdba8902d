package org.calx.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.library.Page;
import org.calx.app.web.library.Shelf;
import org.calx.app.web.library.SourceNote;
import org.calx.app.web.library.Titles;
import org.calx.knowledge.Evidence;
import org.calx.knowledge.Support;

/** All sources, each with what was seen of it and the pages that rest on it. */
public final class SourcePages {
    private final Desk desk;
    private final Map<String, Map<Shelf, List<Page.Link>>> used = new HashMap<>();

    SourcePages(Desk desk) {
        this.desk = desk;
        desk.guide()
                .knowledge()
                .entries()
                .forEach(e -> e.head().evidence().stream()
                        .map(Support::source)
                        .distinct()
                        .forEach(s -> used.computeIfAbsent(s, k -> new EnumMap<>(Shelf.class))
                                .computeIfAbsent(Shelf.of(e), k -> new ArrayList<>())
                                .add(new Page.Link(Shelf.address(e), Titles.of(e)))));
    }

    public record All(Map<String, List<SourceNote>> letters) {}

    public record One(Evidence evidence, Optional<String> link, Map<Shelf, List<Page.Link>> used) {}

    void addTo(Routes routes) {
        routes.get("/sources", this::all).get("/sources/{id}", this::one);
    }

    private Response all(Request request) {
        Caller caller = desk.caller(request);
        Map<String, List<SourceNote>> letters = new TreeMap<>();
        desk.guide().knowledge().evidence().stream()
                .map(SourceNote::of)
                .sorted(Comparator.comparing(s -> s.citation().toLowerCase(Locale.ROOT)))
                .forEach(s -> letters.computeIfAbsent(letter(s), l -> new ArrayList<>())
                        .add(s));
        return caller.page("guide/sources", caller.frame("about.sources.title"), new All(letters));
    }

    private static String letter(SourceNote source) {
        String first = source.citation().substring(0, 1).toUpperCase(Locale.ROOT);
        return first.matches("[A-Z]") ? first : "0";
    }

    private Response one(Request request) {
        Caller caller = desk.caller(request);
        String id = request.parameter("id");
        Evidence evidence = desk.guide().knowledge().evidence(id).orElseThrow(() -> new Refused(Refused.Why.NOT_FOUND));
        One model = new One(evidence, SourceNote.of(evidence).link(), used.getOrDefault(id, Map.of()));
        return caller.page("guide/source", caller.frame("guide.page", evidence.citation()), model);
    }
}

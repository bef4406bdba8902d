package org.calx.app.web.page;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.calx.app.web.homecare.HomeCareAnswer;
import org.calx.app.web.homecare.HomeCareCheck;
import org.calx.app.web.homecare.Said;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.library.Shelf;
import org.calx.app.web.library.SourceNote;
import org.calx.app.web.search.SearchIndex;
import org.calx.app.web.search.SearchPage;
import org.calx.app.web.visit.Visit;
import org.calx.knowledge.Entry;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.PatientRecord;

/**
 * Home care: "I want to try this; I take that; I have those". What is said travels in the body of the form from page to
 * page, so that it is held nowhere and stands in no address.
 */
public final class HomeCarePages {
    /** Boxes to tick in sight; what else may matter stands behind them and is never taken as denied. */
    public static final int BOXES = 8;

    private static final int CHOICES = 8;
    private static final int LONGEST = 2_000;

    private final Desk desk;
    private final Supplier<SearchIndex> index;
    private final HomeCareCheck check;

    HomeCarePages(Desk desk, Supplier<SearchIndex> index) {
        this.desk = desk;
        this.index = index;
        check = new HomeCareCheck(desk.guide());
    }

    /**
     * @param choices remedies that may be meant
     * @param unknown whether nothing like it is known
     * @param unanswered whether nothing was said to try
     */
    public record Form(
            Said said,
            List<Entry.Remedy> choices,
            List<Entry.Remedy> all,
            boolean unknown,
            boolean unanswered,
            List<Entry.RedFlag> dangers) {}

    /**
     * @param known whether the check has answers that were used
     * @param sources of the verdict, then of each that is open
     * @param address of the remedy's page
     */
    public record Verdict(
            HomeCareAnswer answer,
            Said said,
            boolean known,
            List<Entry.RedFlag> dangers,
            List<List<SourceNote>> sources,
            String address) {}

    void addTo(Routes routes) {
        routes.get("/home-care", this::form).post("/home-care", this::check);
    }

    private Response form(Request request) {
        Caller caller = desk.caller(request);
        Said nothing = new Said("", "", "", Set.of(), Set.of(), Optional.empty());
        return form(caller, nothing, List.of(), false, false);
    }

    private Response form(Caller caller, Said said, List<Entry.Remedy> choices, boolean unknown, boolean unanswered) {
        boolean silent =
                said.what().isEmpty() && said.take().isEmpty() && said.have().isEmpty();
        List<Entry.RedFlag> dangers = silent ? List.of() : Dangers.of(check.urgency(known(caller), said));
        Form model = new Form(
                said, choices, desk.guide().knowledge().entries(Entry.Remedy.class), unknown, unanswered, dangers);
        return caller.page("home-care", caller.frame("home-care.title"), model);
    }

    private Response check(Request request) {
        Caller caller = desk.caller(request);
        caller.requireOwnForm();
        Said said = said(request);
        if (request.field("edit").isPresent()) {
            return form(caller, said, List.of(), false, false);
        }
        Optional<Entry.Remedy> chosen = Stream.of("remedy", "listed")
                .flatMap(f -> request.field(f).stream())
                .flatMap(id -> remedy(id).stream())
                .findFirst();
        if (chosen.isPresent()) {
            return verdict(caller, chosen.get(), said);
        }
        if (said.what().isEmpty()) {
            return form(caller, said, List.of(), false, true);
        }
        List<Entry.Remedy> named = remedies(index.get().named(said.what()));
        if (named.size() == 1) {
            return verdict(caller, named.get(0), said);
        }
        List<Entry.Remedy> like =
                named.isEmpty() ? remedies(index.get().find(said.what(), List.of(), Integer.MAX_VALUE)) : named;
        return form(caller, said, like.stream().limit(CHOICES).toList(), like.isEmpty(), false);
    }

    private List<Entry.Remedy> remedies(List<SearchPage> pages) {
        return pages.stream()
                .filter(p -> p.kind().equals(Shelf.REMEDIES.slug()))
                .flatMap(p -> remedy(p.address().substring(p.address().lastIndexOf('/') + 1)).stream())
                .toList();
    }

    private Optional<Entry.Remedy> remedy(String id) {
        return desk.guide()
                .knowledge()
                .entry(id)
                .filter(Entry.Remedy.class::isInstance)
                .map(Entry.Remedy.class::cast);
    }

    private PatientRecord known(Caller caller) {
        return caller.visit().map(Visit::record).orElseGet(() -> PatientRecord.empty(desk.today()));
    }

    private Response verdict(Caller caller, Entry.Remedy remedy, Said said) {
        HomeCareAnswer answer = check.of(remedy, known(caller), said);
        List<List<SourceNote>> sources = Stream.concat(
                        Stream.of(answer.care().reason()), answer.care().checkFirst().stream())
                .map(v -> SourceNote.of(desk.guide().knowledge(), v.source()))
                .toList();
        Verdict model = new Verdict(
                answer, said, caller.visit().isPresent(), Dangers.of(answer.urgency()), sources, Shelf.address(remedy));
        return caller.page(
                "home-care-answer",
                caller.frame("home-care.result", remedy.head().name()),
                model);
    }

    private Said said(Request request) {
        Set<ConceptId> ticked = concepts(request.fields("tick"));
        Set<ConceptId> denied = new HashSet<>(concepts(request.fields("denied")));
        if (request.field("rest").filter("none"::equals).isPresent()) {
            denied.addAll(concepts(request.fields("shown")));
        }
        denied.removeAll(ticked);
        return new Said(
                text(request, "what"), text(request, "take"), text(request, "have"), ticked, denied, age(request));
    }

    private static String text(Request request, String field) {
        String text = request.field(field).orElse("").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Optional<Integer> age(Request request) {
        return request.field("age")
                .map(String::strip)
                .filter(a -> a.matches("[0-9]{1,3}"))
                .map(Integer::valueOf);
    }

    private Set<ConceptId> concepts(List<String> ids) {
        Set<ConceptId> found = new LinkedHashSet<>();
        ids.stream()
                .filter(id -> id.matches("[a-z0-9-]{1,80}"))
                .map(ConceptId::of)
                .filter(id -> desk.guide().knowledge().concepts().find(id).isPresent())
                .forEach(found::add);
        return found;
    }

    /** A verdict's word in the word files and in styles. */
    public static String word(Entry.Advice advice) {
        return advice.name().toLowerCase(Locale.ROOT);
    }

    /** What a person ticks. */
    public static String label(Concept concept) {
        String plain = concept.plain().isBlank() ? concept.name() : concept.plain();
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}

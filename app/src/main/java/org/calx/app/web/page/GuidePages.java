package org.calx.app.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.calx.app.web.http.Refused;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.library.ClinicalPage;
import org.calx.app.web.library.Diagrams;
import org.calx.app.web.library.Faq;
import org.calx.app.web.library.Library;
import org.calx.app.web.library.Page;
import org.calx.app.web.library.Shelf;
import org.calx.words.Days;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** The guide: all that is known, as pages for people, with a page for clinicians behind each. */
public final class GuidePages {
    /** The shelf of questions holds no entries of its own. */
    private static final String QUESTIONS = "questions";

    private final Desk desk;
    private final Library library;
    private final Days days = new Days(Wording.of(Voice.PERSON));

    GuidePages(Desk desk) {
        this.desk = desk;
        library = new Library(desk.guide().knowledge());
    }

    /** @param slugs of the shelves */
    public record Index(List<String> slugs) {}

    public record ShelfModel(Shelf shelf, List<Page.Link> trail, List<Library.Card> cards, List<String> diagrams) {}

    public record Dangers(List<Page.Link> trail, Map<String, List<Library.Card>> groups) {}

    public record EntryModel(Page page, List<Page.Link> trail, String looked, String due) {}

    public record ClinicalModel(ClinicalPage clinical) {}

    public record Questions(List<Page.Link> trail, List<Faq.Answer> answers) {}

    void addTo(Routes routes) {
        routes.get("/guide", this::index)
                .get("/guide/" + QUESTIONS, this::questions)
                .get("/guide/get-help", this::dangers)
                .get("/guide/{shelf}", this::shelf)
                .get("/guide/{shelf}/{id}", this::entry)
                .get("/guide/{shelf}/{id}/for-clinicians", this::clinical);
    }

    /** All shelves in the order of the guide, the questions second. */
    static List<String> slugs() {
        List<String> slugs =
                new ArrayList<>(Arrays.stream(Shelf.values()).map(Shelf::slug).toList());
        slugs.add(1, QUESTIONS);
        return slugs;
    }

    private Response index(Request request) {
        Caller caller = desk.caller(request);
        return caller.page("guide/index", caller.frame("guide.title"), new Index(slugs()));
    }

    private Response questions(Request request) {
        Caller caller = desk.caller(request);
        return caller.page(
                "guide/questions", caller.frame("guide.shelf.questions"), new Questions(trail(), Faq.of(library)));
    }

    private Response dangers(Request request) {
        Caller caller = desk.caller(request);
        return caller.page(
                "guide/get-help", caller.frame("guide.shelf.get-help"), new Dangers(trail(), library.dangers()));
    }

    private Response shelf(Request request) {
        Caller caller = desk.caller(request);
        Shelf shelf = shelfOf(request);
        ShelfModel model = new ShelfModel(shelf, trail(), library.cards(shelf), Diagrams.of(shelf));
        return caller.page("guide/shelf", caller.frame("guide.shelf." + shelf.slug()), model);
    }

    private Response entry(Request request) {
        Caller caller = desk.caller(request);
        Shelf shelf = shelfOf(request);
        Page page = library.page(shelf, request.parameter("id")).orElseThrow(GuidePages::unknown);
        List<Page.Link> trail = new ArrayList<>(trail());
        trail.add(new Page.Link(shelf.address(), kind(shelf)));
        EntryModel model = new EntryModel(
                page, trail, day(page.review().date()), day(page.review().next()));
        return caller.page("guide/entry", caller.frame("guide.entry", page.title(), kind(shelf)), model);
    }

    private Response clinical(Request request) {
        Caller caller = desk.caller(request);
        ClinicalPage page =
                library.clinical(shelfOf(request), request.parameter("id")).orElseThrow(GuidePages::unknown);
        return caller.page(
                "guide/clinical",
                caller.frame(
                        "guide.clinical.title",
                        page.page().title(),
                        kind(page.page().shelf())),
                new ClinicalModel(page));
    }

    /** Named in the title, for a cause and a look-alike may have the same name. */
    private String kind(Shelf shelf) {
        return desk.texts().say("guide.shelf." + shelf.slug());
    }

    private String day(LocalDate day) {
        return days.day(day) + " " + day.getYear();
    }

    private List<Page.Link> trail() {
        return List.of(new Page.Link("/guide", desk.texts().say("guide.title")));
    }

    private static Shelf shelfOf(Request request) {
        return Shelf.named(request.parameter("shelf")).orElseThrow(GuidePages::unknown);
    }

    private static Refused unknown() {
        return new Refused(Refused.Why.NOT_FOUND);
    }
}

package org.calx.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.calx.app.web.library.Faq;
import org.calx.app.web.search.EntryWords;
import org.calx.app.web.search.SearchIndex;
import org.calx.app.web.search.SearchPage;
import org.jspecify.annotations.Nullable;

/** The index of all pages, made at the first search so that the start need not wait for it. */
final class GuideIndex implements Supplier<SearchIndex> {
    private final Desk desk;
    private @Nullable SearchIndex index;

    GuideIndex(Desk desk) {
        this.desk = desk;
    }

    @Override
    public synchronized SearchIndex get() {
        if (index == null) {
            List<SearchPage> pages = new ArrayList<>(new EntryWords(desk.guide().knowledge()).pages());
            pages.add(page("/check", "search.page.check", "search.page.check.text"));
            pages.add(page("/home-care", "home-care.title", "search.page.home-care.text"));
            pages.add(page("/guide/get-help", "guide.shelf.get-help", "search.page.get-help.text"));
            pages.add(page("/guide/questions", "guide.shelf.questions", "guide.shelf.questions.lead", questions()));
            pages.add(page("/sources", "about.sources.title", "about.sources.lead"));
            AboutPages.texts()
                    .forEach(p -> pages.add(page(
                            "/" + p, "about." + p + ".title", "about." + p + ".1.heading", said("about." + p + "."))));
            index = new SearchIndex(desk.texts().language(), pages);
        }
        return index;
    }

    /** The questions that its page answers. */
    private List<String> questions() {
        return Faq.keys().stream().map(k -> desk.texts().say("guide.faq." + k)).toList();
    }

    /** All words of a page that begin with this key. */
    private List<String> said(String key) {
        return desk.texts().keys().stream()
                .filter(k -> k.startsWith(key))
                .map(k -> desk.texts().say(k))
                .toList();
    }

    private SearchPage page(String address, String title, String text) {
        return page(address, title, text, List.of());
    }

    private SearchPage page(String address, String title, String text, List<String> more) {
        return new SearchPage(
                address, "other", desk.texts().say(title), desk.texts().say(text), List.of(), more);
    }
}

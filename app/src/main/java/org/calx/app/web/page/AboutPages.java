package org.calx.app.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.library.Page;
import org.calx.knowledge.Knowledge;

/** What the guide is, how it treats what people say, and where everything stands. All its words are in one file. */
public final class AboutPages {
    private static final List<String> TEXTS = List.of("about", "privacy", "safety", "accessibility", "versions");

    private final Desk desk;
    private final Set<String> keys;

    AboutPages(Desk desk) {
        this.desk = desk;
        keys = desk.texts().keys();
    }

    public record TextModel(List<Section> sections) {}

    public record Section(String heading, List<String> paragraphs) {}

    /** @param groups links by heading */
    public record SiteMap(Map<String, List<Page.Link>> groups) {}

    void addTo(Routes routes) {
        TEXTS.forEach(page -> routes.get("/" + page, request -> text(request, page)));
        routes.get("/site-map", this::siteMap);
    }

    private Response text(Request request, String page) {
        Caller caller = desk.caller(request);
        Knowledge knowledge = desk.guide().knowledge();
        List<Section> sections = new ArrayList<>();
        String key = "about." + page + ".";
        for (int i = 1; keys.contains(key + i + ".heading"); i++) {
            String text = say(
                    key + i + ".text",
                    Guide.programVersion(),
                    knowledge.version(),
                    knowledge.entries().size(),
                    knowledge.evidence().size());
            sections.add(new Section(say(key + i + ".heading"), List.of(text.split("\\s*\\|\\s*"))));
        }
        return caller.page("guide/text", caller.frame(key + "title"), new TextModel(sections));
    }

    private String say(String key, Object... parts) {
        return desk.texts().say(key, parts);
    }

    private Page.Link link(String address, String key) {
        return new Page.Link(address, say(key));
    }

    private Response siteMap(Request request) {
        Caller caller = desk.caller(request);
        Map<String, List<Page.Link>> groups = new LinkedHashMap<>();
        groups.put(
                say("about.site-map.check"),
                List.of(
                        link("/", "about.site-map.start"),
                        link("/check", "site.nav.check"),
                        link("/home-care", "site.nav.home-care"),
                        link("/keep", "keep.link"),
                        link("/clinicians", "site.nav.clinicians")));
        List<Page.Link> guide = new ArrayList<>();
        guide.add(link("/guide", "guide.title"));
        guide.add(link("/search", "search.title"));
        GuidePages.slugs().forEach(s -> guide.add(link("/guide/" + s, "guide.shelf." + s)));
        groups.put(say("about.site-map.guide"), guide);
        List<Page.Link> about = new ArrayList<>(
                TEXTS.stream().map(p -> link("/" + p, "about." + p + ".title")).toList());
        about.add(link("/sources", "about.sources.title"));
        groups.put(say("about.site-map.about"), about);
        return caller.page("guide/site-map", caller.frame("about.site-map.title"), new SiteMap(groups));
    }

    static List<String> texts() {
        return TEXTS;
    }
}

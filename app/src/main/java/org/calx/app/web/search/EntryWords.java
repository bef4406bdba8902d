package org.calx.app.web.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calx.app.web.library.Library;
import org.calx.app.web.library.Shelf;
import org.calx.app.web.library.Titles;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.record.Concept;

/** By which words each entry is found: its names, its plain text, and the lay words of the concept that it is about. */
public final class EntryWords {
    private static final String CAUSE = "cause-";

    private final Knowledge knowledge;
    private final Map<String, Concept> byName = new HashMap<>();

    public EntryWords(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (Concept concept : knowledge.concepts().all()) {
            byName.putIfAbsent(concept.id().value(), concept);
            byName.putIfAbsent(concept.name().toLowerCase(Locale.ROOT), concept);
            concept.words().synonyms().forEach(s -> byName.putIfAbsent(s.toLowerCase(Locale.ROOT), concept));
        }
    }

    public List<SearchPage> pages() {
        return knowledge.entries().stream().map(this::page).toList();
    }

    private SearchPage page(Entry e) {
        List<String> names = new ArrayList<>(Library.namesOf(e));
        List<String> more = new ArrayList<>();
        List<String> keys = new ArrayList<>(names);
        keys.add(e.head().name());
        keys.add(e.id().startsWith(CAUSE) ? e.id().substring(CAUSE.length()) : e.id());
        for (String key : keys) {
            Concept concept = byName.get(key.toLowerCase(Locale.ROOT));
            if (concept != null) {
                names.add(concept.plain());
                more.addAll(concept.words().synonyms());
            }
        }
        if (e instanceof Entry.Claim claim) {
            names.add(claim.head().name());
            more.add(claim.truth());
        }
        more.add(e.head().clinical());
        return new SearchPage(
                Shelf.address(e), Shelf.of(e).slug(), Titles.of(e), e.head().plain(), names, more);
    }
}

package org.calx.app.web.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.calx.app.web.library.Page.Link;
import org.calx.app.web.library.Page.Neighbours;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;

/** Which entries belong together: a type with its causes, places and tests, and each of these with the others. */
final class NeighbourFinder {
    private final Knowledge knowledge;

    NeighbourFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<Neighbours> of(Entry entry) {
        Map<Shelf, Map<String, Entry>> found = new TreeMap<>();
        named(entry).forEach(id -> knowledge.entry(id).ifPresent(e -> add(found, e)));
        knowledge.entries().stream().filter(e -> named(e).contains(entry.id())).forEach(e -> add(found, e));
        List<Neighbours> groups = new ArrayList<>();
        found.forEach((shelf, entries) -> groups.add(new Neighbours(
                shelf.slug(),
                entries.values().stream()
                        .filter(Predicate.not(entry::equals))
                        .map(e -> new Link(Shelf.address(e), Titles.of(e)))
                        .toList())));
        return groups.stream().filter(g -> !g.links().isEmpty()).toList();
    }

    private static void add(Map<Shelf, Map<String, Entry>> found, Entry entry) {
        found.computeIfAbsent(Shelf.of(entry), s -> new LinkedHashMap<>()).put(entry.id(), entry);
    }

    /** The ids that an entry itself names. */
    private static Collection<String> named(Entry entry) {
        List<String> ids = new ArrayList<>();
        if (entry instanceof Entry.Recognisable r) {
            ids.addAll(r.recognition().doFirst());
        }
        if (entry instanceof Entry.Type type) {
            Optional<String> parent = type.parent();
            parent.ifPresent(ids::add);
        } else if (entry instanceof Entry.Cause cause) {
            ids.addAll(cause.types());
        } else if (entry instanceof Entry.Site site) {
            ids.addAll(site.types());
            ids.addAll(site.mimics());
        } else if (entry instanceof Entry.Investigation test) {
            ids.addAll(test.settles());
        }
        return ids;
    }
}

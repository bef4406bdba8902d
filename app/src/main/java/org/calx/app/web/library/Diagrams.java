package org.calx.app.web.library;

import java.util.List;
import java.util.Map;
import org.calx.knowledge.Entry;

/** Which of our drawings stands on which page. */
public final class Diagrams {
    private static final List<String> TYPES = List.of(
            "types-dystrophic", "types-metastatic", "types-idiopathic", "types-iatrogenic", "types-calciphylaxis");

    private static final Map<Shelf, List<String>> OF_SHELF =
            Map.of(Shelf.TYPES, TYPES, Shelf.LOOK_ALIKES, List.of("section-deposit", "section-tophus", "section-cyst"));

    private static final Map<String, List<String>> OF_ENTRY = Map.of(
            "calcinosis-cutis", List.of("skin-depth", "section-deposit"),
            "tophaceous-gout", List.of("section-deposit", "section-tophus"),
            "epidermoid-or-pilar-cyst", List.of("section-deposit", "section-cyst"),
            "self-check-monthly", List.of("photo-how-to-1", "photo-how-to-2", "photo-how-to-3"),
            "longest-diameter", List.of("photo-how-to-1", "photo-how-to-2", "photo-how-to-3"));

    private Diagrams() {}

    public static List<String> of(Shelf shelf) {
        return OF_SHELF.getOrDefault(shelf, List.of());
    }

    static List<String> of(Entry entry) {
        if (entry instanceof Entry.Type && TYPES.contains("types-" + entry.id())) {
            return List.of("types-" + entry.id());
        }
        return OF_ENTRY.getOrDefault(entry.id(), List.of());
    }
}

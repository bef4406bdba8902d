package org.calx.knowledge.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Circles in a graph of references. */
final class Circles {
    private final Map<String, ? extends Collection<String>> references;
    private final Set<String> done = new HashSet<>();
    private final List<String> way = new ArrayList<>();
    private final List<List<String>> found = new ArrayList<>();

    private Circles(Map<String, ? extends Collection<String>> references) {
        this.references = references;
    }

    /** One list a circle, from the id first met, without coming back to it. */
    static List<List<String>> in(Map<String, ? extends Collection<String>> references) {
        Circles circles = new Circles(references);
        references.keySet().forEach(circles::visit);
        return circles.found;
    }

    private void visit(String id) {
        int start = way.indexOf(id);
        if (start >= 0) {
            found.add(List.copyOf(way.subList(start, way.size())));
            return;
        }
        Collection<String> next = references.get(id);
        if (next == null || !done.add(id)) {
            return;
        }
        way.add(id);
        next.forEach(this::visit);
        way.remove(way.size() - 1);
    }
}

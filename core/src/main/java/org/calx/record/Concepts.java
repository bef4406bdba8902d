package org.calx.record;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * All concepts with their is-a graph, closed upward and downward once. Immutable.
 */
public final class Concepts {
    private final Map<ConceptId, Concept> byId;
    private final List<Concept> products;
    private final Set<ConceptId> ofLesion = new HashSet<>();
    private final Map<ConceptId, Set<ConceptId>> up = new HashMap<>();
    private final Map<ConceptId, Set<ConceptId>> down = new HashMap<>();

    private Concepts(Map<ConceptId, Concept> byId) {
        this.byId = byId;
        byId.values().stream().filter(Concept::ofLesion).map(Concept::id).forEach(ofLesion::add);
        products = byId.values().stream().filter(c -> c.productOf().size() == 2).toList();
        byId.keySet().forEach(id -> down.put(id, new LinkedHashSet<>(Set.of(id))));
        for (ConceptId id : byId.keySet()) {
            Set<ConceptId> ancestors = close(id);
            up.put(id, ancestors);
            ancestors.forEach(
                    a -> down.computeIfAbsent(a, k -> new LinkedHashSet<>()).add(id));
        }
    }

    /** Closes the graph; a parent that is not in the collection is ignored here and reported by the knowledge check. */
    public static Concepts of(Collection<Concept> concepts) {
        Map<ConceptId, Concept> byId = new LinkedHashMap<>();
        concepts.forEach(c -> byId.put(c.id(), c));
        return new Concepts(byId);
    }

    private Set<ConceptId> close(ConceptId start) {
        Set<ConceptId> seen = new LinkedHashSet<>();
        Deque<ConceptId> todo = new ArrayDeque<>(Set.of(start));
        while (!todo.isEmpty()) {
            ConceptId next = todo.pop();
            Concept concept = byId.get(next);
            if (concept != null && seen.add(next)) {
                todo.addAll(concept.parents());
            }
        }
        return seen;
    }

    public Optional<Concept> find(ConceptId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The concept of that id. @throws NoSuchElementException if there is none, naming it */
    public Concept get(ConceptId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no concept '" + id + "' in this knowledge"));
    }

    public Collection<Concept> all() {
        return byId.values();
    }

    /** Whether the concept can belong to one lesion. */
    public boolean isOfLesion(ConceptId id) {
        return ofLesion.contains(id);
    }

    /** The concepts that are the product of two tests. */
    public List<Concept> products() {
        return products;
    }

    /** The concept and everything it is a kind of. */
    public Set<ConceptId> ancestorsOrSelf(ConceptId id) {
        return up.getOrDefault(id, Set.of());
    }

    /** The concept and everything that is a kind of it. */
    public Set<ConceptId> descendantsOrSelf(ConceptId id) {
        return down.getOrDefault(id, Set.of());
    }

    public boolean isA(ConceptId id, ConceptId ancestor) {
        return ancestorsOrSelf(id).contains(ancestor);
    }
}

package org.calx.app.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Criterion;
import org.calx.record.ConceptId;

/** Who reads what: which entries depend on a concept or definition, name an entry or cite a source, and why. */
final class Readers {
    private static final Comparator<Use> BY_KIND_AND_NAME = Comparator.comparing((Use u) -> Kind.of(u.entry()))
            .thenComparing(u -> u.entry().id())
            .thenComparing(Use::purpose);

    private final Knowledge knowledge;
    private final Map<ConceptId, Set<Use>> ofConcepts = new HashMap<>();
    private final Map<ConceptId, Set<Use>> ofConceptsThemselves = new HashMap<>();
    private final Map<ConceptId, Set<String>> definitionsOfConcepts = new HashMap<>();
    private final Map<String, Set<Use>> ofDefinitions = new HashMap<>();
    private final Map<String, Set<Use>> ofEntries = new HashMap<>();
    private final Map<String, Set<Use>> ofSources = new HashMap<>();
    private final Map<String, Set<String>> definitionsOfDefinitions = new HashMap<>();

    /** An entry and what it needs the thing for. */
    record Use(Entry entry, String purpose) {}

    Readers(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (Entry entry : knowledge.entries()) {
            Parts parts = Parts.of(entry);
            for (Parts.Part part : parts.criteria()) {
                Use use = new Use(entry, part.purpose());
                concepts(part.criterion()).forEach(c -> add(ofConcepts, c, use));
                conceptsThemselves(part.criterion()).forEach(c -> add(ofConceptsThemselves, c, use));
                definitions(part.criterion()).forEach(d -> add(ofDefinitions, d, use));
            }
            parts.named().forEach(n -> add(ofEntries, n.entry(), new Use(entry, n.purpose())));
            parts.sources().forEach(s -> add(ofSources, s, new Use(entry, "")));
        }
        for (Knowledge.Definition definition : knowledge.definitions()) {
            definitions(definition.when()).forEach(inner -> add(definitionsOfDefinitions, inner, definition.id()));
            conceptsThemselves(definition.when()).forEach(c -> add(definitionsOfConcepts, c, definition.id()));
        }
    }

    private static <K, V> void add(Map<K, Set<V>> all, K key, V value) {
        all.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    }

    private static List<Use> sorted(Set<Use> uses) {
        return uses.stream().sorted(BY_KIND_AND_NAME).toList();
    }

    /** The concepts that a criterion reads, through its definitions, in written order. */
    static Set<ConceptId> concepts(Criterion criterion) {
        Set<ConceptId> concepts = new LinkedHashSet<>();
        collect(criterion, concepts, true);
        return concepts;
    }

    /** The concepts that a criterion names itself, not those behind its definitions. */
    private static Set<ConceptId> conceptsThemselves(Criterion criterion) {
        Set<ConceptId> concepts = new LinkedHashSet<>();
        collect(criterion, concepts, false);
        return concepts;
    }

    private static void collect(Criterion criterion, Set<ConceptId> concepts, boolean throughDefinitions) {
        if (criterion instanceof Criterion.Meets && !throughDefinitions) {
            return;
        }
        if (criterion instanceof Criterion.Has c) {
            concepts.add(c.concept());
        } else if (criterion instanceof Criterion.Compare c) {
            concepts.add(c.concept());
        } else if (criterion instanceof Criterion.Level c) {
            concepts.add(c.concept());
        }
        criterion.parts().forEach(p -> collect(p, concepts, throughDefinitions));
    }

    /** The definitions that a criterion names itself, not those behind them. */
    private static Set<String> definitions(Criterion criterion) {
        if (criterion instanceof Criterion.Meets m) {
            return Set.of(m.id());
        }
        Set<String> ids = new LinkedHashSet<>();
        criterion.parts().forEach(p -> ids.addAll(definitions(p)));
        return ids;
    }

    /** Who reads a concept, also through a definition. */
    List<Use> of(ConceptId concept) {
        return sorted(ofConcepts.getOrDefault(concept, Set.of()));
    }

    /** Who reads a concept without a definition between. */
    List<Use> ofItself(ConceptId concept) {
        return sorted(ofConceptsThemselves.getOrDefault(concept, Set.of()));
    }

    List<Use> ofDefinition(String id) {
        return sorted(ofDefinitions.getOrDefault(id, Set.of()));
    }

    /** The definitions that name a definition, by id. */
    List<Knowledge.Definition> definitionsWith(String id) {
        return definitions(definitionsOfDefinitions.getOrDefault(id, Set.of()));
    }

    /** The definitions that name a concept, by id. */
    List<Knowledge.Definition> definitionsWith(ConceptId concept) {
        return definitions(definitionsOfConcepts.getOrDefault(concept, Set.of()));
    }

    private List<Knowledge.Definition> definitions(Set<String> ids) {
        return knowledge.definitions().stream()
                .filter(d -> ids.contains(d.id()))
                .sorted(Comparator.comparing(Knowledge.Definition::id))
                .toList();
    }

    /** Who names an entry. */
    List<Use> ofEntry(String id) {
        return sorted(ofEntries.getOrDefault(id, Set.of()));
    }

    /** Who cites a source. */
    List<Entry> ofSource(String id) {
        return sorted(ofSources.getOrDefault(id, Set.of())).stream()
                .map(Use::entry)
                .toList();
    }

    /** Uses as points: one an entry, with its purposes behind it. */
    static List<String> points(List<Use> uses, Links links) {
        Map<Kind, Map<String, List<String>>> byKind = new TreeMap<>();
        for (Use use : uses) {
            byKind.computeIfAbsent(Kind.of(use.entry()), k -> new TreeMap<>())
                    .computeIfAbsent(links.of(use.entry()), k -> new ArrayList<>())
                    .add(Text.plain(use.purpose()));
        }
        List<String> points = new ArrayList<>();
        byKind.forEach((kind, entries) -> entries.forEach(
                (entry, purposes) -> points.add(kind.one() + " " + entry + " - " + String.join("; ", purposes))));
        return points;
    }
}

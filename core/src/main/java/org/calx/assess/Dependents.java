package org.calx.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Criterion;
import org.calx.record.ConceptId;

/** Which red flags and recognisable entries read a concept, by themselves or through how another entry stands. */
final class Dependents {
    private final Map<ConceptId, Set<String>> byConcept = new HashMap<>();
    private final Map<String, Set<String>> byEntry = new HashMap<>();

    Dependents(Knowledge knowledge) {
        for (Entry.RedFlag flag : knowledge.entries(Entry.RedFlag.class)) {
            note(flag.when(), flag.id());
            flag.suspectWhen().ifPresent(c -> note(c, flag.id()));
        }
        for (Entry.Recognisable entry : knowledge.entries(Entry.Recognisable.class)) {
            entry.recognition().findings().forEach(f -> note(f.when(), entry.id()));
            if (entry instanceof Entry.Type type) {
                type.parent().ifPresent(p -> add(byEntry, type.id(), p));
            }
        }
    }

    private void note(Criterion criterion, String entry) {
        if (criterion instanceof Criterion.Has c) {
            add(byConcept, c.concept(), entry);
        } else if (criterion instanceof Criterion.Compare c) {
            add(byConcept, c.concept(), entry);
        } else if (criterion instanceof Criterion.Level c) {
            add(byConcept, c.concept(), entry);
        } else if (criterion instanceof Criterion.Stands c) {
            add(byEntry, c.entry(), entry);
        }
        criterion.parts().forEach(p -> note(p, entry));
    }

    private static <K> void add(Map<K, Set<String>> all, K key, String entry) {
        all.computeIfAbsent(key, k -> new HashSet<>()).add(entry);
    }

    /** The ids of all entries that can come out differently when something is said of these concepts. */
    Set<String> on(Collection<ConceptId> concepts) {
        Set<String> found = new HashSet<>();
        List<String> left = new ArrayList<>();
        concepts.forEach(c -> left.addAll(byConcept.getOrDefault(c, Set.of())));
        while (!left.isEmpty()) {
            String entry = left.remove(left.size() - 1);
            if (found.add(entry)) {
                left.addAll(byEntry.getOrDefault(entry, Set.of()));
            }
        }
        return found;
    }
}

package org.calx.knowledge.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Concepts that claim the same mark, a word or a code. Concepts of every kind are compared: whoever reads a text or a
 * coded record meets the mark before it knows the kind. Two concepts may share on purpose; then one of them says so
 * in {@code shares}.
 */
final class Clashes {
    private Clashes() {}

    /** One mark that two concepts claim without saying so. */
    record Clash(String mark, Part concept, String other) {}

    static List<Clash> among(CheckedKnowledge knowledge, Function<Part, Collection<String>> marks) {
        Map<String, Set<String>> claims = new LinkedHashMap<>();
        knowledge
                .byId("concepts")
                .forEach((id, concept) -> marks.apply(concept)
                        .forEach(mark -> claims.computeIfAbsent(mark, m -> new LinkedHashSet<>())
                                .add(id)));
        List<Clash> clashes = new ArrayList<>();
        claims.forEach((mark, ids) -> {
            List<String> order = List.copyOf(ids);
            for (int later = 1; later < order.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    pair(knowledge, mark, order.get(earlier), order.get(later)).ifPresent(clashes::add);
                }
            }
        });
        return clashes;
    }

    private static Optional<Clash> pair(CheckedKnowledge knowledge, String mark, String earlier, String later) {
        Part first = knowledge.byId("concepts").get(earlier);
        Part second = knowledge.byId("concepts").get(later);
        if (first == null || second == null || shares(first, later) || shares(second, earlier)) {
            return Optional.empty();
        }
        return Optional.of(new Clash(mark, second, earlier));
    }

    private static boolean shares(Part concept, String other) {
        return concept.items("shares").stream()
                .anyMatch(s -> s.text().filter(other::equals).isPresent());
    }
}

package org.calx.knowledge.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** No concept is a kind of itself. */
final class IsAAcyclic implements Check {
    @Override
    public String name() {
        return "is-a-acyclic";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        Map<String, Part> concepts = knowledge.byId("concepts");
        Map<String, List<String>> parents = new LinkedHashMap<>();
        concepts.forEach((id, concept) -> parents.put(
                id,
                concept.items("is-a").stream()
                        .map(Part::text)
                        .flatMap(Optional::stream)
                        .toList()));
        return Circles.in(parents).stream()
                .map(circle -> error(
                        Objects.requireNonNull(concepts.get(circle.get(0))),
                        "is a kind of itself: " + String.join(" -> ", circle),
                        "remove one 'is-a'"))
                .toList();
    }
}

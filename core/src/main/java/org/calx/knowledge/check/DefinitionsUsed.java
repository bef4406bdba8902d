package org.calx.knowledge.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every definition is named by a criterion; one that nobody reads is a rule that does not hold. */
final class DefinitionsUsed implements Check {
    @Override
    public String name() {
        return "definitions-used";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        Set<String> used = knowledge
                .files()
                .flatMap(f -> CheckedKnowledge.criteriaWith(f, "meets"))
                .map(c -> c.text("meets"))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return knowledge.byId("definitions").entrySet().stream()
                .filter(e -> !used.contains(e.getKey()))
                .map(e -> error(e.getValue(), "no criterion meets this definition", "use it, or remove it"))
                .toList();
    }
}

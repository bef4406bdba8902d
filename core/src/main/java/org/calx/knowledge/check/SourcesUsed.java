package org.calx.knowledge.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every source carries something. One that was not seen may wait to be read: no statement may name it yet. */
final class SourcesUsed implements Check {
    @Override
    public String name() {
        return "sources-used";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        Set<String> named = knowledge
                .files()
                .flatMap(Part::all)
                .filter(p -> p.field().equals("source"))
                .map(Part::text)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return knowledge.files("evidence").stream()
                .filter(e -> !e.says("seen", "none"))
                .filter(e -> e.text("id").filter(named::contains).isEmpty())
                .map(e -> error(e, "nothing cites this source", "cite it where it carries a statement, or remove it"))
                .toList();
    }
}

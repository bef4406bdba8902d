package org.calx.knowledge.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.Concept;
import org.calx.record.Concepts;

/**
 * A concept marked as a danger is read by a red flag, itself or as a kind of what the flag reads. A warning only: the
 * mark also guards a denial in free text, which is reason enough for some.
 */
final class DangersRead implements Check {
    @Override
    public String name() {
        return "dangers-read";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        Set<String> read = new HashSet<>();
        knowledge.files("red-flags").stream()
                .flatMap(CheckedKnowledge::criteria)
                .forEach(c -> read.addAll(knowledge.conceptsRead(c)));
        Concepts concepts = knowledge.knowledge().concepts();
        return concepts.all().stream()
                .filter(Concept::danger)
                .filter(c -> concepts.ancestorsOrSelf(c.id()).stream().noneMatch(a -> read.contains(a.value())))
                .flatMap(c -> Optional.ofNullable(knowledge.byId("concepts").get(c.id().value())).stream())
                .map(file ->
                        warning(file, "a danger that no red flag reads", "read it in a red flag, or drop 'danger'"))
                .toList();
    }
}

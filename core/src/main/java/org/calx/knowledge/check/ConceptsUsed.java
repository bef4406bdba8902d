package org.calx.knowledge.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every concept serves something: a criterion, a question, an investigation, another concept; or it has words or
 * codes, so that it is understood where it is met.
 */
final class ConceptsUsed implements Check {
    private static final List<String> MARKS = List.of("synonyms", "codes", "abbreviations");

    @Override
    public String name() {
        return "concepts-used";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        Map<String, Part> concepts = knowledge.byId("concepts");
        Set<String> used = new HashSet<>();
        knowledge
                .files()
                .flatMap(file -> file.all().filter(p -> !p.place().equals("/id")))
                .flatMap(p -> Stream.concat(p.text().stream(), p.keys().stream()))
                .forEach(used::add);
        return concepts.entrySet().stream()
                .filter(e -> MARKS.stream().allMatch(m -> e.getValue().items(m).isEmpty()))
                .filter(e -> !used.contains(e.getKey()))
                .map(e -> error(
                        e.getValue(),
                        "nothing uses this concept and nothing can name it",
                        "add synonyms, or remove it"))
                .toList();
    }
}

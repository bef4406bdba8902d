package org.calx.knowledge.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** No entry's standing waits for itself, by {@code stands} (also inside definitions) or by {@code parent}. */
final class EntriesAcyclic implements Check {
    private static final String DEFINITION = "definition ";

    @Override
    public String name() {
        return "entries-acyclic";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        Map<String, Part> files = new LinkedHashMap<>();
        Map<String, Set<String>> references = new LinkedHashMap<>();
        knowledge.entries().forEach(e -> add(files, references, "", e));
        knowledge.files("definitions").forEach(d -> add(files, references, DEFINITION, d));
        return Circles.in(references).stream()
                .map(circle -> error(
                        Objects.requireNonNull(files.get(circle.get(0))),
                        "refers to itself: " + String.join(" -> ", circle),
                        "break the circle"))
                .toList();
    }

    private static void add(Map<String, Part> files, Map<String, Set<String>> references, String prefix, Part file) {
        String id = prefix + file.text("id").orElse("");
        files.put(id, file);
        Set<String> named = new LinkedHashSet<>();
        Stream.concat(
                        file.text("parent").stream(),
                        CheckedKnowledge.criteria(file)
                                .flatMap(Part::all)
                                .flatMap(c -> Stream.concat(
                                        c.text("stands").stream(), c.text("meets").map(DEFINITION::concat).stream())))
                .forEach(named::add);
        references.put(id, named);
    }
}

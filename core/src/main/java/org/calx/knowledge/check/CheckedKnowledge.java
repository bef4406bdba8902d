package org.calx.knowledge.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Sources;

/** What the checks look at: the files as written, and the knowledge that was read from them. */
final class CheckedKnowledge {
    static final List<String> ENTRY_FOLDERS = List.of(
            "types",
            "causes",
            "mimics",
            "red-flags",
            "investigations",
            "treatments",
            "remedies",
            "preventions",
            "follow-ups",
            "claims",
            "sites",
            "outcomes");
    private static final Set<String> CRITERIA =
            Set.of("when", "suspect-when", "fits-when", "offer-when", "for-when", "asks-when");
    private static final List<String> LEAVES = List.of("has", "compare", "level");

    private final Map<String, List<Part>> folders = new LinkedHashMap<>();
    private final Map<String, Map<String, Part>> byId = new LinkedHashMap<>();
    private final Knowledge knowledge;
    private final LocalDate asOf;

    CheckedKnowledge(Sources sources, Knowledge knowledge, LocalDate asOf) {
        this.knowledge = knowledge;
        this.asOf = asOf;
        sources.files().forEach((name, value) -> {
            String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
            Part file = new Part(name, "", value);
            folders.computeIfAbsent(folder, f -> new ArrayList<>()).add(file);
            file.text("id")
                    .ifPresent(id -> byId.computeIfAbsent(folder, f -> new LinkedHashMap<>())
                            .put(id, file));
        });
    }

    Knowledge knowledge() {
        return knowledge;
    }

    LocalDate asOf() {
        return asOf;
    }

    Stream<Part> files() {
        return folders.values().stream().flatMap(List::stream);
    }

    /** The files of a folder and its sub-folders, in the order of their names. */
    List<Part> files(String folder) {
        return folders.getOrDefault(folder, List.of());
    }

    Stream<Part> entries() {
        return ENTRY_FOLDERS.stream().flatMap(f -> files(f).stream());
    }

    /** The files of a folder by the id they give themselves. */
    Map<String, Part> byId(String folder) {
        return byId.getOrDefault(folder, Map.of());
    }

    boolean isEntry(String id) {
        return ENTRY_FOLDERS.stream().anyMatch(f -> byId(f).containsKey(id));
    }

    /** Every criterion of a file: what stands in a field that holds one. */
    static Stream<Part> criteria(Part file) {
        return file.all().filter(p -> CRITERIA.contains(p.field()));
    }

    /** The nodes of a file's criteria that have a field of that name. */
    static Stream<Part> criteriaWith(Part file, String key) {
        return criteria(file).flatMap(Part::all).filter(p -> p.has(key));
    }

    /** The concepts that a criterion reads, through the definitions it names. */
    Set<String> conceptsRead(Part criterion) {
        Set<String> concepts = new LinkedHashSet<>();
        conceptsRead(criterion, concepts, new LinkedHashSet<>());
        return concepts;
    }

    private void conceptsRead(Part criterion, Set<String> concepts, Set<String> definitions) {
        criterion.all().forEach(node -> {
            LEAVES.forEach(leaf -> node.text(leaf).ifPresent(concepts::add));
            node.text("meets").filter(definitions::add).map(byId("definitions")::get).stream()
                    .flatMap(d -> d.find("when").stream())
                    .forEach(when -> conceptsRead(when, concepts, definitions));
        });
    }
}

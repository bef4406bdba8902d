package org.calx.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whatever names a concept, a definition or an entry names one that is there. A criterion's concepts and definitions
 * are tied by the reader, which reports them; here are all other references.
 */
final class ReferencesResolve implements Check {
    private static final List<String> CONCEPT_LISTS =
            List.of("is-a", "members", "product-of", "shares", "reads", "covers");
    private static final List<String> OPTION_LISTS = List.of("sets", "sets-absent");

    @Override
    public String name() {
        return "references-resolve";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        List<CheckFinding> findings = new ArrayList<>();
        knowledge.files().forEach(file -> {
            concepts(file).forEach(p -> missing(findings, p, "concept", knowledge.byId("concepts")::containsKey));
            types(file).forEach(p -> missing(findings, p, "type", knowledge.byId("types")::containsKey));
            file.items("do-first")
                    .forEach(p -> missing(findings, p, "investigation", knowledge.byId("investigations")::containsKey));
            file.items("mimics").forEach(p -> missing(findings, p, "mimic", knowledge.byId("mimics")::containsKey));
            entries(file).forEach(p -> missing(findings, p, "entry", knowledge::isEntry));
        });
        return findings;
    }

    private static Stream<Part> concepts(Part file) {
        Stream<Part> lists = CONCEPT_LISTS.stream().flatMap(key -> file.items(key).stream());
        Stream<Part> options = file.items("options").stream()
                .flatMap(o -> OPTION_LISTS.stream().flatMap(key -> o.items(key).stream()));
        Stream<Part> results = file.items("results").stream().flatMap(r -> r.items("of").stream());
        return Stream.of(lists, options, results, file.find("asks").stream(), levels(file))
                .flatMap(s -> s);
    }

    /** The concepts of {@code sets-level} are keys; each is looked at as if it were a text of that place. */
    private static Stream<Part> levels(Part file) {
        return file.items("options").stream()
                .flatMap(o -> o.find("sets-level").stream())
                .flatMap(l -> l.keys().stream().sorted().map(key -> new Part(l.file(), l.place(), key)));
    }

    private static Stream<Part> types(Part file) {
        return Stream.concat(file.find("parent").stream(), file.items("types").stream());
    }

    private static Stream<Part> entries(Part file) {
        return Stream.of(
                        file.items("settles").stream(),
                        file.items("does-not-exclude").stream(),
                        CheckedKnowledge.criteriaWith(file, "stands").flatMap(c -> c.find("stands").stream()))
                .flatMap(s -> s);
    }

    private void missing(List<CheckFinding> findings, Part reference, String kind, Predicate<String> there) {
        reference
                .text()
                .filter(there.negate())
                .ifPresent(id -> findings.add(
                        error(reference, "there is no " + kind + " '" + id + "'", "add it, or mend the id")));
    }
}

package org.calx.knowledge.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The texts that a person reads, wherever a file has them. Concepts have plain labels, which are no sentences. */
final class PlainTexts {
    private static final Set<String> FIELDS = Set.of("plain", "done-already", "truth", "why", "none", "where", "say");
    private static final String DO_NOT = "do-not";
    private static final List<String> OTHER_FOLDERS = List.of("questions", "actions");

    private PlainTexts() {}

    /** The folders with plain sentences. */
    static Stream<String> folders() {
        return Stream.concat(CheckedKnowledge.ENTRY_FOLDERS.stream(), OTHER_FOLDERS.stream());
    }

    static Stream<Part> of(Part file) {
        return file.all()
                .filter(p -> p.text().isPresent())
                .filter(p -> FIELDS.contains(p.field()) || p.place().startsWith("/" + DO_NOT + "/"));
    }

    static Stream<Part> of(CheckedKnowledge knowledge) {
        return folders().flatMap(f -> knowledge.files(f).stream()).flatMap(PlainTexts::of);
    }
}

package org.calx.app.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.calx.knowledge.Knowledge;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;

/** The concepts of one kind: what each is, and who reads it and why. */
final class ConceptPages {
    private final Knowledge knowledge;
    private final Readers readers;

    ConceptPages(Knowledge knowledge, Readers readers) {
        this.knowledge = knowledge;
        this.readers = readers;
    }

    List<Concept> of(ConceptKind kind) {
        return knowledge.concepts().all().stream()
                .filter(c -> c.kind() == kind)
                .sorted(Comparator.comparing(c -> c.id()))
                .toList();
    }

    /** All concepts of a kind, on a page in the folder of concepts. */
    String page(ConceptKind kind) {
        Links links = Links.ofFolder(knowledge);
        Text text = Text.page(
                "Concepts: " + kind.word(),
                "[Reference](../index.md) · what can be said of a patient, and which definitions and entries name it. What is read of a concept"
                        + " is read of its kinds too.");
        of(kind).forEach(c -> concept(text, c, links));
        return text.toString();
    }

    /** The concepts of a kind that an entry reads, as an index of the main folder. */
    String index(String title, String introduction, ConceptKind kind) {
        Links links = Links.ofTop(knowledge);
        Text text = Text.page(title, "[Reference](index.md)").paragraph(introduction);
        for (Concept concept : of(kind)) {
            List<String> uses = Readers.points(readers.of(concept.id()), links);
            List<ConceptId> above = readAbove(concept);
            if (!uses.isEmpty() || !above.isEmpty()) {
                text.anchored(concept.id().value(), concept.name()).points(uses);
                text.raw(alsoAs(above, links));
            }
        }
        List<String> silent = of(kind).stream()
                .filter(c -> readers.of(c.id()).isEmpty() && readAbove(c).isEmpty())
                .map(c -> links.of(c.id()))
                .toList();
        if (!silent.isEmpty()) {
            text.heading("Read by no entry").raw(String.join(", ", silent));
        }
        return text.toString();
    }

    private void concept(Text text, Concept concept, Links links) {
        text.anchored(concept.id().value(), concept.name());
        String plain = concept.plain().isBlank() || concept.plain().equals(concept.name())
                ? ""
                : "In plain words: " + Text.plain(concept.plain()) + ". ";
        String synonyms = concept.words().synonyms().isEmpty()
                ? ""
                : "Also: " + Text.plain(String.join(", ", concept.words().synonyms())) + ". ";
        String parents = concept.parents().isEmpty()
                ? ""
                : "A kind of "
                        + concept.parents().stream().sorted().map(links::of).collect(Collectors.joining(", ")) + ".";
        text.raw((plain + synonyms + parents).strip());
        List<String> uses = new ArrayList<>();
        readers.definitionsWith(concept.id())
                .forEach(d -> uses.add("Definition " + links.definition(d.id(), d.name())));
        uses.addAll(Readers.points(readers.ofItself(concept.id()), links));
        text.points(uses);
    }

    /** The wider concepts that an entry reads: whoever has this concept has them too. */
    private List<ConceptId> readAbove(Concept concept) {
        return knowledge.concepts().ancestorsOrSelf(concept.id()).stream()
                .filter(id -> !id.equals(concept.id()) && !readers.of(id).isEmpty())
                .sorted()
                .toList();
    }

    private static String alsoAs(List<ConceptId> above, Links links) {
        return above.isEmpty()
                ? ""
                : "Also whatever reads " + above.stream().map(links::of).collect(Collectors.joining(", ")) + ".";
    }
}

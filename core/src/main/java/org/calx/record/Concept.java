package org.calx.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One clinical idea, whatever the coding system. A present concept makes its parents present; an absent one makes
 * its children absent.
 *
 * @param id the concept's name
 * @param kind what sort of idea it is
 * @param name the clinical label
 * @param plain the label a person reads
 * @param words the words it goes by in text
 * @param ofPerson whether a finding belongs to the person as a whole (fever), never to one lesion
 * @param codes codes that mean this concept or a narrower one
 * @param parents the ideas this one is a kind of
 * @param persists how long a statement about it holds
 * @param danger whether a denial in free text must never count as absent
 * @param laboratory how its numbers are read, for laboratory tests and measures
 * @param productOf two tests whose same-day product this concept is, or empty
 * @param members the tests a panel stands for, or empty
 */
public record Concept(
        ConceptId id,
        ConceptKind kind,
        String name,
        String plain,
        Words words,
        boolean ofPerson,
        List<Code> codes,
        Set<ConceptId> parents,
        Persists persists,
        boolean danger,
        Optional<Laboratory> laboratory,
        List<ConceptId> productOf,
        List<ConceptId> members) {
    public Concept {
        codes = List.copyOf(codes);
        parents = Set.copyOf(parents);
        productOf = List.copyOf(productOf);
        members = List.copyOf(members);
    }

    private static final String LESION_MEASURE = "lesion-";

    /** Whether the concept can belong to one lesion: its features, its place, its size and age. */
    public boolean ofLesion() {
        return switch (kind) {
            case FINDING -> !ofPerson;
            case SITE -> true;
            case MEASURE -> id.value().startsWith(LESION_MEASURE);
            default -> false;
        };
    }

    /**
     * The words a concept goes by. Spelling variants and plurals are not listed.
     *
     * @param synonyms clinical, lay and by country
     * @param deniedBy words that state its absence, such as "painless"
     * @param abbreviations short forms that count only beside a number or in exactly this case
     */
    public record Words(List<String> synonyms, List<String> deniedBy, List<String> abbreviations) {
        public static final Words NONE = new Words(List.of(), List.of(), List.of());

        public Words {
            synonyms = List.copyOf(synonyms);
            deniedBy = List.copyOf(deniedBy);
            abbreviations = List.copyOf(abbreviations);
        }
    }
}

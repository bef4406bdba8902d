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
 * @param synonyms further words for it, clinical, lay and by country; spelling variants and plurals are not listed
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
        List<String> synonyms,
        List<Code> codes,
        Set<ConceptId> parents,
        Persists persists,
        boolean danger,
        Optional<Laboratory> laboratory,
        List<ConceptId> productOf,
        List<ConceptId> members) {
    public Concept {
        synonyms = List.copyOf(synonyms);
        codes = List.copyOf(codes);
        parents = Set.copyOf(parents);
        productOf = List.copyOf(productOf);
        members = List.copyOf(members);
    }
}

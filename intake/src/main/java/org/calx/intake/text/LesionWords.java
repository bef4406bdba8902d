package org.calx.intake.text;

import java.util.HashSet;
import java.util.Set;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;

/** Which concepts name a lesion, which are about one, and which are pain. */
final class LesionWords {
    private static final ConceptId PAIN = ConceptId.of("pain");

    /** Words for a lesion that no concept has: they say nothing but that there is one. */
    private static final Set<String> PLAIN_NOUNS =
            Set.of("lesion", "patch", "spot", "macule", "mark", "bump", "eruption", "growth");

    private final Concepts concepts;
    private final Set<ConceptId> starting = new HashSet<>();

    LesionWords(Concepts concepts) {
        this.concepts = concepts;
        for (String[] row : Resource.rows("lesion-words.txt")) {
            for (String id : row[0].split(" ")) {
                starting.addAll(concepts.descendantsOrSelf(ConceptId.of(id)));
            }
        }
    }

    /** Whether its words name a lesion: a lump, an ulcer, a patch. */
    boolean starts(Concept concept) {
        return starting.contains(concept.id()) && !concept.ofPerson();
    }

    /** Whether it is something seen or felt of a lesion. */
    boolean ofLesionFinding(Concept concept) {
        return concept.kind() == ConceptKind.FINDING && !concept.ofPerson();
    }

    static boolean plainNoun(String key) {
        return PLAIN_NOUNS.contains(key);
    }

    /** Whether a part of a mention says only what the whole says already. */
    boolean saysNoMore(Mention part, Mention whole) {
        return part.concepts().stream()
                .allMatch(p -> whole.concepts().stream().anyMatch(w -> concepts.isA(w.id(), p.id())));
    }

    /** Whether a statement of it is about one lesion, if there is one, and not about the person as a whole. */
    boolean ofLesion(Concept concept) {
        return switch (concept.kind()) {
            case FINDING -> !concept.ofPerson();
            case SITE -> true;
            case MEASURE -> concept.id().value().startsWith("lesion-");
            case PROBLEM, EXPOSURE, DRUG, LAB, IMAGING, HISTOLOGY, PROCEDURE, PANEL, PERSON -> false;
        };
    }

    boolean pain(Concept concept) {
        return concepts.isA(concept.id(), PAIN);
    }

    boolean site(Concept concept) {
        return concept.kind() == ConceptKind.SITE;
    }
}

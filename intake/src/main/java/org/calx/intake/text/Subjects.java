package org.calx.intake.text;

import java.util.Set;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;

/**
 * Tells who or what grows. A lump grows; where a person is the subject, as in "my aunt grows roses" or "the children are
 * growing up", nothing is said of a lump, unless one follows: "she is growing a lump".
 */
final class Subjects {
    private static final ConceptId GROWING = ConceptId.of("growing");

    /** How many words after the verb a lump is looked for. */
    private static final int NEAR = 4;

    /** Persons beside the relatives. */
    private static final Set<String> PERSONS = Set.of(
            "i",
            "you",
            "we",
            "he",
            "she",
            "who",
            "child",
            "children",
            "kid",
            "boy",
            "girl",
            "lad",
            "baby",
            "twin",
            "husband",
            "wife",
            "partner",
            "friend",
            "neighbor",
            "neighbour",
            "man",
            "woman",
            "men",
            "women",
            "people",
            "family",
            "farmer",
            "gardener");

    /** Words between a subject and its verb. */
    private static final Set<String> BETWEEN = Set.of(
            "is", "am", "are", "was", "were", "be", "been", "has", "have", "had", "keep", "kept", "still", "always",
            "also", "love", "like", "just", "only", "to", "all", "do", "does", "did", "not", "will", "would", "can",
            "really");

    private final Concepts concepts;
    private final LesionWords words;

    Subjects(Concepts concepts, LesionWords words) {
        this.concepts = concepts;
        this.words = words;
    }

    /** Whether a mention says that a person grows, or grows something, and not a lump. */
    boolean isPersons(Reading reading, Mention mention) {
        Tokens text = reading.tokens();
        if (!mention.concepts().stream().map(Concept::id).allMatch(id -> concepts.isA(id, GROWING))
                || !text.words(mention.from(), mention.from() + 1)
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("gr")) {
            return false;
        }
        int i = mention.from() - 1;
        while (text.isWord(i) && BETWEEN.contains(text.key(i))) {
            i--;
        }
        return text.isWord(i) && isPerson(text.key(i)) && !isLumpNear(reading, mention.to());
    }

    private static boolean isPerson(String word) {
        return PERSONS.contains(word) || Relatives.isOne(word);
    }

    private boolean isLumpNear(Reading reading, int from) {
        return reading.inOrder().stream()
                        .anyMatch(m -> from <= m.from()
                                && m.from() < from + NEAR
                                && m.concepts().stream().anyMatch(words::starts))
                || java.util.stream.IntStream.range(
                                from, Math.min(from + NEAR, reading.tokens().size()))
                        .anyMatch(i -> reading.tokens().isWord(i)
                                && LesionWords.plainNoun(reading.tokens().key(i)));
    }
}

package org.calx.intake.text;

import java.util.Optional;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Value;

/** A blood pressure given as two numbers, "210 over 120" or "198/120", where it is so high that it is a danger by itself. */
final class Pressures {
    private static final ConceptId VERY_HIGH = ConceptId.of("very-high-blood-pressure");

    /** From one of these on, the upper or the lower number, a pressure is a danger by itself. */
    private static final int UPPER = 180;

    private static final int LOWER = 120;
    private static final int HIGHEST = 320;

    /** How many tokens before the numbers the word for it stands at most. */
    private static final int NEAR = 6;

    private final Optional<Concept> veryHigh;

    Pressures(Concepts concepts) {
        veryHigh = concepts.find(VERY_HIGH);
    }

    /** The very high pressure whose first number stands at the token. */
    Optional<Mention> at(Tokens text, int i, int limit) {
        boolean shape = text.isNumber(i)
                && i + 2 < limit
                && (text.is(i + 1, '/') || text.is(i + 1, "over"))
                && text.isNumber(i + 2);
        if (!shape || !isNamedBefore(text, i)) {
            return Optional.empty();
        }
        int upper = Number.at(text, i).map(n -> n.intValue()).orElse(0);
        int lower = Number.at(text, i + 2).map(n -> n.intValue()).orElse(0);
        boolean possible = upper <= HIGHEST && lower < upper;
        return veryHigh.filter(c -> possible && (upper >= UPPER || lower >= LOWER))
                .map(c -> Mention.of(i, i + 3, c, Value.PRESENT));
    }

    private static boolean isNamedBefore(Tokens text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            if (text.is(i, "bp") || text.is(i, "pressure")) {
                return true;
            }
        }
        return false;
    }
}

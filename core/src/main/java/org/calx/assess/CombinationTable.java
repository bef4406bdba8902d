package org.calx.assess;

import java.util.Collection;
import org.calx.knowledge.Finding.Strength;
import org.calx.logic.Standing;

/**
 * The one table by which findings become a standing; {@code docs/standings.md} is its prose twin.
 *
 * <p>Each family of findings counts once with its strongest. Strong is 4 points, moderate 2, weak 1; points against are
 * taken from points for. A settling finding for makes <em>established</em>; a settling finding against makes
 * <em>excluded</em>, but only while every settling finding for is a clear no, so that neither can flip when more becomes
 * known.
 */
final class CombinationTable {
    /** Points from which an entry is likely. */
    static final int LIKELY_FROM = 6;
    /** Points from which an entry is possible. */
    static final int POSSIBLE_FROM = 1;
    /** Points from which, downward, an entry is unlikely, if something speaks against it. */
    static final int UNLIKELY_TO = -2;
    /** Families for that carry "likely" where none of them is strong. */
    private static final int MANY_FAMILIES = 3;

    private CombinationTable() {}

    static int points(Strength strength) {
        return switch (strength) {
            case WEAK -> 1;
            case MODERATE -> 2;
            case STRONG -> 4;
            case SETTLES -> 8;
        };
    }

    /**
     * @param supporting strongest finding of each family that is true and speaks for it
     * @param opposing strongest finding of each family that is true and speaks against it
     * @param canStillBeSettled whether a settling finding for is not yet a clear no
     * @param settledByRecord whether a settling finding for is true of facts that are not free text
     */
    static Standing standing(
            Collection<Strength> supporting,
            Collection<Strength> opposing,
            boolean canStillBeSettled,
            boolean settledByRecord) {
        if (settledByRecord) {
            return Standing.ESTABLISHED;
        }
        if (opposing.contains(Strength.SETTLES) && !canStillBeSettled) {
            return Standing.EXCLUDED;
        }
        int net = net(supporting, opposing);
        boolean carried = supporting.contains(Strength.STRONG)
                || supporting.contains(Strength.SETTLES)
                || supporting.size() >= MANY_FAMILIES;
        if (net >= LIKELY_FROM && carried) {
            return Standing.LIKELY;
        }
        if (net >= POSSIBLE_FROM) {
            return Standing.POSSIBLE;
        }
        return net <= UNLIKELY_TO && !opposing.isEmpty() ? Standing.UNLIKELY : Standing.OPEN;
    }

    static int net(Collection<Strength> supporting, Collection<Strength> opposing) {
        return sum(supporting) - sum(opposing);
    }

    private static int sum(Collection<Strength> strengths) {
        int sum = 0;
        for (Strength strength : strengths) {
            sum += points(strength);
        }
        return sum;
    }
}

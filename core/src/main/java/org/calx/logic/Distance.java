package org.calx.logic;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many answers a criterion is away from yes and from no: an unknown leaf is 1, all sums, any takes the smallest,
 * at-least takes the sum of the smallest. Flipping single unknowns would be blind, because for "painful and purple and
 * dialysis" no single answer changes anything.
 *
 * @param toYes 0 if it is yes, {@link #NEVER} if it is no
 * @param toNo 0 if it is no, {@link #NEVER} if it is yes
 */
public record Distance(int toYes, int toNo) {
    public static final int NEVER = 1_000_000;

    public static Distance of(Explanation e) {
        if (e.truth() == Truth.YES) {
            return new Distance(0, NEVER);
        }
        if (e.truth() == Truth.NO) {
            return new Distance(NEVER, 0);
        }
        List<Distance> parts = e.children().stream().map(Distance::of).toList();
        if (parts.isEmpty()) {
            return new Distance(1, 1);
        }
        int n = parts.size();
        Criterion c = e.criterion();
        if (c instanceof Criterion.Not) {
            return new Distance(parts.get(0).toNo, parts.get(0).toYes);
        }
        if (c instanceof Criterion.All) {
            return new Distance(yes(parts, n), no(parts, 1));
        }
        if (c instanceof Criterion.AtLeast a) {
            return new Distance(yes(parts, a.count()), no(parts, n - a.count() + 1));
        }
        return new Distance(yes(parts, 1), no(parts, n));
    }

    private static int yes(List<Distance> parts, int count) {
        return sum(parts.stream().mapToInt(Distance::toYes), count);
    }

    private static int no(List<Distance> parts, int count) {
        return sum(parts.stream().mapToInt(Distance::toNo), count);
    }

    private static int sum(IntStream distances, int smallest) {
        return Math.min(NEVER, distances.sorted().limit(smallest).sum());
    }
}

package org.calx.cases.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.knowledge.Finding;
import org.calx.knowledge.Support;

/** The points of docs/standings.md, counted a second time: each family with its strongest, those against taken off. */
final class Points {
    private Points() {}

    /** @param met the findings that are yes */
    static int of(List<Finding> met) {
        Map<String, Integer> speaking = new HashMap<>();
        Map<String, Integer> opposing = new HashMap<>();
        for (Finding finding : met) {
            boolean verified = !finding.source().equals(Optional.of(Support.UNVERIFIED));
            if (finding.speaksFor()) {
                speaking.merge(finding.family(), verified ? weight(finding) : 1, Math::max);
            } else if (verified) {
                opposing.merge(finding.family(), weight(finding), Math::max);
            }
        }
        return sum(speaking) - sum(opposing);
    }

    private static int weight(Finding finding) {
        return switch (finding.strength()) {
            case SETTLES -> 8;
            case STRONG -> 4;
            case MODERATE -> 2;
            case WEAK -> 1;
        };
    }

    private static int sum(Map<String, Integer> points) {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }
}

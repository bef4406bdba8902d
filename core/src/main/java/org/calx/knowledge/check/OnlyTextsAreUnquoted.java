package org.calx.knowledge.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers and flags stand unquoted only where the format says whole number or flag. Elsewhere YAML would turn a
 * threshold into a binary fraction, or the word "no" into a flag.
 */
final class OnlyTextsAreUnquoted implements Check {
    private static final Set<String> WHOLE = Set.of("prior", "rank", "at-least");
    private static final Set<String> FLAGS = Set.of("danger", "on-request");

    @Override
    public String name() {
        return "only-texts-are-unquoted";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        return knowledge
                .files()
                .flatMap(Part::all)
                .filter(p -> !isAllowed(p))
                .map(p -> error(p, "'" + p.value() + "' is read as a number or a flag", "put it in quotes"))
                .toList();
    }

    private static boolean isAllowed(Part part) {
        Object value = part.value();
        if (value instanceof Boolean) {
            return FLAGS.contains(part.field());
        }
        return value instanceof String
                || value instanceof Map
                || value instanceof List
                || value instanceof Integer && WHOLE.contains(part.field());
    }
}

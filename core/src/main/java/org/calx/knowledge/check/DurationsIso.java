package org.calx.knowledge.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How soon to be seen and when an answer expires are ISO 8601 durations in days, hours and minutes. */
final class DurationsIso implements Check {
    private static final Set<String> FIELDS = Set.of("seen-by", "expires");

    @Override
    public String name() {
        return "durations-iso";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        return knowledge
                .files()
                .flatMap(f -> FIELDS.stream().sorted().flatMap(key -> f.find(key).stream()))
                .filter(p -> p.text().filter(DurationsIso::isDuration).isEmpty())
                .map(p -> error(p, "'" + p.value() + "' is no duration", "write for example PT4H or P2D"))
                .toList();
    }

    private static boolean isDuration(String text) {
        try {
            return !Duration.parse(text).isNegative();
        } catch (DateTimeException e) {
            return false;
        }
    }
}

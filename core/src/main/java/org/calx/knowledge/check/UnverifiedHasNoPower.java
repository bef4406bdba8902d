package org.calx.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A statement whose source was not seen may warn, ask for a check or add urgency. It offers nothing, gives no dose,
 * excludes nothing and lowers nothing.
 */
final class UnverifiedHasNoPower implements Check {
    private static final Set<String> POWERS = Set.of("offer-when", "fits-when", "for-when", "dose", "interval");

    @Override
    public String name() {
        return "unverified-has-no-power";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        List<CheckFinding> findings = new ArrayList<>();
        knowledge.entries().forEach(entry -> {
            List<Part> evidence = entry.items("evidence");
            evidence.stream()
                    .filter(Unverified::is)
                    .filter(e -> e.text("supports").filter(POWERS::contains).isPresent())
                    .forEach(e -> findings.add(error(
                            e,
                            "an unverified source carries '"
                                    + e.text("supports").orElse("") + "'",
                            "find the source, or take the statement out")));
            if (!evidence.isEmpty()
                    && evidence.stream().allMatch(Unverified::is)
                    && POWERS.stream().anyMatch(entry::has)
                    && !isWarning(entry)) {
                findings.add(error(entry, "offers something without a source that was seen", "find a source"));
            }
            entry.items("findings").stream()
                    .filter(Unverified::is)
                    .filter(f -> f.has("against") || f.says("for", "settles"))
                    .forEach(f -> findings.add(error(
                            f, "an unverified finding lowers, excludes or settles", "find the source, or drop it")));
            entry.items("verdicts").stream()
                    .filter(Unverified::is)
                    .filter(v -> v.says("verdict", "safe"))
                    .forEach(v -> findings.add(error(v, "an unverified verdict says safe", "write ask or avoid")));
        });
        return findings;
    }

    private static boolean isWarning(Part entry) {
        return entry.says("use", "do-not-use") || entry.says("use", "do-not-stop");
    }
}

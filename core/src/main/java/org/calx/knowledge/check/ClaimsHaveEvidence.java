package org.calx.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every entry names its evidence and what it shows; every finding, verdict, reason to avoid and change at a
 * place names a source, or says
 * {@code certainty: expert}. What was not seen says {@code unverified}.
 */
final class ClaimsHaveEvidence implements Check {
    @Override
    public String name() {
        return "claims-have-evidence";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        List<CheckFinding> findings = new ArrayList<>();
        knowledge.entries().forEach(entry -> {
            if (entry.items("evidence").isEmpty()) {
                findings.add(error(entry, "no evidence", "name a source, or write 'source: unverified'"));
            }
            entry.items("evidence").stream()
                    .filter(e -> e.text("source").isEmpty()
                            || e.text("shows").filter(s -> !s.isBlank()).isEmpty())
                    .forEach(e -> findings.add(
                            error(e, "evidence without 'source' or 'shows'", "say who shows it, and what")));
            statements(entry)
                    .filter(s -> !s.has("source") && !s.says("certainty", "expert"))
                    .forEach(s -> findings.add(
                            error(s, "a statement without a source", "add 'source: …' or 'certainty: expert'")));
        });
        return findings;
    }

    private static Stream<Part> statements(Part entry) {
        return Stream.of("findings", "avoid-when", "verdicts", "changes").flatMap(key -> entry.items(key).stream());
    }
}

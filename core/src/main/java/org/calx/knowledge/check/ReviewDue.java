package org.calx.knowledge.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Warns of entries whose next review lies before the day of the check. */
final class ReviewDue implements Check {
    @Override
    public String name() {
        return "review-due";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        return knowledge
                .entries()
                .flatMap(e -> e.find("reviewed").flatMap(r -> r.find("next")).stream())
                .filter(n -> day(n).filter(d -> d.isBefore(knowledge.asOf())).isPresent())
                .map(n ->
                        warning(n, "the review was due on " + n.text().orElse(""), "review the entry and date it anew"))
                .toList();
    }

    private static Optional<LocalDate> day(Part part) {
        try {
            return part.text().map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

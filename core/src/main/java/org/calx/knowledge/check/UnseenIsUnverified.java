package org.calx.knowledge.check;

import java.util.List;

/** A source of which nothing was seen carries no statement: the statement says {@code unverified} instead. */
final class UnseenIsUnverified implements Check {
    @Override
    public String name() {
        return "unseen-is-unverified";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        return knowledge
                .files()
                .flatMap(Part::all)
                .filter(p -> p.field().equals("source"))
                .filter(p -> p.text()
                        .map(knowledge.byId("evidence")::get)
                        .filter(e -> e.says("seen", "none"))
                        .isPresent())
                .map(p -> error(
                        p, "'" + p.text().orElse("") + "' has not been seen", "write 'source: unverified', or see it"))
                .toList();
    }
}

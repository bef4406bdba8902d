package org.calx.logic;

import java.util.LinkedHashSet;
import java.util.Set;
import org.calx.record.Fact;

/**
 * The facts that made a criterion what it is, without the tree of reasons. It finds the same facts as
 * {@link Explanation#reasons()}, quicker.
 */
public final class Reasons {
    private final Evaluation evaluation;
    private final Grounds<Fact> grounds;

    public Reasons(Evaluation evaluation, Standings standings) {
        this.evaluation = evaluation;
        grounds = new Grounds<>(evaluation, standings, (concept, answer, into) -> into.addAll(answer.facts()));
    }

    public Set<Fact> of(Criterion criterion) {
        Set<Fact> facts = new LinkedHashSet<>();
        grounds.collect(criterion, evaluation.of(criterion), facts);
        return facts;
    }
}

package org.calx.logic;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What keeps a criterion from being decided: the gaps of its unknown parts, without the tree of reasons. It finds the
 * same gaps as {@link Explanation#openGaps()}, quicker.
 */
public final class OpenGaps {
    private final Evaluation evaluation;
    private final Grounds<Gap> grounds;

    public OpenGaps(Evaluation evaluation, Standings standings) {
        this.evaluation = evaluation;
        grounds = new Grounds<>(
                evaluation,
                standings,
                (concept, answer, into) -> answer.why().ifPresent(w -> into.add(new Gap(concept, w))));
    }

    public Set<Gap> of(Criterion criterion) {
        Set<Gap> gaps = new LinkedHashSet<>();
        collect(criterion, gaps);
        return gaps;
    }

    /** Adds the gaps of a criterion to those of others. */
    public void collect(Criterion criterion, Set<Gap> into) {
        if (evaluation.of(criterion) == Truth.UNKNOWN) {
            grounds.collect(criterion, Truth.UNKNOWN, into);
        }
    }
}

package org.calx.logic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calx.record.Fact;

/**
 * Why a criterion is yes, no or unknown: a tree of the same shape, made on demand.
 *
 * @param facts the facts read here, not those of the children
 * @param gaps what is missing here, not at the children
 */
public record Explanation(
        Criterion criterion, Truth truth, List<Fact> facts, List<Gap> gaps, List<Explanation> children) {
    public Explanation {
        facts = List.copyOf(facts);
        gaps = List.copyOf(gaps);
        children = List.copyOf(children);
    }

    /** The gaps that keep this from being decided: those of its unknown parts only. */
    public Set<Gap> openGaps() {
        Set<Gap> all = new LinkedHashSet<>();
        collectGaps(all);
        return all;
    }

    private void collectGaps(Set<Gap> into) {
        if (truth.decided()) {
            return;
        }
        into.addAll(gaps);
        children.forEach(c -> c.collectGaps(into));
    }

    /** The facts that made it what it is: those of the parts that agree with the whole. */
    public Set<Fact> reasons() {
        Set<Fact> all = new LinkedHashSet<>();
        collectReasons(all, truth);
        return all;
    }

    private void collectReasons(Set<Fact> into, Truth wanted) {
        if (truth != wanted) {
            return;
        }
        into.addAll(facts);
        Truth below = criterion instanceof Criterion.Not ? wanted.not() : wanted;
        children.forEach(c -> c.collectReasons(into, below));
    }
}

package org.calx.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.logic.Gap;
import org.calx.logic.Standing;
import org.calx.record.Fact;

/**
 * How a recognisable entry stands for this patient, and why.
 *
 * @param net points for less points against, one strongest finding a family
 * @param supporting the findings that speak for it, strongest first
 * @param opposing the findings that speak against it, strongest first
 * @param gaps what is missing to weigh its other findings; empty for one that is not at least possible
 */
public record Weighed(
        Entry.Recognisable entry,
        Standing standing,
        int net,
        List<Reason> supporting,
        List<Reason> opposing,
        Set<Gap> gaps) {

    /** Best first: standing, points, written order, id. */
    public static final Comparator<Weighed> BEST_FIRST = Comparator.comparing(Weighed::standing)
            .thenComparing(Weighed::net)
            .reversed()
            .thenComparing(w -> w.entry().recognition().prior())
            .thenComparing(w -> w.entry().id());

    public Weighed {
        supporting = List.copyOf(supporting);
        opposing = List.copyOf(opposing);
    }

    /** A finding that is true of this patient, and the facts that make it so. */
    public record Reason(Finding finding, List<Fact> facts) {
        public Reason {
            facts = List.copyOf(facts);
        }
    }

    public String id() {
        return entry.id();
    }

    Weighed withStanding(Standing other, int otherNet) {
        return new Weighed(entry, other, otherNet, supporting, opposing, gaps);
    }
}

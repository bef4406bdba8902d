package org.calx.app.web.homecare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calx.assess.Outcomes;
import org.calx.knowledge.Entry;
import org.calx.logic.Criterion;
import org.calx.logic.Truth;
import org.calx.record.Age;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;

/** What a person could say that would decide open verdicts: the concepts that their criteria wait for. */
final class OpenLeaves {
    private final Concepts concepts;
    private final Outcomes outcomes;
    private final Set<ConceptId> found = new LinkedHashSet<>();
    private boolean age;

    OpenLeaves(Concepts concepts, Outcomes outcomes) {
        this.concepts = concepts;
        this.outcomes = outcomes;
    }

    HomeCareAnswer.Asks of(List<Entry.Verdict> open) {
        open.forEach(v -> v.when().ifPresent(this::collect));
        List<Concept> take = new ArrayList<>();
        List<Concept> have = new ArrayList<>();
        List<Concept> now = new ArrayList<>();
        for (ConceptId id : found) {
            if (!isPartOfAnother(id)) {
                concepts.find(id)
                        .ifPresent(c -> shelf(c.kind(), take, have, now).add(c));
            }
        }
        return new HomeCareAnswer.Asks(take, have, now, age);
    }

    private void collect(Criterion criterion) {
        if (outcomes.of(criterion) != Truth.UNKNOWN) {
            return;
        }
        if (criterion instanceof Criterion.Has has && has.whose() != Criterion.Whose.RELATIVE) {
            if (concepts.find(has.concept()).filter(c -> askable(c.kind())).isPresent()) {
                found.add(has.concept());
            }
        } else if (criterion instanceof Criterion.Compare compare
                && compare.concept().equals(Age.CONCEPT)) {
            age = true;
        }
        criterion.parts().forEach(this::collect);
    }

    /** What only a test can show is not asked of a person. */
    private static boolean askable(ConceptKind kind) {
        return switch (kind) {
            case FINDING, SITE, PROBLEM, EXPOSURE, DRUG, PROCEDURE, PERSON -> true;
            case LAB, IMAGING, HISTOLOGY, MEASURE, PANEL -> false;
        };
    }

    /** Warfarin need not be asked where all blood thinners are. */
    private boolean isPartOfAnother(ConceptId id) {
        return concepts.ancestorsOrSelf(id).stream().anyMatch(a -> !a.equals(id) && found.contains(a));
    }

    private static List<Concept> shelf(ConceptKind kind, List<Concept> take, List<Concept> have, List<Concept> now) {
        return switch (kind) {
            case DRUG -> take;
            case FINDING, SITE -> now;
            default -> have;
        };
    }
}

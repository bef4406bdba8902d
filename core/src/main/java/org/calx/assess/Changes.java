package org.calx.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.calx.logic.Gap;
import org.calx.record.About;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Value;
import org.calx.record.Value.Grade;

/**
 * What would change the answer: flips one unknown at a time, with its is-a consequences, and says which urgency, type,
 * cause or conclusion would be another.
 */
public final class Changes {
    private static final Origin SUPPOSED = new Origin(Origin.Source.DERIVED, "supposed", "");
    private final Assessor assessor;

    public Changes(Assessor assessor) {
        this.assessor = assessor;
    }

    /**
     * One supposition and what it would change.
     *
     * @param concept the unknown
     * @param supposed the value supposed for it
     * @param effects what would be another, in the order urgency, conclusion, types, causes
     */
    public record Change(ConceptId concept, Value supposed, List<Effect> effects) {}

    /**
     * Something that would be another.
     *
     * @param what "urgency", "conclusion", or an entry's id
     */
    public record Effect(String what, String from, String to) {}

    /** The suppositions that change something, those that change urgency first. */
    public List<Change> of(PatientRecord record) {
        return of(record, (concept, supposed) -> true);
    }

    /** The same for some suppositions only. */
    public List<Change> of(PatientRecord record, BiPredicate<ConceptId, Value> which) {
        Assessment now = assessor.assess(record);
        Supposing supposing = new Supposing(assessor, record);
        Outline before = supposing.known();
        Set<ConceptId> unknown = new LinkedHashSet<>();
        now.gaps().stream()
                .map(Assessment.Missing::gap)
                .filter(g -> g.why() == Gap.Why.NOT_ASKED || g.why() == Gap.Why.TOO_OLD)
                .map(Gap::concept)
                .forEach(unknown::add);
        List<Change> changes = new ArrayList<>();
        for (ConceptId concept : unknown) {
            for (Value value : suppositions(concept)) {
                if (!which.test(concept, value)) {
                    continue;
                }
                About about = record.lesions().size() == 1 && isOfLesion(concept) && value instanceof Value.Present
                        ? new About.OfLesion(record.lesions().iterator().next())
                        : About.PATIENT;
                Fact fact = Fact.present(concept, about, SUPPOSED).withValue(value);
                List<Effect> effects = before.effects(supposing.with(fact));
                if (!effects.isEmpty()) {
                    changes.add(new Change(concept, value, effects));
                }
            }
        }
        changes.sort(
                Comparator.comparing((Change c) -> !c.effects().get(0).what().equals("urgency"))
                        .thenComparing(c -> -c.effects().size())
                        .thenComparing(Change::concept));
        return changes;
    }

    private boolean isOfLesion(ConceptId concept) {
        return assessor.knowledge()
                .concepts()
                .find(concept)
                .map(c -> c.ofLesion())
                .orElse(false);
    }

    /** Present and absent; for a test without a positive result, low, normal and high. */
    private List<Value> suppositions(ConceptId concept) {
        return assessor.knowledge()
                .concepts()
                .find(concept)
                .filter(c -> c.kind() != ConceptKind.MEASURE)
                .map(c -> c.laboratory().isPresent() && !c.laboratory().get().presence()
                        ? List.<Value>of(
                                new Value.Level(Grade.LOW), new Value.Level(Grade.NORMAL), new Value.Level(Grade.HIGH))
                        : List.of(Value.PRESENT, Value.ABSENT))
                .orElse(List.of());
    }
}

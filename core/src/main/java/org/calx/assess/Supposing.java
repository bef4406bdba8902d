package org.calx.assess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Level;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.PatientRecord;
import org.calx.record.Value;

/** Answers in short about one record with one statement more. Only what reads that statement is worked out anew. */
final class Supposing {
    private final Assessor assessor;
    private final PatientRecord record;
    private final Scales known;
    private final Map<String, Level> levels = new HashMap<>();

    Supposing(Assessor assessor, PatientRecord record) {
        this.assessor = assessor;
        this.record = record;
        known = Scales.of(assessor.knowledge(), record);
        Triage triage = assessor.triage(known);
        assessor.knowledge().entries(Entry.RedFlag.class).forEach(f -> levels.put(f.id(), triage.level(f)));
    }

    /** As it is, with nothing supposed. */
    Outline known() {
        return assessor.outline(known, level(Set.of(), assessor.triage(known)));
    }

    /** @param fact present or absent, or the grade of a test; no number */
    Outline with(Fact fact) {
        Set<String> dependents = assessor.dependents().on(spokenOf(fact));
        Scales scales = known.with(fact, dependents);
        return assessor.outline(scales, level(dependents, assessor.triage(scales)));
    }

    private Level level(Set<String> dependents, Triage triage) {
        Level level = Level.ROUTINE;
        for (Entry.RedFlag flag : assessor.knowledge().entries(Entry.RedFlag.class)) {
            if (flag.level().compareTo(level) > 0) {
                Level same = dependents.contains(flag.id()) ? null : levels.get(flag.id());
                level = Level.max(level, same == null ? triage.level(flag) : same);
            }
        }
        return level;
    }

    /**
     * The concepts of which the fact says something: kinds and parts of it, and what is denied with something wider, since
     * that denial falls where the fact contradicts it.
     */
    private Set<ConceptId> spokenOf(Fact fact) {
        Concepts concepts = assessor.knowledge().concepts();
        Set<ConceptId> up = concepts.ancestorsOrSelf(fact.concept());
        Set<ConceptId> spokenOf = new HashSet<>(up);
        spokenOf.addAll(concepts.descendantsOrSelf(fact.concept()));
        for (Fact denied : record.facts()) {
            if (denied.value() instanceof Value.Absent && up.contains(denied.concept())) {
                spokenOf.addAll(concepts.descendantsOrSelf(denied.concept()));
            }
        }
        return spokenOf;
    }
}

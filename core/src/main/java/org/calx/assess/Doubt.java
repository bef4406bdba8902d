package org.calx.assess;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calx.record.Certainty;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.PatientRecord;
import org.calx.record.Value;

/** Reads doubt on the side of danger. */
final class Doubt {
    private Doubt() {}

    /** Suspected facts as stated; denials of what another fact states, or of what is a kind of it, left out. */
    static PatientRecord asPresent(Concepts concepts, PatientRecord record) {
        Set<ConceptId> present = new HashSet<>();
        for (Fact fact : record.facts()) {
            if (fact.value() instanceof Value.Present) {
                present.addAll(concepts.ancestorsOrSelf(fact.concept()));
            }
        }
        List<Fact> facts = record.facts().stream()
                .filter(f -> !(f.value() instanceof Value.Absent && present.contains(f.concept())))
                .map(f ->
                        new Fact(f.concept(), f.value(), f.about(), f.tense(), Certainty.STATED, f.when(), f.origin()))
                .toList();
        return new PatientRecord(facts, record.birth(), record.sex(), record.coverage(), record.asOf());
    }
}

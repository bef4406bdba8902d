package org.calx.fhir.second;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Tense;
import org.calx.record.Value;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Codes that say that nothing of a kind is known, and so that a list is complete. */
final class Coverages {
    private static final Map<String, ConceptKind> NOTHING_KNOWN = Map.of(
            "no-known-medications", ConceptKind.DRUG,
            "787481004", ConceptKind.DRUG,
            "no-known-problems", ConceptKind.PROBLEM,
            "160245001", ConceptKind.PROBLEM,
            "no-known-procedures", ConceptKind.PROCEDURE,
            "787480003", ConceptKind.PROCEDURE);

    private Coverages() {}

    /** @return whether the code declares anything */
    static boolean declare(CodeableConcept code, Optional<Days> when, Page page) {
        boolean any = false;
        for (Coding coding : code.getCoding()) {
            boolean system = String.valueOf(coding.getSystem()).contains("absent-unknown")
                    || String.valueOf(coding.getSystem()).startsWith("http://snomed.info/sct");
            if (system && coding.hasCode() && NOTHING_KNOWN.containsKey(coding.getCode())) {
                page.person().declared.add(new Person.Declared(NOTHING_KNOWN.get(coding.getCode()), when));
                any = true;
            }
        }
        return any;
    }

    /** Whether a code says that nothing is known, neither yes nor no. */
    static boolean saysNothing(CodeableConcept code) {
        return code.getCoding().stream()
                .anyMatch(c -> String.valueOf(c.getSystem()).contains("absent-unknown"));
    }

    /** Keeps the declarations that count, when everything of the person was read. */
    static void settle(Person person, Concepts concepts, LocalDate asOf) {
        for (Person.Declared declared : person.declared) {
            boolean inTime = declared.days()
                    .or(() -> person.composed)
                    .filter(d -> !d.first().isAfter(asOf) && !d.isBefore(asOf.minusYears(1)))
                    .isPresent();
            if (inTime && person.said.stream().noneMatch(s -> contradicts(s, declared.kind(), concepts))) {
                person.covered.add(declared.kind());
            }
        }
    }

    private static boolean contradicts(Said said, ConceptKind kind, Concepts concepts) {
        Concept concept = concepts.get(said.concept());
        return concept.kind() == kind
                && said.tense() == Tense.NOW
                && said.value().equals(Value.PRESENT)
                && !(said.about() instanceof About.Relative);
    }
}

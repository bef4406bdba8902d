package org.calx.app.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.calx.knowledge.Knowledge;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * A fact as a resource. It names the guide's own concept and its words and no other code: the codes that a concept lists
 * mean it or something narrower, so that none of them may be claimed of what was said.
 */
final class FactResources {
    static final String CONCEPTS = "http://calx.org/fhir/CodeSystem/concept";

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String BODY_STRUCTURE = "http://hl7.org/fhir/StructureDefinition/bodySite";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

    private final Knowledge knowledge;
    private final Tree patient;
    private final Map<Lesion, String> lesions;
    private final LocalDate day;

    /**
     * @param lesions the address of each lesion's BodyStructure
     * @param day of a fact that names none
     */
    FactResources(Knowledge knowledge, String patient, Map<Lesion, String> lesions, LocalDate day) {
        this.knowledge = knowledge;
        this.patient = Tree.reference(patient);
        this.lesions = lesions;
        this.day = day;
    }

    /** The resource, or nothing for what FHIR has no place for: plans other than medicines, and what a relative has not. */
    Optional<Tree> of(Fact fact) {
        boolean absent = fact.value() instanceof Value.Absent;
        ConceptKind kind = kind(fact);
        if (fact.about() instanceof About.Relative relative) {
            return absent ? Optional.empty() : Optional.of(family(fact, relative));
        }
        if (kind == ConceptKind.DRUG) {
            return Optional.of(medicine(fact, absent));
        }
        if (fact.tense() == Tense.PLANNED) {
            return Optional.empty();
        }
        boolean stated = fact.tense() == Tense.NOW && fact.certainty() == Certainty.STATED;
        boolean said = fact.value() instanceof Value.Present || absent;
        if (said && (kind == ConceptKind.PROBLEM || !stated)) {
            return Optional.of(condition(fact, absent));
        }
        return Optional.of(observation(fact, kind, absent));
    }

    private ConceptKind kind(Fact fact) {
        return knowledge.concepts().find(fact.concept()).map(Concept::kind).orElse(ConceptKind.FINDING);
    }

    Tree code(Fact fact) {
        String name = knowledge
                .concepts()
                .find(fact.concept())
                .map(Concept::name)
                .orElse(fact.concept().value());
        return Tree.concept(List.of(Tree.coding(CONCEPTS, fact.concept().value(), name)), name);
    }

    private String day(Fact fact) {
        return fact.when().orElse(day).toString();
    }

    /** The lesion that a fact is about, as an extension, since in R4 a place is else only a code. */
    private Optional<List<Tree>> place(Fact fact) {
        return fact.about() instanceof About.OfLesion of
                ? Optional.ofNullable(lesions.get(of.lesion()))
                        .map(a -> List.of(
                                new Tree().with("url", BODY_STRUCTURE).with("valueReference", Tree.reference(a))))
                : Optional.empty();
    }

    private Tree observation(Fact fact, ConceptKind kind, boolean absent) {
        Tree observation = Tree.resource("Observation")
                .with("extension", place(fact))
                .with("status", "final")
                .with("code", code(fact))
                .with("subject", patient)
                .with("effectiveDateTime", day(fact));
        if (fact.value() instanceof Value.Measured m) {
            return observation.with("valueQuantity", quantity(m));
        }
        if (fact.value() instanceof Value.Level level) {
            return observation.with("interpretation", List.of(interpretation(letter(level.grade()))));
        }
        return kind == ConceptKind.LAB
                ? observation.with("interpretation", List.of(interpretation(absent ? "NEG" : "POS")))
                : observation.with("valueBoolean", !absent);
    }

    private static String letter(Value.Grade grade) {
        return switch (grade) {
            case LOW -> "L";
            case NORMAL -> "N";
            case HIGH -> "H";
        };
    }

    private static Tree interpretation(String code) {
        return Tree.concept(List.of(new Tree().with("system", INTERPRETATION).with("code", code)), "");
    }

    private static Tree quantity(Value.Measured m) {
        return new Tree()
                .with("value", m.stated().number())
                .with("comparator", comparator(m.comparator()))
                .with("unit", m.stated().unit())
                .with("system", UCUM)
                .with("code", m.stated().unit());
    }

    private static String comparator(Comparator comparator) {
        return switch (comparator) {
            case EXACTLY -> "";
            case BELOW -> "<";
            case AT_MOST -> "<=";
            case ABOVE -> ">";
            case AT_LEAST -> ">=";
        };
    }

    private Tree condition(Fact fact, boolean absent) {
        boolean suspected = fact.certainty() == Certainty.SUSPECTED;
        String clinical = absent ? "" : fact.tense() == Tense.PAST ? "inactive" : "active";
        String verification = absent ? "refuted" : suspected ? "unconfirmed" : "";
        Tree condition = Tree.resource("Condition").with("extension", place(fact));
        if (!clinical.isEmpty()) {
            condition.with("clinicalStatus", status(CLINICAL, clinical));
        }
        if (!verification.isEmpty()) {
            condition.with("verificationStatus", status(VERIFICATION, verification));
        }
        condition.with("code", code(fact)).with("subject", patient);
        return fact.tense() == Tense.PAST && !absent
                ? condition.with("abatementDateTime", day(fact))
                : condition.with("recordedDate", day(fact));
    }

    private static Tree status(String system, String code) {
        return Tree.concept(List.of(new Tree().with("system", system).with("code", code)), "");
    }

    private Tree medicine(Fact fact, boolean absent) {
        String status = absent
                ? "not-taken"
                : switch (fact.tense()) {
                    case PLANNED -> "intended";
                    case PAST -> "completed";
                    case NOW -> fact.certainty() == Certainty.SUSPECTED ? "unknown" : "active";
                };
        return Tree.resource("MedicationStatement")
                .with("status", status)
                .with("medicationCodeableConcept", code(fact))
                .with("subject", patient)
                .with("effectiveDateTime", day(fact));
    }

    private Tree family(Fact fact, About.Relative relative) {
        return Tree.resource("FamilyMemberHistory")
                .with("status", "partial")
                .with("patient", patient)
                .with("date", day(fact))
                .with("relationship", Tree.text(relative.relation().toLowerCase(Locale.ROOT)))
                .with("condition", List.of(new Tree().with("code", code(fact))));
    }
}

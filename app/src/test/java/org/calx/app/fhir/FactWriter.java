package org.calx.app.fhir;

import static org.calx.app.fhir.JsonTree.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Tense;
import org.calx.record.Value;

/** Writes one fact as the FHIR R4 resource that says it, by docs/records.md. */
final class FactWriter {
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
    private static final String SNOMED = "http://snomed.info/sct";
    static final Map<String, Object> SUBJECT = object("reference", "Patient/p");

    private final Concepts concepts;
    private final Naming naming;

    FactWriter(Concepts concepts, Naming naming) {
        this.concepts = concepts;
        this.naming = naming;
    }

    /** The resource of a fact; empty if no resource can say it. */
    Optional<Map<String, Object>> resource(Fact fact) {
        Value value = fact.value();
        boolean measured = value instanceof Value.Measured || value instanceof Value.Level;
        if (fact.about() instanceof About.Relative relative) {
            return fact.value() instanceof Value.Present && fact.tense() != Tense.PLANNED
                    ? Optional.of(relative(fact, relative))
                    : Optional.empty();
        }
        if (measured) {
            return fact.certainty() == Certainty.STATED && fact.tense() != Tense.PLANNED && !isNoTest(fact)
                    ? Optional.of(result(fact))
                    : Optional.empty();
        }
        boolean absent = value instanceof Value.Absent;
        if (absent && (fact.tense() != Tense.NOW || fact.certainty() != Certainty.STATED)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind(fact)) {
                    case DRUG -> medicine(fact, absent);
                    case PROCEDURE -> absent ? observation(fact, absent) : procedure(fact);
                    case PROBLEM, SITE -> condition(fact, absent);
                    default -> isSaidNow(fact) ? observation(fact, absent) : condition(fact, absent);
                });
    }

    /** Names of tests that the guide only wants to understand, such as thyroid tests; no result of them is read. */
    private boolean isNoTest(Fact fact) {
        return concepts.get(fact.concept())
                .laboratory()
                .filter(l -> !l.presence() && l.analyte().equals("unmeasured"))
                .isPresent();
    }

    private static boolean isSaidNow(Fact fact) {
        return fact.tense() == Tense.NOW && fact.certainty() == Certainty.STATED;
    }

    private Map<String, Object> relative(Fact fact, About.Relative relative) {
        return object(
                "resourceType",
                "FamilyMemberHistory",
                "status",
                "completed",
                "patient",
                SUBJECT,
                "date",
                day(fact),
                "relationship",
                object("text", relative.relation()),
                "condition",
                List.of(object("code", naming.of(fact))));
    }

    /** Anything that has a tense and a certainty; what is planned is the reason of an encounter to come. */
    private Map<String, Object> condition(Fact fact, boolean absent) {
        if (fact.tense() == Tense.PLANNED) {
            return object(
                    "resourceType",
                    "Encounter",
                    "status",
                    "planned",
                    "class",
                    object("code", "AMB"),
                    "subject",
                    SUBJECT,
                    "reasonCode",
                    List.of(naming.of(fact)));
        }
        boolean suspected = fact.certainty() == Certainty.SUSPECTED;
        boolean past = fact.tense() == Tense.PAST;
        String verification = absent ? "refuted" : suspected ? "provisional" : "confirmed";
        return object(
                "resourceType",
                "Condition",
                "clinicalStatus",
                absent ? "" : coded(CLINICAL, past ? "resolved" : "active"),
                "verificationStatus",
                coded(VERIFICATION, verification),
                "code",
                naming.of(fact),
                "bodySite",
                bodySite(fact).map(s -> List.<Object>of(s)).orElse(List.of()),
                "subject",
                SUBJECT,
                past ? "abatementDateTime" : "recordedDate",
                day(fact));
    }

    private Map<String, Object> medicine(Fact fact, boolean absent) {
        String status = absent ? "not-taken" : fact.certainty() == Certainty.SUSPECTED ? "unknown" : "active";
        if (!absent && fact.tense() != Tense.NOW) {
            status = fact.tense() == Tense.PLANNED ? "intended" : "stopped";
        }
        boolean past = status.equals("stopped");
        return object(
                "resourceType",
                "MedicationStatement",
                "status",
                status,
                "medicationCodeableConcept",
                naming.of(fact),
                "subject",
                SUBJECT,
                "effectivePeriod",
                day(fact).isEmpty() ? "" : object(past ? "end" : "start", day(fact)));
    }

    private Map<String, Object> procedure(Fact fact) {
        String status = fact.certainty() == Certainty.SUSPECTED ? "unknown" : "in-progress";
        if (fact.tense() != Tense.NOW) {
            status = fact.tense() == Tense.PLANNED ? "preparation" : "stopped";
        }
        return object(
                "resourceType",
                "Procedure",
                "status",
                status,
                "code",
                naming.of(fact),
                "subject",
                SUBJECT,
                "performedDateTime",
                day(fact));
    }

    /** A statement that something is there or not. A test that is present or absent has its own words for it. */
    private Map<String, Object> observation(Fact fact, boolean absent) {
        boolean test = kind(fact) == ConceptKind.LAB;
        if (test && !isPresence(fact)) {
            return condition(fact, absent);
        }
        return observation(
                fact,
                test ? "valueCodeableConcept" : "valueBoolean",
                test ? (Object) coded(SNOMED, absent ? "260385009" : "10828004") : (Object) !absent);
    }

    private boolean isPresence(Fact fact) {
        return concepts.get(fact.concept()).laboratory().map(l -> l.presence()).orElse(false);
    }

    private Map<String, Object> result(Fact fact) {
        if (naming.saysItself(fact)) {
            return observation(fact, "note", List.of());
        }
        if (fact.value() instanceof Value.Level level) {
            String code = switch (level.grade()) {
                case LOW -> "L";
                case NORMAL -> "N";
                case HIGH -> "H";
            };
            return observation(fact, "interpretation", List.of(coded(INTERPRETATION, code)));
        }
        Value.Measured measured = (Value.Measured) fact.value();
        boolean ranged = measured.lowLimit().isPresent() || measured.highLimit().isPresent();
        Optional<String> own = concepts.find(fact.concept())
                .flatMap(Concept::laboratory)
                .filter(l -> ranged)
                .map(l -> l.unit());
        BigDecimal number =
                own.isPresent() ? measured.canonical() : measured.stated().number();
        String unit = own.orElse(measured.stated().unit());
        Map<String, Object> observation = observation(
                fact,
                "valueQuantity",
                quantity(number, unit, measured.comparator().sign()));
        if (ranged) {
            Map<String, Object> range = new LinkedHashMap<>();
            measured.lowLimit().ifPresent(l -> range.put("low", quantity(l, unit, "")));
            measured.highLimit().ifPresent(h -> range.put("high", quantity(h, unit, "")));
            observation.put("referenceRange", List.of(range));
        }
        return observation;
    }

    private Map<String, Object> observation(Fact fact, String field, Object value) {
        return object(
                "resourceType",
                "Observation",
                "status",
                "final",
                "code",
                naming.of(fact),
                "subject",
                SUBJECT,
                "effectiveDateTime",
                day(fact),
                field,
                value,
                "bodySite",
                bodySite(fact).map(s -> (Object) s).orElse(""));
    }

    private static Map<String, Object> quantity(BigDecimal number, String unit, String comparator) {
        return object(
                "value",
                number,
                "comparator",
                comparator,
                "unit",
                unit,
                "system",
                "http://unitsofmeasure.org",
                "code",
                unit);
    }

    private static Optional<Map<String, Object>> bodySite(Fact fact) {
        if (!(fact.about() instanceof About.OfLesion of)) {
            return Optional.empty();
        }
        return Optional.of(object(
                "extension",
                List.of(object(
                        "url",
                        "http://hl7.org/fhir/StructureDefinition/bodySite",
                        "valueReference",
                        object("reference", "BodyStructure/" + of.lesion().name())))));
    }

    static Map<String, Object> coded(String system, String code) {
        return object("coding", List.of(object("system", system, "code", code)));
    }

    private static String day(Fact fact) {
        return fact.when().map(LocalDate::toString).orElse("");
    }

    private ConceptKind kind(Fact fact) {
        return concepts.get(fact.concept()).kind();
    }
}

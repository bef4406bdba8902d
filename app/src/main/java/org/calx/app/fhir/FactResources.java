package org.calx.app.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.calx.intake.fhir.OwnExtensions;
import org.calx.knowledge.Knowledge;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Lesion;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * A fact as the resource that says exactly it, or else as a statement of our own. It names the guide's own concept and its
 * words and no other code: the codes that a concept lists mean it or something narrower, so that none of them may be
 * claimed of what was said.
 */
final class FactResources {
    private static final String BODY_STRUCTURE = "http://hl7.org/fhir/StructureDefinition/bodySite";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

    /** Of a test that the guide only wants to understand; no result of it is read. */
    private static final String UNMEASURED = "unmeasured";

    private final Knowledge knowledge;
    private final Statements statements;
    private final Tree patient;
    private final Map<Lesion, String> lesions;
    private final LocalDate day;

    /**
     * @param lesions the address of each lesion's BodyStructure
     * @param day of a fact that names none
     */
    FactResources(
            Knowledge knowledge, Statements statements, Tree patient, Map<Lesion, String> lesions, LocalDate day) {
        this.knowledge = knowledge;
        this.statements = statements;
        this.patient = patient;
        this.lesions = lesions;
        this.day = day;
    }

    Tree of(Fact fact) {
        return exactly(fact).orElseGet(() -> statements.of(fact));
    }

    private Optional<Tree> exactly(Fact fact) {
        if (fact.about() instanceof About.Relative relative) {
            boolean told = fact.value() instanceof Value.Present
                    && fact.tense() != Tense.PLANNED
                    && fact.certainty() == Certainty.STATED;
            return told ? Optional.of(family(fact, relative)) : Optional.empty();
        }
        Optional<Concept> concept = knowledge.concepts().find(fact.concept());
        boolean ofLesion = fact.about() instanceof About.OfLesion;
        if (concept.isEmpty() || ofLesion && !concept.get().ofLesion()) {
            return Optional.empty();
        }
        return switch (concept.get().kind()) {
            case DRUG -> medicine(fact);
            case PROCEDURE -> procedure(fact);
            case LAB -> result(fact, concept.get());
            case MEASURE ->
                fact.value() instanceof Value.Measured ? result(fact, concept.get()) : Optional.<Tree>empty();
            case SITE, PANEL -> Optional.empty();
            case FINDING, PROBLEM, EXPOSURE, IMAGING, HISTOLOGY, PERSON ->
                finding(fact, concept.get().kind());
        };
    }

    Tree code(Fact fact) {
        return Tree.concept(List.of(statements.coding(fact)), statements.name(fact));
    }

    private String day(Fact fact) {
        return fact.when().orElse(day).toString();
    }

    private static boolean isSaidNow(Fact fact) {
        return fact.tense() == Tense.NOW && fact.certainty() == Certainty.STATED;
    }

    /** The lesion that a fact is about, as an extension, since in R4 a place is else only a code. */
    private Optional<List<Tree>> place(Fact fact) {
        return fact.about() instanceof About.OfLesion of
                ? Optional.ofNullable(lesions.get(of.lesion()))
                        .map(a -> List.of(
                                new Tree().with("url", BODY_STRUCTURE).with("valueReference", Tree.reference(a))))
                : Optional.empty();
    }

    private Optional<Tree> finding(Fact fact, ConceptKind kind) {
        boolean absent = fact.value() instanceof Value.Absent;
        if (!absent && !(fact.value() instanceof Value.Present)) {
            return Optional.empty();
        }
        if (isSaidNow(fact)) {
            return Optional.of(
                    kind == ConceptKind.PROBLEM
                            ? condition(fact, absent)
                            : observation(fact).with("valueBoolean", !absent));
        }
        return absent || fact.tense() == Tense.PLANNED ? Optional.empty() : Optional.of(condition(fact, false));
    }

    private Optional<Tree> result(Fact fact, Concept concept) {
        Optional<Laboratory> measure = concept.laboratory();
        if (measure.isEmpty() || !isSaidNow(fact)) {
            return Optional.empty();
        }
        boolean presence = measure.get().presence();
        if (!presence && measure.get().analyte().equals(UNMEASURED)) {
            return Optional.empty();
        }
        Value value = fact.value();
        if (value instanceof Value.Measured m) {
            boolean ranged = m.lowLimit().isPresent() || m.highLimit().isPresent();
            Tree observation = observation(fact);
            return Optional.of(
                    ranged
                            ? ranged(observation, m, measure.get().unit())
                            : observation.with("valueQuantity", Statements.quantity(m)));
        }
        if (value instanceof Value.Level level) {
            return presence
                    ? Optional.empty()
                    : Optional.of(
                            observation(fact).with("interpretation", List.of(interpretation(letter(level.grade())))));
        }
        return presence
                ? Optional.of(observation(fact)
                        .with("interpretation", List.of(interpretation(value instanceof Value.Absent ? "NEG" : "POS"))))
                : Optional.empty();
    }

    /** The number in the unit of its limits, which the laboratory gave in another or which were converted. */
    private static Tree ranged(Tree observation, Value.Measured m, String unit) {
        Tree range = new Tree();
        m.lowLimit().ifPresent(l -> range.with("low", limit(l, unit)));
        m.highLimit().ifPresent(h -> range.with("high", limit(h, unit)));
        return observation
                .with(
                        "valueQuantity",
                        Statements.quantity(m)
                                .with("value", m.canonical())
                                .with("unit", unit)
                                .with("code", unit))
                .with("referenceRange", List.of(range));
    }

    private static Tree limit(BigDecimal number, String unit) {
        return Statements.quantity(number, unit);
    }

    private Tree observation(Fact fact) {
        return Tree.resource("Observation")
                .with("extension", place(fact))
                .with("status", "final")
                .with("code", code(fact))
                .with("subject", patient)
                .with("effectiveDateTime", day(fact));
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

    private Optional<Tree> medicine(Fact fact) {
        return medicineStatus(fact)
                .map(status -> Tree.resource("MedicationStatement")
                        .with("status", status)
                        .with("medicationCodeableConcept", code(fact))
                        .with("subject", patient)
                        .with("effectiveDateTime", day(fact)));
    }

    private static Optional<String> medicineStatus(Fact fact) {
        boolean stated = fact.certainty() == Certainty.STATED;
        if (fact.value() instanceof Value.Absent) {
            return isSaidNow(fact) ? Optional.of("not-taken") : Optional.empty();
        }
        if (!(fact.value() instanceof Value.Present)) {
            return Optional.empty();
        }
        return switch (fact.tense()) {
            case NOW -> Optional.of(stated ? "active" : "unknown");
            case PAST -> stated ? Optional.of("completed") : Optional.empty();
            case PLANNED -> stated ? Optional.of("intended") : Optional.empty();
        };
    }

    /** What was done and is over without a day, or is to be done; of what was done lately FHIR cannot say that it is over. */
    private Optional<Tree> procedure(Fact fact) {
        boolean absent = fact.value() instanceof Value.Absent;
        boolean stated = fact.certainty() == Certainty.STATED;
        if (absent && isSaidNow(fact)) {
            return Optional.of(observation(fact).with("valueBoolean", false));
        }
        if (absent || !(fact.value() instanceof Value.Present) || !stated) {
            return Optional.empty();
        }
        return switch (fact.tense()) {
            case NOW -> Optional.of(procedure(fact, "in-progress").with("performedDateTime", day(fact)));
            case PAST -> fact.when().isEmpty() ? Optional.of(procedure(fact, "completed")) : Optional.empty();
            case PLANNED -> Optional.of(procedure(fact, "preparation").with("performedDateTime", day(fact)));
        };
    }

    private Tree procedure(Fact fact, String status) {
        return Tree.resource("Procedure")
                .with("extension", place(fact))
                .with("status", status)
                .with("code", code(fact))
                .with("subject", patient);
    }

    private Tree family(Fact fact, About.Relative relative) {
        List<Tree> over = fact.tense() == Tense.PAST
                ? List.of(
                        new Tree().with("url", OwnExtensions.RELATIVE_ABATEMENT).with("valueBoolean", true))
                : List.of();
        return Tree.resource("FamilyMemberHistory")
                .with("status", "partial")
                .with("patient", patient)
                .with("date", day(fact))
                .with("relationship", Tree.text(relative.relation().toLowerCase(Locale.ROOT)))
                .with("condition", List.of(new Tree().with("extension", over).with("code", code(fact))));
    }
}

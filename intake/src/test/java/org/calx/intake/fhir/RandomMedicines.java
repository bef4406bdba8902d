package org.calx.intake.fhir;

import static org.calx.intake.fhir.RandomParts.DAYS;
import static org.calx.intake.fhir.RandomParts.TERMS;
import static org.calx.intake.fhir.RandomParts.coding;
import static org.calx.intake.fhir.Tree.object;

import java.util.Map;
import org.calx.record.ConceptKind;

/** Random medicines: taken, ordered, given, handed over, not borne, or vaccines. */
final class RandomMedicines {
    private final RandomParts of;

    RandomMedicines(RandomParts of) {
        this.of = of;
    }

    Map<String, Object> medicine() {
        return of.start(
                "MedicationStatement",
                "status",
                of.pick(
                        "active",
                        "unknown",
                        "completed",
                        "stopped",
                        "on-hold",
                        "intended",
                        "not-taken",
                        "entered-in-error"),
                "medicationCodeableConcept",
                of.name(ConceptKind.DRUG),
                "subject",
                of.subject(),
                "effectivePeriod",
                object(of.pick("start", "end"), of.pick(DAYS)),
                "dateAsserted",
                of.day());
    }

    Map<String, Object> request() {
        return of.start(
                "MedicationRequest",
                "status",
                of.pick("active", "active", "unknown", "stopped", "completed", "on-hold", "draft", "cancelled"),
                "intent",
                of.pick("order", "order", "plan", "proposal", "option"),
                "medicationCodeableConcept",
                of.name(ConceptKind.DRUG),
                "subject",
                of.subject(),
                "authoredOn",
                of.day());
    }

    Map<String, Object> administration() {
        return of.start(
                "MedicationAdministration",
                "status",
                of.pick("in-progress", "completed", "stopped", "on-hold", "unknown", "not-done", "entered-in-error"),
                "medicationCodeableConcept",
                of.name(ConceptKind.DRUG),
                "subject",
                of.subject(),
                "effectiveDateTime",
                of.pick(DAYS));
    }

    Map<String, Object> dispense() {
        return of.start(
                "MedicationDispense",
                "status",
                of.pick("completed", "completed", "stopped", "preparation", "in-progress", "unknown", "cancelled"),
                "medicationCodeableConcept",
                of.name(ConceptKind.DRUG),
                "subject",
                of.subject(),
                "whenHandedOver",
                of.day());
    }

    Map<String, Object> allergy() {
        return of.start(
                "AllergyIntolerance",
                "clinicalStatus",
                coding(TERMS + "allergyintolerance-clinical", of.pick("active", "inactive", "resolved")),
                "verificationStatus",
                coding(TERMS + "allergyintolerance-verification", of.pick("confirmed", "unconfirmed", "refuted")),
                "code",
                of.name(ConceptKind.DRUG),
                "patient",
                of.subject(),
                "recordedDate",
                of.day());
    }

    Map<String, Object> immunization() {
        return of.start(
                "Immunization",
                "status",
                of.pick("completed", "not-done", "entered-in-error"),
                "vaccineCode",
                of.name(ConceptKind.DRUG, ConceptKind.EXPOSURE),
                "patient",
                of.subject(),
                "occurrenceDateTime",
                of.pick(DAYS));
    }
}

package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.record.About;

/** A medicine that was handed over. */
final class MedicationDispenseReader implements MedicineReader {
    private static final Set<String> STATUS = Set.of(
            "preparation",
            "in-progress",
            "cancelled",
            "on-hold",
            "completed",
            Status.ENTERED_IN_ERROR,
            "stopped",
            "declined",
            "unknown");
    private static final Set<String> NOT_VALID = Set.of("cancelled", "declined", Status.ENTERED_IN_ERROR);
    private static final Set<String> TO_COME = Set.of("preparation", "in-progress", "on-hold");

    @Override
    public String type() {
        return "MedicationDispense";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status", "whether it was handed over, will be or was not",
                "medicationCodeableConcept", "which medicine",
                "medicationReference", "which medicine, and what is in it",
                "subject", "whom it is about",
                "daysSupply", "how long it lasts; 90 days where nothing is said",
                "whenPrepared", "the day it was made ready, where the day it was handed over is not given",
                "whenHandedOver", "the day it was handed over",
                "note", "free text of its day",
                "dosageInstruction", "how long it is taken");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "identifier", PAPER,
                "partOf", PAPER,
                "statusReasonCodeableConcept", REASON,
                "statusReasonReference", REASON,
                "category", "a medicine of the ward and of home count alike",
                "context", "the visit says nothing more",
                "supportingInformation", "what it points to is read by itself",
                "performer", WHO,
                "location", PAPER,
                "authorizingPrescription", "the prescription is read by itself",
                "type", "a first and a further supply count alike",
                "quantity", "how many tablets does not say how long they last",
                "destination", PAPER,
                "receiver", WHO,
                "substitution", "the medicine is the one that was handed over",
                "detectedIssue", "what it points to is read by itself",
                "eventHistory", "the status says how it stands now");
    }

    @Override
    public void read(Element dispense, Chart chart, Tools tools) {
        String status = Status.code(dispense, "status", STATUS).orElse("unknown");
        if (NOT_VALID.contains(status)) {
            Status.setAside(dispense, "status", status);
            return;
        }
        Optional<FhirDates.Days> handed =
                FhirDates.of(dispense, "whenHandedOver").or(() -> FhirDates.of(dispense, "whenPrepared"));
        Stated stated = stated(dispense, status, handed, tools.asOf());
        Medicine.state(dispense, stated, handed, chart, tools);
        tools.notes().read(dispense, chart, About.PATIENT, stated, handed);
    }

    private static Stated stated(Element dispense, String status, Optional<FhirDates.Days> handed, LocalDate asOf) {
        if (TO_COME.contains(status)) {
            return Stated.PLANNED;
        }
        boolean over = handed.map(d -> lastDay(dispense, d).isBefore(asOf)).orElse(false);
        Stated stated = status.equals("stopped") || over ? Stated.PAST : Stated.NOW;
        return status.equals("unknown") ? stated.suspected() : stated;
    }

    /** The later of the end of the supply and the end of the dosage; a usual supply where neither is said. */
    private static LocalDate lastDay(Element dispense, FhirDates.Days handed) {
        Optional<LocalDate> supply = dispense.child("daysSupply").flatMap(d -> Course.after(handed.last(), d));
        Optional<LocalDate> dosage = Course.lastDay(dispense.children("dosageInstruction"), Optional.of(handed));
        return Stream.of(supply, dosage)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(handed.last().plusDays(Course.USUAL_SUPPLY_DAYS));
    }
}

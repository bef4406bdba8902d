package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;

/** A prescription or an order of a medicine. */
final class MedicationRequestReader implements MedicineReader {
    private static final Set<String> STATUS = Set.of(
            "active", "on-hold", "cancelled", "completed", Status.ENTERED_IN_ERROR, "stopped", "draft", "unknown");
    private static final Set<String> NOT_VALID = Set.of("cancelled", Status.ENTERED_IN_ERROR);
    private static final Set<String> OVER = Set.of("stopped", "completed", "on-hold");
    private static final Set<String> INTENT = Set.of(
            "proposal", "plan", "order", "original-order", "reflex-order", "filler-order", "instance-order", "option");
    private static final Set<String> NO_ORDER = Set.of("proposal", "plan", "option");

    @Override
    public String type() {
        return "MedicationRequest";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status", "whether it runs, is over, planned or not valid",
                "intent", "an order counts as taken, a proposal or a plan as planned",
                "doNotPerform", "that it must not be given: it is set aside",
                "medicationCodeableConcept", "which medicine",
                "medicationReference", "which medicine, and what is in it",
                "subject", "whom it is about",
                "authoredOn", "the day it was written",
                "note", "free text of its day",
                "dosageInstruction", "how long it is taken",
                "dispenseRequest", "until when it is handed over, and for how long that lasts");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "identifier", PAPER,
                "statusReason", REASON,
                "category", "a medicine of the ward and of home count alike",
                "priority", "how soon it was wanted changes nothing",
                "reportedBoolean", WHO,
                "reportedReference", WHO,
                "encounter", "the visit says nothing more",
                "supportingInformation", "what it points to is read by itself",
                "requester", WHO,
                "performer", WHO,
                "performerType", WHO,
                "recorder", WHO,
                "reasonCode", REASON,
                "reasonReference", REASON,
                "instantiatesCanonical", PAPER,
                "instantiatesUri", PAPER,
                "basedOn", PAPER,
                "groupIdentifier", PAPER,
                "courseOfTherapyType", "the days say more",
                "insurance", PAPER,
                "substitution", "what was handed over instead is read from the dispense",
                "priorPrescription", "an earlier prescription is read by itself",
                "detectedIssue", "what it points to is read by itself",
                "eventHistory", "the status says how it stands now");
    }

    @Override
    public void read(Element request, Chart chart, Tools tools) {
        String status = Status.code(request, "status", STATUS).orElse("unknown");
        if (NOT_VALID.contains(status)) {
            Status.setAside(request, "status", status);
            return;
        }
        if (request.flag("doNotPerform").orElse(false)) {
            Status.setAside(request, "doNotPerform", "do not perform");
            return;
        }
        Optional<FhirDates.Days> written = FhirDates.of(request, "authoredOn");
        Stated stated = stated(request, status, written, tools.asOf());
        Medicine.state(request, stated, written, chart, tools);
        tools.notes().read(request, chart, About.PATIENT, stated, written);
    }

    private static Stated stated(Element request, String status, Optional<FhirDates.Days> written, LocalDate asOf) {
        boolean order = Status.code(request, "intent", INTENT)
                .filter(NO_ORDER::contains)
                .isEmpty();
        List<Element> dosages = request.children("dosageInstruction");
        if (status.equals("draft") || !order) {
            return Stated.PLANNED;
        }
        if (OVER.contains(status) || isOver(request, dosages, written, asOf)) {
            return Stated.PAST;
        }
        return Course.isToCome(dosages, asOf) ? Stated.PLANNED : Stated.NOW;
    }

    /** Over by its dosage; where that says no end, by the end of handing it over and what was handed over last. */
    private static boolean isOver(
            Element request, List<Element> dosages, Optional<FhirDates.Days> written, LocalDate asOf) {
        return Course.lastDay(dosages, written)
                .or(() -> request.child("dispenseRequest").flatMap(MedicationRequestReader::lastSupply))
                .filter(last -> last.isBefore(asOf))
                .isPresent();
    }

    private static Optional<LocalDate> lastSupply(Element dispense) {
        return Course.end(dispense, "validityPeriod")
                .map(end -> dispense.child("expectedSupplyDuration")
                        .flatMap(d -> Course.after(end, d))
                        .orElse(end.plusDays(Course.USUAL_SUPPLY_DAYS)));
    }
}

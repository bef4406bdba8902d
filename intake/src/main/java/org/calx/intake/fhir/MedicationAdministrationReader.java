package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;

/** A medicine that was given. */
final class MedicationAdministrationReader implements MedicineReader {
    /** What was given so many days ago counts as being given. */
    private static final int RECENT_DAYS = 30;

    private static final Set<String> STATUS =
            Set.of("in-progress", "not-done", "on-hold", "completed", Status.ENTERED_IN_ERROR, "stopped", "unknown");
    private static final Set<String> NOT_VALID = Set.of("not-done", Status.ENTERED_IN_ERROR);
    private static final Set<String> OVER = Set.of("stopped", "on-hold");

    @Override
    public String type() {
        return "MedicationAdministration";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status", "whether it is being given, was or was not",
                "medicationCodeableConcept", "which medicine",
                "medicationReference", "which medicine, and what is in it",
                "subject", "whom it is about",
                "effectiveDateTime", "the day it was given",
                "effectivePeriod", "since when and until when",
                "note", "free text of its day");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "identifier",
                PAPER,
                "instantiates",
                PAPER,
                "partOf",
                PAPER,
                "statusReason",
                REASON,
                "category",
                "a medicine of the ward and of home count alike",
                "context",
                "the visit says nothing more",
                "supportingInformation",
                "what it points to is read by itself",
                "performer",
                WHO,
                "reasonCode",
                REASON,
                "reasonReference",
                REASON,
                "request",
                "the order is read by itself",
                "device",
                "the pump or needle says nothing more",
                "dosage",
                "how much and by which way is not asked",
                "eventHistory",
                "the status says how it stands now");
    }

    @Override
    public void read(Element administration, Chart chart, Tools tools) {
        String status = Status.code(administration, "status", STATUS).orElse("unknown");
        if (NOT_VALID.contains(status)) {
            Status.setAside(administration, "status", status);
            return;
        }
        Optional<FhirDates.Days> given = Course.taken(administration, tools.asOf());
        Stated stated = stated(administration, status, given, tools.asOf());
        Medicine.state(administration, stated, given, chart, tools);
        tools.notes().read(administration, chart, About.PATIENT, stated, given);
    }

    private static Stated stated(
            Element administration, String status, Optional<FhirDates.Days> given, LocalDate asOf) {
        if (status.equals("in-progress")) {
            return Stated.NOW;
        }
        boolean goesOn = administration.child("effectivePeriod").isPresent()
                && Course.end(administration, "effectivePeriod")
                        .filter(end -> end.isBefore(asOf))
                        .isEmpty();
        boolean longAgo = !goesOn
                && given.filter(d -> d.last().isBefore(asOf.minusDays(RECENT_DAYS)))
                        .isPresent();
        Stated stated = OVER.contains(status) || longAgo ? Stated.PAST : Stated.NOW;
        return status.equals("unknown") ? stated.suspected() : stated;
    }
}

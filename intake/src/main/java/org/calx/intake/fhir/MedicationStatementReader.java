package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;

/** What a person takes, or does not take, whoever says so. */
final class MedicationStatementReader implements MedicineReader {
    private static final Set<String> STATUS = Set.of(
            "active", "completed", Status.ENTERED_IN_ERROR, "intended", "stopped", "on-hold", "unknown", "not-taken");
    private static final Set<String> OVER = Set.of("completed", "stopped", "on-hold");

    @Override
    public String type() {
        return "MedicationStatement";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status", "whether it is taken, was, will be, may be or is not",
                "medicationCodeableConcept", "which medicine",
                "medicationReference", "which medicine, and what is in it",
                "subject", "whom it is about",
                "effectiveDateTime", "the day it was taken",
                "effectivePeriod", "since when and until when",
                "dateAsserted", "the day it was said to be taken",
                "note", "free text of its day",
                "dosage", "how long it is taken");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "identifier", PAPER,
                "basedOn", PAPER,
                "partOf", PAPER,
                "statusReason", REASON,
                "category", "a medicine of the ward and of home count alike",
                "context", "the visit says nothing more",
                "informationSource", WHO,
                "derivedFrom", "what it points to is read by itself",
                "reasonCode", REASON,
                "reasonReference", REASON);
    }

    @Override
    public void read(Element statement, Chart chart, Tools tools) {
        String status = Status.code(statement, "status", STATUS).orElse("unknown");
        if (status.equals(Status.ENTERED_IN_ERROR)) {
            Status.setAside(statement, "status", status);
            return;
        }
        Stated stated = stated(statement, status, tools.asOf());
        Optional<FhirDates.Days> when = when(statement, stated, tools.asOf());
        Medicine.state(statement, stated, when, chart, tools);
        tools.notes().read(statement, chart, About.PATIENT, stated, when);
    }

    private static Stated stated(Element statement, String status, LocalDate asOf) {
        if (status.equals("not-taken")) {
            return Stated.ABSENT;
        }
        if (status.equals("intended")) {
            return Stated.PLANNED;
        }
        List<Element> dosages = statement.children("dosage");
        boolean over = Course.end(statement, "effectivePeriod")
                .or(() -> Course.lastDay(dosages, Course.taken(statement, asOf)))
                .filter(last -> last.isBefore(asOf))
                .isPresent();
        Stated stated = OVER.contains(status) || over ? Stated.PAST : Stated.NOW;
        return status.equals("unknown") ? stated.suspected() : stated;
    }

    /** What is still taken was taken on the day it was said to be. */
    private static Optional<FhirDates.Days> when(Element statement, Stated stated, LocalDate asOf) {
        Optional<FhirDates.Days> taken = Course.taken(statement, asOf);
        Optional<FhirDates.Days> said = FhirDates.of(statement, "dateAsserted");
        boolean later = taken.isPresent()
                && said.isPresent()
                && stated.equals(Stated.NOW)
                && said.get().first().isAfter(taken.get().last())
                && !said.get().first().isAfter(asOf);
        return later ? said : taken.or(() -> said);
    }
}

package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Tense;

/** Something done: an operation, a biopsy, a course of dialysis. */
final class ProcedureReader implements ResourceReader {
    /** What was completed in so many days still counts as going on. */
    static final int RECENT_DAYS = 90;

    private static final Set<String> STATUS = Set.of(
            "preparation",
            "in-progress",
            "not-done",
            "on-hold",
            "stopped",
            "completed",
            Status.ENTERED_IN_ERROR,
            "unknown");

    /** The status of "no known procedures": none fits, so that writers choose either. */
    private static final Set<String> SAYS_NOTHING_DONE = Set.of("completed", "unknown");

    @Override
    public String type() {
        return "Procedure";
    }

    @Override
    public Map<String, String> used() {
        String day = "the day it was done, or its last day";
        return Elements.of(
                "status",
                "whether it was done, goes on or is planned",
                "code",
                "what was done",
                "performedDateTime",
                day,
                "performedPeriod",
                day,
                "reasonCode",
                "why it was done; it may be what was to be ruled out, so it is suspected",
                "bodySite",
                "where a reason or a complication is, if it can belong to one lesion",
                "complication",
                "what went wrong, as there on that day",
                "followUp",
                "what is to be done next, as planned",
                "note",
                "free text of its day",
                "usedCode",
                "what was used, as given on that day and not since");
    }

    @Override
    public Map<String, String> ignored() {
        String order = "an order or a plan says nothing of what was done";
        String who = "who did it or where changes nothing of what was done";
        String read = "what it points to is read where it stands";
        String noDay = "an age or words give no day; without a day it counts as long past";
        return Elements.of(
                "identifier",
                "a number of the record, not of the procedure",
                "instantiatesCanonical",
                order,
                "instantiatesUri",
                order,
                "basedOn",
                order,
                "partOf",
                read,
                "statusReason",
                "why it was not done or not finished is not read",
                "category",
                "the code says more",
                "encounter",
                "the visit says nothing more",
                "performedString",
                noDay,
                "performedAge",
                noDay,
                "performedRange",
                noDay,
                "recorder",
                who,
                "asserter",
                who,
                "performer",
                who,
                "location",
                who,
                "reasonReference",
                read,
                "outcome",
                "how well it went names nothing that is there",
                "report",
                read,
                "complicationDetail",
                read,
                "focalDevice",
                "a device is read where it names the person who carries it",
                "usedReference",
                "a device is read where it names the person who carries it");
    }

    @Override
    public List<Element> needs(Element procedure) {
        return BodySites.needs(procedure);
    }

    @Override
    public void read(Element procedure, Chart chart, Tools tools) {
        String status = Status.code(procedure, "status", STATUS).orElse("unknown");
        if (status.equals(Status.ENTERED_IN_ERROR)) {
            Status.setAside(procedure, "status", status);
            return;
        }
        Optional<FhirDates.Days> when = FhirDates.dateOrPeriod(procedure, "performedDateTime", "performedPeriod");
        Stated stated = stated(status, when, tools.asOf());
        Place place = tools.bodySites().of(procedure);
        procedure.child("code").ifPresent(code -> {
            if (NothingKnown.read(code, SAYS_NOTHING_DONE.contains(status), when, chart, tools)) {
                return;
            }
            if (!tools.bodySites().state(chart, code, stated, place, when, ConceptKind.PROCEDURE)) {
                chart.unread(type(), Coded.words(code));
            }
        });
        Said said = new Said(chart, place, when, tools);
        said.each(
                procedure,
                "reasonCode",
                (stated.tense() == Tense.PAST ? Stated.PAST : Stated.NOW).suspected(),
                ConceptKind.PROBLEM);
        if (!stated.absent()) {
            said.each(procedure, "complication", stated, ConceptKind.PROBLEM);
            said.each(
                    procedure, "usedCode", stated.tense() == Tense.NOW ? stated.past() : stated, ConceptKind.EXPOSURE);
        }
        said.each(procedure, "followUp", Stated.PLANNED, ConceptKind.PROCEDURE);
        tools.notes().read(procedure, chart, About.PATIENT, stated, when);
    }

    private static Stated stated(String status, Optional<FhirDates.Days> when, LocalDate asOf) {
        return switch (status) {
            case "preparation" -> Stated.PLANNED;
            case "in-progress" -> Stated.NOW;
            case "completed" -> FhirDates.isWithin(when, RECENT_DAYS, asOf) ? Stated.NOW : Stated.PAST;
            case "stopped", "on-hold" -> Stated.PAST;
            case "not-done" -> Stated.ABSENT.past();
            default -> Stated.SUSPECTED;
        };
    }
}

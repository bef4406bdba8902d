package org.calx.intake.fhir;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.ConceptKind;

/** A visit: why the person came. Its diagnoses are conditions and are read where they stand. */
final class EncounterReader implements ResourceReader {
    private static final Set<String> STATUS = Set.of(
            "planned",
            "arrived",
            "triaged",
            "in-progress",
            "onleave",
            "finished",
            "cancelled",
            Status.ENTERED_IN_ERROR,
            "unknown");
    private static final Set<String> NOT_USED = Set.of("cancelled", Status.ENTERED_IN_ERROR);

    @Override
    public String type() {
        return "Encounter";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status",
                "whether it took place",
                "period",
                "the day it began, and whether it is over",
                "reasonCode",
                "why the person came, as there on that day");
    }

    @Override
    public Map<String, String> ignored() {
        String kind = "the kind of a visit says nothing of what was found";
        String read = "what it points to is read where it stands";
        String who = "who was there, where, and who pays changes nothing";
        return Elements.of(
                "identifier",
                "a number of the record, not of the visit",
                "statusHistory",
                "the last status counts",
                "class",
                kind,
                "classHistory",
                kind,
                "type",
                kind,
                "serviceType",
                kind,
                "priority",
                "how fast somebody was seen is not how bad it was",
                "episodeOfCare",
                read,
                "basedOn",
                read,
                "participant",
                who,
                "appointment",
                read,
                "length",
                "the period says it",
                "reasonReference",
                read,
                "diagnosis",
                read,
                "account",
                who,
                "hospitalization",
                "how somebody came and left says nothing of what was found",
                "location",
                who,
                "serviceProvider",
                who,
                "partOf",
                read);
    }

    @Override
    public void read(Element encounter, Chart chart, Tools tools) {
        String status = Status.code(encounter, "status", STATUS).orElse("unknown");
        if (NOT_USED.contains(status)) {
            Status.setAside(encounter, "status", status);
            return;
        }
        Optional<Element> period = encounter.child("period");
        Optional<FhirDates.Days> began = period.flatMap(p -> FhirDates.of(p, "start"));
        Optional<FhirDates.Days> over =
                period.flatMap(p -> FhirDates.of(p, "end")).or(() -> began);
        boolean longAgo = status.equals("finished")
                && over.isPresent()
                && !FhirDates.isWithin(over, ProcedureReader.RECENT_DAYS, tools.asOf());
        Stated stated = status.equals("planned") ? Stated.PLANNED : longAgo ? Stated.PAST : Stated.NOW;
        new Said(chart, Place.NOWHERE, began.or(() -> over), tools)
                .each(encounter, "reasonCode", stated, ConceptKind.PROBLEM);
    }
}

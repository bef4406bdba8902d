package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;

/** A vaccine that was given. The disease it is against is never stated. */
final class ImmunizationReader implements ResourceReader {
    private static final Set<String> STATUS = Set.of("completed", Status.ENTERED_IN_ERROR, "not-done");
    private static final Set<ConceptKind> GIVEN = Set.of(ConceptKind.DRUG, ConceptKind.EXPOSURE);

    @Override
    public String type() {
        return "Immunization";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status",
                "whether it was given",
                "vaccineCode",
                "what was given, never the disease it is against",
                "occurrenceDateTime",
                "the day it was given",
                "note",
                "free text of that day");
    }

    @Override
    public Map<String, String> ignored() {
        String stock = "the pack says nothing of the person";
        String schedule = "when a vaccine is due is not asked here";
        String who = "who gave it or told of it changes nothing";
        return Elements.of(
                "identifier",
                "a number of the record, not of the vaccine",
                "statusReason",
                "why it was not given is not read",
                "encounter",
                "the visit says nothing more",
                "occurrenceString",
                "words give no day",
                "recorded",
                "the day it was written down is not the day it was given",
                "primarySource",
                who,
                "reportOrigin",
                who,
                "location",
                who,
                "manufacturer",
                stock,
                "lotNumber",
                stock,
                "expirationDate",
                stock,
                "site",
                "the place of a vaccine is no lesion; one that came of it is a condition",
                "route",
                "how it was given is not asked here",
                "doseQuantity",
                "how much was given is not asked here",
                "performer",
                who,
                "reasonCode",
                "what is prevented is not there",
                "reasonReference",
                "what it points to is read where it stands",
                "isSubpotent",
                schedule,
                "subpotentReason",
                schedule,
                "education",
                schedule,
                "programEligibility",
                schedule,
                "fundingSource",
                schedule,
                "reaction",
                "the observation it points to is read where it stands",
                "protocolApplied",
                schedule);
    }

    @Override
    public void read(Element immunization, Chart chart, Tools tools) {
        Optional<String> status = Status.code(immunization, "status", STATUS);
        if (status.filter(s -> !s.equals("completed")).isPresent()) {
            Status.setAside(immunization, "status", status.get());
            return;
        }
        Optional<FhirDates.Days> when = FhirDates.of(immunization, "occurrenceDateTime");
        immunization.child("vaccineCode").ifPresent(code -> {
            List<Fact> facts = new ArrayList<>();
            tools.coded().collect(facts::add, chart, code, Stated.PAST, About.PATIENT, when, ConceptKind.DRUG);
            facts.removeIf(
                    f -> tools.coded().kind(f.concept()).filter(GIVEN::contains).isEmpty());
            facts.forEach(chart::add);
            if (facts.isEmpty()) {
                chart.unread(type(), Coded.words(code));
            }
        });
        tools.notes().read(immunization, chart, About.PATIENT, Stated.PAST, when);
    }
}

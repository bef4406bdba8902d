package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;

/** An allergy. The substance is never stated as taken; only what the guide knows as an allergy is stated. */
final class AllergyIntoleranceReader implements ResourceReader {
    private static final Set<String> CLINICAL = Set.of("active", "inactive", "resolved");
    private static final Set<String> VERIFICATION =
            Set.of("unconfirmed", "presumed", "confirmed", "refuted", Status.ENTERED_IN_ERROR);

    @Override
    public String type() {
        return "AllergyIntolerance";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "clinicalStatus",
                "whether it is there now or is over",
                "verificationStatus",
                "whether it is sure, suspected or ruled out",
                "code",
                "the substance or the allergy",
                "recordedDate",
                "the day it was recorded",
                "onsetDateTime",
                "the day it began, where the day it was recorded is not given",
                "onsetPeriod",
                "the day it began, where the day it was recorded is not given",
                "note",
                "free text of its day",
                "reaction",
                "the substance of each reaction");
    }

    @Override
    public Map<String, String> ignored() {
        String noDay = "an age or words give no day; without a day it counts as of today";
        String who = "who wrote it down changes nothing of what is said";
        return Elements.of(
                "identifier",
                "a number of the record, not of the allergy",
                "type",
                "allergy and intolerance count alike",
                "category",
                "the code says more",
                "criticality",
                "what is not tolerated is not given, whatever the harm",
                "encounter",
                "the visit says nothing more",
                "onsetAge",
                noDay,
                "onsetRange",
                noDay,
                "onsetString",
                noDay,
                "recorder",
                who,
                "asserter",
                who,
                "lastOccurrence",
                "it may come again whenever it was last seen");
    }

    @Override
    public void read(Element allergy, Chart chart, Tools tools) {
        Optional<String> verification = Status.concept(allergy, "verificationStatus", VERIFICATION);
        if (verification.filter(Status.ENTERED_IN_ERROR::equals).isPresent()) {
            Status.setAside(allergy, "verificationStatus", Status.ENTERED_IN_ERROR);
            return;
        }
        Stated stated = stated(allergy, verification.orElse("confirmed"));
        Optional<FhirDates.Days> when = FhirDates.of(allergy, "recordedDate")
                .or(() -> FhirDates.dateOrPeriod(allergy, "onsetDateTime", "onsetPeriod"));
        for (Element substance : substances(allergy)) {
            if (!new Allergies(tools.coded()).state(chart, substance, stated, when)) {
                chart.unread(type(), Coded.words(substance));
            }
        }
        Stated notes = stated.absent() ? Stated.NOW : stated;
        tools.notes().read(allergy, chart, About.PATIENT, notes, when);
    }

    private static Stated stated(Element allergy, String verification) {
        if (verification.equals("refuted")) {
            return Stated.ABSENT;
        }
        boolean over = Status.concept(allergy, "clinicalStatus", CLINICAL)
                .filter(c -> !c.equals("active"))
                .isPresent();
        Stated stated = over ? Stated.PAST : Stated.NOW;
        return verification.equals("confirmed") ? stated : stated.suspected();
    }

    private static List<Element> substances(Element allergy) {
        List<Element> substances = new ArrayList<>();
        allergy.child("code").ifPresent(substances::add);
        for (Element reaction : allergy.children("reaction")) {
            if (reaction.isUnmodified()) {
                reaction.child("substance").ifPresent(substances::add);
            }
        }
        return substances;
    }
}

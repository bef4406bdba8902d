package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Problem;
import org.calx.record.Tense;

/** A disease or a complaint. */
final class ConditionReader implements ResourceReader {
    private static final Set<String> CLINICAL =
            Set.of("active", "recurrence", "relapse", "inactive", "remission", "resolved");
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");
    private static final Set<String> VERIFICATION =
            Set.of("unconfirmed", "provisional", "differential", "confirmed", "refuted", Status.ENTERED_IN_ERROR);
    private static final Set<String> DOUBTED = Set.of("unconfirmed", "provisional", "differential");

    @Override
    public String type() {
        return "Condition";
    }

    @Override
    public Map<String, String> used() {
        String onset = "the day it began, where the day it was recorded is not given";
        String abatement = "that it is over, and since when";
        return Elements.of(
                "clinicalStatus",
                "whether it is there now or is over",
                "verificationStatus",
                "whether it is sure, suspected or ruled out",
                "severity",
                "a severe form, where the guide knows one",
                "code",
                "what it is",
                "bodySite",
                "where it is; one place and side is one lesion",
                "onsetDateTime",
                onset,
                "onsetPeriod",
                onset,
                "abatementDateTime",
                abatement,
                "abatementAge",
                "that it is over",
                "abatementPeriod",
                abatement,
                "abatementRange",
                "that it is over",
                "abatementString",
                "that it is over",
                "recordedDate",
                "the day it was recorded",
                "stage",
                "its stage, where the guide knows one",
                "evidence",
                "the signs and symptoms it was recorded for, as there on that day",
                "note",
                "free text of its day");
    }

    @Override
    public Map<String, String> ignored() {
        String who = "who wrote it down changes nothing of what is said";
        String noDay = "an age or words give no day; without a day it counts as of today";
        return Elements.of(
                "identifier",
                "a number of the record, not of the disease",
                "category",
                "a problem and a diagnosis of a visit count alike",
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
                who);
    }

    @Override
    public List<Element> needs(Element condition) {
        return BodySites.needs(condition);
    }

    @Override
    public void read(Element condition, Chart chart, Tools tools) {
        Optional<String> verification = Status.concept(condition, "verificationStatus", VERIFICATION);
        if (verification.filter(Status.ENTERED_IN_ERROR::equals).isPresent()) {
            Status.setAside(condition, "verificationStatus", Status.ENTERED_IN_ERROR);
            return;
        }
        Stated stated = stated(condition, verification, tools.asOf());
        Optional<FhirDates.Days> when = when(condition, stated);
        Place place = tools.bodySites().of(condition);
        condition.child("code").ifPresent(code -> {
            if (NothingKnown.read(code, stated.equals(Stated.NOW), when, chart, tools)) {
                return;
            }
            if (!tools.bodySites().state(chart, code, stated, place, when, ConceptKind.PROBLEM)) {
                chart.unread(type(), Coded.words(code));
            }
            new MoreExact(chart, stated, place, when, tools).state(condition, code);
        });
        evidence(condition, chart, stated, place, when, tools);
        tools.notes().read(condition, chart, About.PATIENT, stated, when);
    }

    /** What the two status fields and the end of the disease say together. */
    private static Stated stated(Element condition, Optional<String> verification, LocalDate asOf) {
        if (verification.filter("refuted"::equals).isPresent()) {
            return Stated.ABSENT;
        }
        Optional<String> clinical = Status.concept(condition, "clinicalStatus", CLINICAL);
        boolean abated = Abatement.began(condition, asOf);
        boolean over = clinical.map(OVER::contains).orElse(abated);
        if (abated && !over) {
            condition
                    .faults()
                    .add(
                            Problem.Kind.SET_ASIDE,
                            "abatement[x]",
                            "it is said to be " + clinical.orElse("there") + " and to be over; it counts as there",
                            "correct the clinical status or take the abatement away");
        }
        Stated stated = over ? Stated.PAST : Stated.NOW;
        return verification.filter(DOUBTED::contains).isPresent() ? stated.suspected() : stated;
    }

    private static Optional<FhirDates.Days> when(Element condition, Stated stated) {
        Optional<FhirDates.Days> end = stated.tense() == Tense.PAST
                ? FhirDates.dateOrPeriod(condition, "abatementDateTime", "abatementPeriod")
                : Optional.empty();
        return end.or(() -> FhirDates.of(condition, "recordedDate"))
                .or(() -> FhirDates.dateOrPeriod(condition, "onsetDateTime", "onsetPeriod"));
    }

    /** The signs it was recorded for were there whether or not the disease is sure, and even if it was ruled out. */
    private static void evidence(
            Element condition, Chart chart, Stated stated, Place place, Optional<FhirDates.Days> when, Tools tools) {
        Stated there = stated.tense() == Tense.PAST ? Stated.PAST : Stated.NOW;
        for (Element evidence : condition.children("evidence")) {
            if (evidence.isUnmodified()) {
                for (Element sign : evidence.children("code")) {
                    if (!tools.bodySites().state(chart, sign, there, place, when, ConceptKind.FINDING)) {
                        chart.unread("Condition.evidence", Coded.words(sign));
                    }
                }
            }
        }
    }
}

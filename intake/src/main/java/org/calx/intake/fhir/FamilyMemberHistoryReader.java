package org.calx.intake.fhir;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;

/** The diseases of one relative. They never are about the patient. */
final class FamilyMemberHistoryReader implements ResourceReader {
    private static final Set<String> STATUS = Set.of("partial", "completed", Status.ENTERED_IN_ERROR, "health-unknown");
    private static final String UNNAMED = "relative";

    @Override
    public String type() {
        return "FamilyMemberHistory";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "status",
                "whether it is used at all",
                "date",
                "the day it was told",
                "relationship",
                "which relative",
                "note",
                "free text about the relative",
                "condition",
                "the diseases of the relative");
    }

    @Override
    public Map<String, String> ignored() {
        String life = "the life of the relative says nothing about the patient";
        String protocol = "a questionnaire or protocol says nothing of what was told";
        String reason = "why it was asked is not what was told";
        return Elements.of(
                "identifier",
                "a number of the record, not of the relative",
                "instantiatesCanonical",
                protocol,
                "instantiatesUri",
                protocol,
                "dataAbsentReason",
                "what was not told is not known",
                "name",
                "nobody is named",
                "sex",
                life,
                "bornPeriod",
                life,
                "bornDate",
                life,
                "bornString",
                life,
                "ageAge",
                life,
                "ageRange",
                life,
                "ageString",
                life,
                "estimatedAge",
                life,
                "deceasedBoolean",
                life,
                "deceasedAge",
                life,
                "deceasedRange",
                life,
                "deceasedDate",
                life,
                "deceasedString",
                life,
                "reasonCode",
                reason,
                "reasonReference",
                reason);
    }

    @Override
    public void read(Element history, Chart chart, Tools tools) {
        Optional<String> status = Status.code(history, "status", STATUS);
        if (status.filter(s -> s.equals(Status.ENTERED_IN_ERROR) || s.equals("health-unknown"))
                .isPresent()) {
            Status.setAside(history, "status", status.get());
            return;
        }
        About relative = new About.Relative(relation(history));
        Optional<FhirDates.Days> when = FhirDates.of(history, "date");
        for (Element condition : history.children("condition")) {
            if (condition.isUnmodified()) {
                condition.child("code").ifPresent(code -> {
                    if (!tools.coded().state(chart, code, stated(condition), relative, when, ConceptKind.PROBLEM)) {
                        chart.unread(type(), Coded.words(code));
                    }
                });
                tools.notes().read(condition, chart, relative, Stated.NOW, when);
            }
        }
        tools.notes().read(history, chart, relative, Stated.NOW, when);
    }

    private static Stated stated(Element condition) {
        Optional<Element> over = OwnExtensions.of(condition, OwnExtensions.RELATIVE_ABATEMENT);
        return over.filter(o -> o.flag("valueBoolean").orElse(true)).isPresent() ? Stated.PAST : Stated.NOW;
    }

    private static String relation(Element history) {
        String words = history.child("relationship").map(Coded::words).orElse("");
        return words.isBlank() ? UNNAMED : words.strip().toLowerCase(Locale.ROOT);
    }
}

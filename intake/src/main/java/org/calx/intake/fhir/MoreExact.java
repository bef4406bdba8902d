package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Value;

/**
 * Severity and stage beside the name of a disease: "pain" that is "severe", "chronic kidney disease" of "stage 5". Where
 * the guide knows the more exact thing, that is stated too; as words, so that it never establishes anything alone.
 */
record MoreExact(Chart chart, Stated stated, Place place, Optional<FhirDates.Days> when, Tools tools) {
    private static final String SEVERE = "24484000";

    void state(Element condition, Element code) {
        if (stated.absent()) {
            return;
        }
        condition.child("severity").ifPresent(severity -> words(code, severity(severity), ""));
        for (Element stage : condition.children("stage")) {
            if (stage.isUnmodified()) {
                stage.child("summary").ifPresent(summary -> stage(code, summary));
            }
        }
    }

    private void stage(Element code, Element summary) {
        if (tools.coded().concepts(summary).isEmpty()) {
            words(code, "", Coded.words(summary));
        } else {
            tools.bodySites().state(chart, summary, stated, place, when);
        }
    }

    private static String severity(Element severity) {
        boolean severe = severity.children("coding").stream()
                .anyMatch(c -> c.text("code", "").equals(SEVERE));
        return severe ? "severe" : Coded.words(severity);
    }

    /** States what the longer words name, if it is a kind of what the code alone names. */
    private void words(Element code, String before, String after) {
        String name = name(code);
        if (name.isEmpty() || before.isEmpty() && after.isEmpty()) {
            return;
        }
        Set<ConceptId> named = new HashSet<>();
        tools.coded().concepts(code).forEach(c -> named.add(c.id()));
        collect(name, code).forEach(f -> named.add(f.concept()));
        List<Fact> facts = collect((before + " " + name + " " + after).strip(), code);
        facts.removeIf(f -> f.value() instanceof Value.Absent
                || named.contains(f.concept())
                || named.stream().noneMatch(n -> tools.coded().isA(f.concept(), n)));
        facts.forEach(chart::add);
        tools.bodySites().state(chart, facts, place, code);
    }

    private String name(Element code) {
        String words = Coded.words(code);
        return words.isEmpty()
                ? tools.coded().concepts(code).stream()
                        .map(Concept::name)
                        .findFirst()
                        .orElse("")
                : words;
    }

    private List<Fact> collect(String words, Element code) {
        List<Fact> facts = new ArrayList<>();
        tools.coded().collectWords(facts::add, words, code, stated, place.about(), when, ConceptKind.PROBLEM);
        return facts;
    }
}

package org.calx.intake.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Problem;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * The medicine that a resource is about: what it is called, and what is in it. A product gives each ingredient that the
 * guide knows; what does nothing in it does not count.
 */
final class Medicine {
    private final Chart chart;
    private final Tools tools;
    private final Stated stated;
    private final Optional<FhirDates.Days> when;
    private final Set<Element> seen = new HashSet<>();

    private Medicine(Chart chart, Tools tools, Stated stated, Optional<FhirDates.Days> when) {
        this.chart = chart;
        this.tools = tools;
        this.stated = stated;
        this.when = when;
    }

    /** What must be known before the medicine of a resource, or the ingredients of a medicine, can be read. */
    static List<Element> needs(Element resource) {
        if (resource.has("medicationReference")) {
            return resource.child("medicationReference")
                    .filter(r -> r.has("reference"))
                    .map(List::of)
                    .orElse(List.of());
        }
        return resource.children("ingredient").stream()
                .flatMap(i -> i.child("itemReference").stream())
                .filter(r -> r.has("reference"))
                .toList();
    }

    /**
     * States the medicine of a resource.
     *
     * @param when the day it was given, taken or written
     */
    static void state(Element resource, Stated stated, Optional<FhirDates.Days> when, Chart chart, Tools tools) {
        Medicine medicine = new Medicine(chart, tools, stated, when);
        Optional<Element> named = resource.child("medicationCodeableConcept");
        Optional<Element> reference = resource.child("medicationReference");
        boolean valid = !stated.absent() && stated.tense() == Tense.NOW;
        if (named.isPresent() && NothingKnown.read(named.get(), valid, when, chart, tools)) {
            return;
        }
        boolean known = named.map(medicine::named).orElse(false);
        known |= reference.map(medicine::referred).orElse(false);
        if (!known) {
            String words = named.map(Coded::words)
                    .filter(w -> !w.isEmpty())
                    .or(() -> reference.map(medicine::wordsOf))
                    .orElse("");
            medicine.unknown(resource, words);
        }
    }

    private void unknown(Element resource, String words) {
        if (!stated.absent() || words.isEmpty()) {
            chart.unread(resource.type(), words);
            return;
        }
        chart.problem(
                Problem.Kind.SET_ASIDE,
                resource.where(),
                "'" + words + "' is said not to be taken; words alone do not make a medicine absent",
                "ask whether it is taken");
    }

    private boolean named(Element codeable) {
        return tools.coded().collect(this::add, chart, codeable, stated, About.PATIENT, when, ConceptKind.DRUG);
    }

    /** A product may be named after what it is for: that makes a disease or a finding suspected, and never absent. */
    private void add(Fact fact) {
        Optional<ConceptKind> kind = tools.coded().kind(fact.concept());
        if (kind.filter(k -> k == ConceptKind.DRUG || k == ConceptKind.EXPOSURE).isPresent()) {
            chart.add(fact);
        } else if (!(fact.value() instanceof Value.Absent)) {
            chart.add(new Fact(
                    fact.concept(),
                    fact.value(),
                    fact.about(),
                    fact.tense(),
                    Certainty.SUSPECTED,
                    fact.when(),
                    fact.origin()));
        }
    }

    private boolean referred(Element reference) {
        Optional<Element> target = tools.references().find(reference).filter(t -> !isError(t, reference));
        if (target.isPresent() && contents(target.get())) {
            return true;
        }
        if (target.isEmpty() && reference.has("reference") && !reference.has("display")) {
            reference
                    .faults()
                    .add(
                            Problem.Kind.SET_ASIDE,
                            reference.path(),
                            "the medicine '" + reference.text("reference", "") + "' is not in the input",
                            "add that resource, or say what the medicine is");
        }
        return tools.coded()
                .collectWords(
                        this::add,
                        reference.text("display", ""),
                        reference,
                        stated,
                        About.PATIENT,
                        when,
                        ConceptKind.DRUG);
    }

    /** What a Medication or a Substance is and holds; one that holds itself is read once. */
    private boolean contents(Element medicine) {
        if (!seen.add(medicine) || !medicine.isUnmodified()) {
            return false;
        }
        boolean known = medicine.child("code").map(this::named).orElse(false);
        for (Element ingredient : medicine.children("ingredient")) {
            if (ingredient.isUnmodified() && ingredient.flag("isActive").orElse(true)) {
                known |=
                        ingredient.child("itemCodeableConcept").map(this::named).orElse(false);
                known |= ingredient
                        .child("substanceCodeableConcept")
                        .map(this::named)
                        .orElse(false);
                known |= ingredient.child("itemReference").map(this::referred).orElse(false);
                known |= ingredient
                        .child("substanceReference")
                        .map(this::referred)
                        .orElse(false);
            }
        }
        return known;
    }

    private static boolean isError(Element target, Element reference) {
        boolean error = target.text("status", "").equals(Status.ENTERED_IN_ERROR);
        if (error) {
            reference
                    .faults()
                    .add(
                            Problem.Kind.SET_ASIDE,
                            reference.path(),
                            "the medicine it names is marked '" + Status.ENTERED_IN_ERROR + "', so it was not used",
                            "say what the medicine is");
        }
        return error;
    }

    private String wordsOf(Element reference) {
        return reference
                .text("display")
                .or(() -> tools.references()
                        .find(reference)
                        .flatMap(t -> t.child("code"))
                        .map(Coded::words))
                .orElse("");
    }
}

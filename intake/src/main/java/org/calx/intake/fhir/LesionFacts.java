package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Problem;
import org.calx.record.Value;

/**
 * States things at their places. A place says something of the skin only together with a thing that can be there: an
 * ulcer can, gout cannot. What is denied at a place is denied there and nowhere else.
 */
final class LesionFacts {
    private static final ConceptId PAIN = ConceptId.of("pain");

    private final Concepts concepts;
    private final Coded coded;
    private final Predicate<Concept> isLesion;
    private final Function<Element, Place> inWords;

    /**
     * @param isLesion whether a concept names a lesion, even if it is a disease
     * @param inWords the place that the words of a thing name
     */
    LesionFacts(Concepts concepts, Coded coded, Predicate<Concept> isLesion, Function<Element, Place> inWords) {
        this.concepts = concepts;
        this.coded = coded;
        this.isLesion = isLesion;
        this.inWords = inWords;
    }

    /** States what a CodeableConcept names; whether anything was understood. A place alone is nothing. */
    boolean state(
            Chart chart,
            Element codeable,
            Stated stated,
            Place given,
            Optional<FhirDates.Days> when,
            ConceptKind... prefer) {
        List<Fact> facts = new ArrayList<>(2);
        boolean understood = coded.collect(facts::add, chart, codeable, stated, given.about(), when, prefer);
        Place place = given;
        if (!isLesion(given) && facts.stream().anyMatch(this::hasPlace)) {
            Place words = inWords.apply(codeable);
            if (isLesion(words)) {
                place = words;
                facts.clear();
                coded.collect(facts::add, chart, codeable, stated, place.about(), when, prefer);
            }
        }
        add(chart, facts, place, codeable);
        return understood && (facts.isEmpty() || !facts.stream().allMatch(this::isSite));
    }

    private static boolean isLesion(Place place) {
        return place.about() instanceof About.OfLesion;
    }

    /** Adds facts and the place they share. A place in the words of a thing is no thing of its own. */
    void add(Chart chart, List<Fact> facts, Place place, Element from) {
        boolean there = facts.stream().anyMatch(this::isThere);
        for (Fact fact : facts) {
            if (isDeniedSomewhere(fact, place)) {
                from.faults()
                        .add(
                                Problem.Kind.SET_ASIDE,
                                from.path(),
                                "it is said not to be at '" + place.unread().orElse("")
                                        + "', a place not known here, so nothing follows from it",
                                "name the place by another code or in plain words");
            } else if (there || !isSite(fact)) {
                chart.add(fact);
            }
        }
        place(chart, facts, place, from);
    }

    /** States a place with the facts of what is there. */
    void place(Chart chart, List<Fact> facts, Place place, Element from) {
        Optional<Fact> there = facts.stream().filter(this::isThere).findFirst();
        if (there.isEmpty()) {
            return;
        }
        Fact fact = there.get();
        place.sites()
                .forEach((site, origin) -> chart.add(new Fact(
                        site, Value.PRESENT, place.about(), fact.tense(), fact.certainty(), fact.when(), origin)));
        place.unread()
                .ifPresent(words -> from.faults()
                        .add(
                                Problem.Kind.NOT_UNDERSTOOD,
                                "bodySite",
                                "the place '" + words + "' is not known here",
                                "name the place by another code or in plain words"));
    }

    /** What is not at a place that is not known may well be elsewhere. */
    private boolean isDeniedSomewhere(Fact fact, Place place) {
        return fact.value() instanceof Value.Absent
                && !isLesion(place)
                && place.unread().isPresent()
                && concepts.isOfLesion(fact.concept());
    }

    private boolean isThere(Fact fact) {
        return !(fact.value() instanceof Value.Absent) && !(fact.about() instanceof About.Relative) && lies(fact);
    }

    /** Pain belongs to a lesion only where the place is given beside it; in "pain in the hip" it is the person's. */
    private boolean hasPlace(Fact fact) {
        return !(fact.about() instanceof About.Relative) && lies(fact) && !concepts.isA(fact.concept(), PAIN);
    }

    private boolean lies(Fact fact) {
        return concepts.find(fact.concept())
                .filter(c -> c.kind() != ConceptKind.SITE && (c.ofLesion() || isLesion.test(c)))
                .isPresent();
    }

    private boolean isSite(Fact fact) {
        return concepts.find(fact.concept())
                .filter(c -> c.kind() == ConceptKind.SITE)
                .isPresent();
    }
}

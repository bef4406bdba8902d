package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.calx.record.About;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.Problem;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * What the record of one person declares to be all of its kind, so that silence means "no". A declaration that has no
 * day, is old, or that the record itself contradicts, declares nothing, and that is told.
 */
final class Declarations {
    /** An older declaration says nothing about now. */
    private static final int MONTHS = 12;

    /** @param whole whether what is listed of the kind is all of it; otherwise there is none at all */
    private record Declared(
            ConceptKind kind, String words, String where, Optional<FhirDates.Days> when, boolean whole) {}

    private final Set<Declared> declared = new LinkedHashSet<>();
    private final List<FhirDates.Days> documents = new ArrayList<>();

    /**
     * Takes a declaration.
     *
     * @param words what was said, such as "No known medications"
     * @param when the day it was said; empty for the day of the document it came with
     */
    void add(Set<ConceptKind> kinds, String words, String where, Optional<FhirDates.Days> when) {
        kinds.forEach(kind -> declared.add(new Declared(kind, words, where, when, false)));
    }

    /** Takes the declaration that what the record lists of a kind is all of it. */
    void addWhole(ConceptKind kind, String words, String where, Optional<FhirDates.Days> when) {
        declared.add(new Declared(kind, words, where, when, true));
    }

    /** Notes the day of a document about this person: declarations that came with it and have no day have this one. */
    void document(FhirDates.Days day) {
        documents.add(day);
    }

    void addAll(Declarations other) {
        declared.addAll(other.declared);
        documents.addAll(other.documents);
    }

    /**
     * The declarations that hold.
     *
     * @param told takes what is set aside and why
     */
    Set<Coverage> coverage(
            Set<Fact> facts, Function<ConceptId, Optional<ConceptKind>> kinds, LocalDate asOf, List<Problem> told) {
        Set<Coverage> holding = new LinkedHashSet<>();
        Set<ConceptKind> present = declared.isEmpty() ? Set.of() : present(facts, kinds);
        for (Declared d : declared) {
            String objection = objection(d, present, asOf);
            if (objection.isEmpty()) {
                holding.add(new Coverage(d.kind(), d.where() + ": " + d.words()));
            } else {
                told.add(new Problem(
                        Problem.Kind.SET_ASIDE,
                        d.where(),
                        "'" + d.words() + "' " + objection + ", so nothing counts as absent because of it",
                        "ask, or record it anew"));
            }
        }
        return holding;
    }

    private String objection(Declared d, Set<ConceptKind> present, LocalDate asOf) {
        Optional<LocalDate> day = d.when().or(this::firstDocument).map(FhirDates.Days::first);
        if (day.isEmpty()) {
            return "has no day";
        }
        if (day.get().isAfter(asOf)) {
            return "is of a later day than the question";
        }
        if (day.get().isBefore(asOf.minusMonths(MONTHS))) {
            return "was said more than a year ago";
        }
        return !d.whole() && present.contains(d.kind()) ? "is contradicted by the same record" : "";
    }

    private Optional<FhirDates.Days> firstDocument() {
        return documents.stream().min(Comparator.comparing(FhirDates.Days::first));
    }

    /** The kinds of which the record says that the patient has some now, or may have. */
    private static Set<ConceptKind> present(Set<Fact> facts, Function<ConceptId, Optional<ConceptKind>> kinds) {
        Set<ConceptKind> present = EnumSet.noneOf(ConceptKind.class);
        for (Fact fact : facts) {
            if (fact.tense() == Tense.NOW
                    && !(fact.value() instanceof Value.Absent)
                    && !(fact.about() instanceof About.Relative)) {
                kinds.apply(fact.concept()).ifPresent(present::add);
            }
        }
        return present;
    }
}

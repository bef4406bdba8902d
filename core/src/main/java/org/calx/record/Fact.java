package org.calx.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One statement about one concept, and where it came from.
 *
 * @param when the day it was true or was measured; empty means the day of the record
 */
public record Fact(
        ConceptId concept,
        Value value,
        About about,
        Tense tense,
        Certainty certainty,
        Optional<LocalDate> when,
        Origin origin) {

    /** A stated present fact about the patient now. */
    public static Fact present(ConceptId concept, About about, Origin origin) {
        return new Fact(concept, Value.PRESENT, about, Tense.NOW, Certainty.STATED, Optional.empty(), origin);
    }

    /** A stated absent fact about the patient now. */
    public static Fact absent(ConceptId concept, About about, Origin origin) {
        return new Fact(concept, Value.ABSENT, about, Tense.NOW, Certainty.STATED, Optional.empty(), origin);
    }

    public Fact withValue(Value other) {
        return new Fact(concept, other, about, tense, certainty, when, origin);
    }

    public Fact withConcept(ConceptId other) {
        return new Fact(other, value, about, tense, certainty, when, origin);
    }
}

package org.calx.logic;

import org.calx.record.ConceptId;

/**
 * Why something is unknown: the concept to ask about or to test, and what is the matter with it.
 *
 * @param concept what is missing
 * @param why the matter
 */
public record Gap(ConceptId concept, Why why) implements Comparable<Gap> {

    public enum Why {
        NOT_ASKED,
        TOO_OLD,
        SUSPECTED_ONLY,
        PAST_ONLY,
        PLANNED_ONLY,
        CONFLICT,
        LESION_NOT_SAID,
        NUMBER_NOT_GIVEN,
        ENTRY_UNDECIDED
    }

    @Override
    public int compareTo(Gap other) {
        int byConcept = concept.compareTo(other.concept);
        return byConcept != 0 ? byConcept : why.compareTo(other.why);
    }
}

package org.calx.intake.fhir;

import org.calx.record.Certainty;
import org.calx.record.Tense;

/**
 * What the status of a resource makes of its statement.
 *
 * @param absent whether it says that the thing is not there
 */
record Stated(Tense tense, Certainty certainty, boolean absent) {
    static final Stated NOW = new Stated(Tense.NOW, Certainty.STATED, false);
    static final Stated PAST = new Stated(Tense.PAST, Certainty.STATED, false);
    static final Stated PLANNED = new Stated(Tense.PLANNED, Certainty.STATED, false);
    static final Stated SUSPECTED = new Stated(Tense.NOW, Certainty.SUSPECTED, false);
    static final Stated ABSENT = new Stated(Tense.NOW, Certainty.STATED, true);

    Stated past() {
        return new Stated(Tense.PAST, certainty, absent);
    }

    Stated suspected() {
        return new Stated(tense, Certainty.SUSPECTED, absent);
    }
}

package org.calx.logic;

import java.util.ArrayList;
import java.util.List;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Concept;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.PatientRecord;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * Where a danger is both said and denied, it was said: the denial is left out, unless it is of a later day. For "none of
 * these" is ticked in a hurry, and what was left open asks to be looked at.
 */
public final class SaidDangers {
    private final Concepts concepts;
    private final PatientRecord record;
    private final List<Fact> dangers = new ArrayList<>();

    private SaidDangers(Concepts concepts, PatientRecord record) {
        this.concepts = concepts;
        this.record = record;
        for (Fact fact : record.facts()) {
            if (isSaidOfNow(fact)
                    && concepts.find(fact.concept()).filter(Concept::danger).isPresent()) {
                dangers.add(fact);
            }
        }
    }

    /** The record without the denials of dangers that are said in it. */
    public static PatientRecord beforeDenied(Concepts concepts, PatientRecord record) {
        SaidDangers said = new SaidDangers(concepts, record);
        return record.facts().stream().anyMatch(said::isOverruled)
                ? record.onlyFacts(f -> !said.isOverruled(f))
                : record;
    }

    private static boolean isSaidOfNow(Fact fact) {
        return !(fact.value() instanceof Value.Absent)
                && fact.tense() == Tense.NOW
                && fact.certainty() == Certainty.STATED
                && !(fact.about() instanceof About.Relative);
    }

    private boolean isOverruled(Fact fact) {
        return fact.value() instanceof Value.Absent && dangers.stream().anyMatch(d -> isDenialOf(fact, d));
    }

    /** A denial of something wider denies the danger too; one of the person denies it of every lesion. */
    private boolean isDenialOf(Fact denial, Fact danger) {
        boolean ofSame = denial.about().equals(danger.about())
                || denial.about().equals(About.PATIENT)
                || danger.about().equals(About.PATIENT);
        return ofSame && concepts.isA(danger.concept(), denial.concept()) && !isLater(denial, danger);
    }

    /** A fact without a day is of the day of the record. */
    private boolean isLater(Fact denial, Fact danger) {
        return denial.when().orElse(record.asOf()).isAfter(danger.when().orElse(record.asOf()));
    }
}

package org.calx.cases;

import java.util.EnumSet;
import java.util.Set;
import org.calx.assess.Outcome;
import org.calx.knowledge.Entry;

/** The outcomes of each kind of entry, and the folder it lies in. */
final class Vocabulary {
    private static final Set<Outcome> STANDINGS = EnumSet.range(Outcome.EXCLUDED, Outcome.ESTABLISHED);
    private static final Set<Outcome> FLAGS =
            EnumSet.of(Outcome.RAISED, Outcome.OPEN, Outcome.UNASKED, Outcome.AWAITING_TEST, Outcome.CLEARED);
    private static final Set<Outcome> TESTS =
            EnumSet.of(Outcome.OFFERED, Outcome.CHECK_FIRST, Outcome.AVOID, Outcome.NOT_OFFERED, Outcome.OPEN);
    private static final Set<Outcome> TREATMENTS = EnumSet.of(
            Outcome.FITS, Outcome.CHECK_FIRST, Outcome.AVOID, Outcome.DOES_NOT_FIT, Outcome.NOT_SHOWN, Outcome.OPEN);
    private static final Set<Outcome> REMEDIES =
            EnumSet.of(Outcome.AVOID, Outcome.ASK, Outcome.SAFE, Outcome.STRICTER_OPEN);
    private static final Set<Outcome> FOR_WHOM = EnumSet.of(Outcome.FOR_YOU, Outcome.NOT_FOR_YOU, Outcome.OPEN);

    private Vocabulary() {}

    static Set<Outcome> of(Entry entry) {
        if (entry instanceof Entry.Recognisable) {
            return STANDINGS;
        }
        if (entry instanceof Entry.RedFlag) {
            return FLAGS;
        }
        if (entry instanceof Entry.Investigation) {
            return TESTS;
        }
        if (entry instanceof Entry.Treatment) {
            return TREATMENTS;
        }
        if (entry instanceof Entry.Remedy) {
            return REMEDIES;
        }
        return entry instanceof Entry.Claim ? EnumSet.noneOf(Outcome.class) : FOR_WHOM;
    }

    static String folder(Entry entry) {
        if (entry instanceof Entry.Type) {
            return "types";
        }
        if (entry instanceof Entry.Cause) {
            return "causes";
        }
        if (entry instanceof Entry.Mimic) {
            return "mimics";
        }
        if (entry instanceof Entry.RedFlag) {
            return "red-flags";
        }
        if (entry instanceof Entry.Investigation) {
            return "investigations";
        }
        if (entry instanceof Entry.Treatment) {
            return "treatments";
        }
        if (entry instanceof Entry.Remedy) {
            return "remedies";
        }
        if (entry instanceof Entry.Prevention) {
            return "preventions";
        }
        return entry instanceof Entry.FollowUp ? "follow-ups" : "claims";
    }
}

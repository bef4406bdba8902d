package org.calx.cases;

import java.util.EnumSet;
import java.util.Set;
import org.calx.assess.Outcome;
import org.calx.knowledge.Entry;

/**
 * What a kind of entry can come to, and the folder it lies in.
 *
 * @param folder as that of the knowledge
 * @param outcomes empty where it comes to nothing for a single patient
 */
record Vocabulary(String folder, Set<Outcome> outcomes) {
    static Vocabulary of(Entry entry) {
        return entry.match(KINDS);
    }

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

    private static final Entry.Cases<Vocabulary> KINDS = new Entry.Cases<>() {
        @Override
        public Vocabulary type(Entry.Type e) {
            return new Vocabulary("types", STANDINGS);
        }

        @Override
        public Vocabulary cause(Entry.Cause e) {
            return new Vocabulary("causes", STANDINGS);
        }

        @Override
        public Vocabulary mimic(Entry.Mimic e) {
            return new Vocabulary("mimics", STANDINGS);
        }

        @Override
        public Vocabulary redFlag(Entry.RedFlag e) {
            return new Vocabulary("red-flags", FLAGS);
        }

        @Override
        public Vocabulary investigation(Entry.Investigation e) {
            return new Vocabulary("investigations", TESTS);
        }

        @Override
        public Vocabulary treatment(Entry.Treatment e) {
            return new Vocabulary("treatments", TREATMENTS);
        }

        @Override
        public Vocabulary remedy(Entry.Remedy e) {
            return new Vocabulary("remedies", REMEDIES);
        }

        @Override
        public Vocabulary prevention(Entry.Prevention e) {
            return new Vocabulary("preventions", FOR_WHOM);
        }

        @Override
        public Vocabulary followUp(Entry.FollowUp e) {
            return new Vocabulary("follow-ups", FOR_WHOM);
        }

        @Override
        public Vocabulary claim(Entry.Claim e) {
            return new Vocabulary("claims", Set.of());
        }

        @Override
        public Vocabulary site(Entry.Site e) {
            return new Vocabulary("sites", FOR_WHOM);
        }

        @Override
        public Vocabulary outcome(Entry.Outcome e) {
            return new Vocabulary("outcomes", Set.of());
        }
    };
}

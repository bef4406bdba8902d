package org.calx.app.reference;

import org.calx.knowledge.Entry;

/** The kinds of entries, in the order in which the reference lists them. */
enum Kind {
    TYPE("types", "Types of calcinosis", "Type"),
    CAUSE("causes", "Causes", "Cause"),
    MIMIC("mimics", "Look-alikes", "Look-alike"),
    RED_FLAG("red-flags", "Red flags", "Red flag"),
    INVESTIGATION("investigations", "Investigations", "Investigation"),
    TREATMENT("treatments", "Treatments", "Treatment"),
    REMEDY("remedies", "Home remedies", "Home remedy"),
    PREVENTION("preventions", "Prevention", "Prevention"),
    FOLLOW_UP("follow-ups", "Follow-up", "Follow-up"),
    CLAIM("claims", "Claims, checked", "Claim"),
    SITE("sites", "Places on the body", "Place"),
    OUTCOME("outcomes", "Outcome measures", "Outcome measure");

    private static final Entry.Cases<Kind> OF = new Entry.Cases<>() {
        @Override
        public Kind type(Entry.Type e) {
            return TYPE;
        }

        @Override
        public Kind cause(Entry.Cause e) {
            return CAUSE;
        }

        @Override
        public Kind mimic(Entry.Mimic e) {
            return MIMIC;
        }

        @Override
        public Kind redFlag(Entry.RedFlag e) {
            return RED_FLAG;
        }

        @Override
        public Kind investigation(Entry.Investigation e) {
            return INVESTIGATION;
        }

        @Override
        public Kind treatment(Entry.Treatment e) {
            return TREATMENT;
        }

        @Override
        public Kind remedy(Entry.Remedy e) {
            return REMEDY;
        }

        @Override
        public Kind prevention(Entry.Prevention e) {
            return PREVENTION;
        }

        @Override
        public Kind followUp(Entry.FollowUp e) {
            return FOLLOW_UP;
        }

        @Override
        public Kind claim(Entry.Claim e) {
            return CLAIM;
        }

        @Override
        public Kind site(Entry.Site e) {
            return SITE;
        }

        @Override
        public Kind outcome(Entry.Outcome e) {
            return OUTCOME;
        }
    };

    private final String folder;
    private final String heading;
    private final String one;

    Kind(String folder, String heading, String one) {
        this.folder = folder;
        this.heading = heading;
        this.one = one;
    }

    static Kind of(Entry entry) {
        return entry.match(OF);
    }

    /** The folder of its files, under {@code knowledge} and in the reference. */
    String folder() {
        return folder;
    }

    String heading() {
        return heading;
    }

    /** What a single one is called. */
    String one() {
        return one;
    }
}

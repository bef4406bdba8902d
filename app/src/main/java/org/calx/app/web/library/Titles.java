package org.calx.app.web.library;

import org.calx.knowledge.Entry;

/** What the page of an entry is called. What people read and is not so never heads a page: the truth does. */
public final class Titles {
    /** A first sentence shorter than this ("For some they are.") says nothing by itself. */
    private static final int TELLING = 40;

    private Titles() {}

    public static String of(Entry entry) {
        return entry instanceof Entry.Claim claim && !isTrue(claim)
                ? telling(claim.truth())
                : entry.head().name();
    }

    static boolean isTrue(Entry.Claim claim) {
        return claim.verdict().equals("supported");
    }

    /** The first sentences, until they say something. */
    static String telling(String text) {
        int end = text.indexOf(". ");
        while (end >= 0 && end < TELLING) {
            end = text.indexOf(". ", end + 1);
        }
        return end < 0 ? text : text.substring(0, end + 1);
    }
}

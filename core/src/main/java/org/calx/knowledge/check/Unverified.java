package org.calx.knowledge.check;

import org.calx.knowledge.Support;

/** What it means that a source was not seen. */
final class Unverified {
    static final String WORD = Support.UNVERIFIED;

    private Unverified() {}

    static boolean is(Part statement) {
        return statement.says("source", WORD);
    }
}

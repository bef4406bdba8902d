package org.calx.app.coverage;

import java.util.Locale;

/** What carries a row: an entry, or something else that a word before the colon names. */
record Carrier(Kind kind, String id) {

    /** What the id is of. */
    enum Kind {
        ENTRY,
        DEFINITION,
        CONCEPT,
        QUESTION,
        EVIDENCE,
        /** A file of the repository, by its path. */
        FILE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param text for example {@code tophaceous-gout}, {@code definition:infant} or {@code file:docs/safety.md} */
    static Carrier of(String text) {
        for (Kind kind : Kind.values()) {
            String prefix = kind.word() + ":";
            if (text.startsWith(prefix)) {
                return new Carrier(kind, text.substring(prefix.length()));
            }
        }
        return new Carrier(Kind.ENTRY, text);
    }
}

package org.calx.app.web.page;

import java.util.List;

/**
 * Own words and what became of them.
 *
 * @param used what was understood
 * @param setAside understood and knowingly not used
 */
public record WordsModel(
        String text, List<Understood> used, List<String> setAside, List<String> notUnderstood, boolean confirmed) {
    public WordsModel {
        used = List.copyOf(used);
        setAside = List.copyOf(setAside);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** A stretch of text, what it says there is, and what it says there is not. */
    public record Understood(String words, List<String> present, List<String> absent) {
        public Understood {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
        }
    }
}

package org.calx.intake.text;

import java.util.HashSet;
import java.util.Set;

/** A list of words by their keys, from a table of words separated by spaces. */
final class WordList {
    private final Set<String> keys = new HashSet<>();

    static WordList of(String resource) {
        WordList list = new WordList();
        for (String[] row : Resource.rows(resource)) {
            Tokens words = Tokens.of(row[0]);
            for (int i = 0; i < words.size(); i++) {
                list.keys.add(words.key(i));
            }
        }
        return list;
    }

    boolean has(String key) {
        return keys.contains(key);
    }
}

package org.calx.intake.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of words by their keys, from lines of words separated by spaces. */
final class WordList {
    private final Set<String> keys = new HashSet<>();

    static WordList ofResource(String name) {
        return of(Resource.rows(name).stream().map(row -> row[0]).toList());
    }

    static WordList of(List<String> lines) {
        WordList list = new WordList();
        for (String line : lines) {
            Tokens words = Tokens.of(line);
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

package org.calx.app.validate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.calx.knowledge.Entry;

/** Whether an entry is what an author named, by the entry's own name and the names authors use for it. */
final class Names {
    private Names() {}

    static boolean match(Entry.Recognisable entry, String author) {
        String folded = fold(author);
        List<String> names = Stream.concat(
                        Stream.of(entry.head().name(), entry.id().replace('-', ' ')),
                        entry.recognition().alsoCalled().stream())
                .map(Names::fold)
                .filter(n -> n.length() > 4)
                .toList();
        return names.stream().anyMatch(folded::contains);
    }

    /** Lower case, one space around every word, one spelling for British and American words, no plural s. */
    static String fold(String words) {
        StringBuilder folded = new StringBuilder(" ");
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            String one = word.replace("ae", "e").replace("oe", "e").replace("our", "or");
            folded.append(one.length() > 3 && one.endsWith("s") ? one.substring(0, one.length() - 1) : one)
                    .append(' ');
        }
        return folded.toString();
    }
}

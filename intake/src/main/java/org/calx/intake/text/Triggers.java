package org.calx.intake.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The trigger words of {@code triggers.tsv}, found in a text. The kinds follow the published ConText method
 * (pre- and post-triggers, pseudo-triggers, terminations, for negation, doubt, time and experiencer); the lists are our
 * own. Immutable.
 */
final class Triggers {
    /**
     * One occurrence.
     *
     * @param from first token
     * @param to after the last token
     * @param scope the most words it reaches
     */
    record Hit(Trigger trigger, int from, int to, int scope) {}

    private record Entry(Trigger trigger, int scope) {}

    private final Trie words = new Trie();
    private final Trie headings = new Trie();
    private final List<Entry> entries = new ArrayList<>();

    Triggers() {
        for (String[] row : Resource.rows("triggers.tsv")) {
            Trigger trigger = Trigger.of(row[0]);
            int scope = row[1].equals("-") ? Integer.MAX_VALUE : Integer.parseInt(row[1]);
            entries.add(new Entry(trigger, scope));
            for (String phrase : row[2].split("\\|")) {
                (trigger.heading() ? headings : words).add(Tokens.of(phrase.strip()), entries.size() - 1);
            }
        }
    }

    /** The triggers of a sentence, in order; the longest wins, and hides what lies inside. */
    List<Hit> find(Tokens text, int from, int to) {
        List<Hit> hits = new ArrayList<>(4);
        int i = from;
        while (i < to) {
            long found = text.isWord(i) ? words.longest(text, i, to) : Trie.NONE;
            if (found == Trie.NONE) {
                i++;
                continue;
            }
            int end = Trie.end(found);
            for (int value : words.values(found)) {
                Entry entry = entries.get(value);
                hits.add(new Hit(entry.trigger(), i, end, entry.scope()));
            }
            i = end;
        }
        return hits;
    }

    /** What a heading of these words means for what stands under it; {@link Trigger#NOTHING} if it means nothing. */
    Trigger heading(Tokens text, int from, int to) {
        for (int i = from; i < to; i++) {
            long found = headings.longest(text, i, to);
            if (found != Trie.NONE && Trie.end(found) == to) {
                return entries.get(headings.values(found)[0]).trigger();
            }
        }
        return Trigger.NOTHING;
    }
}

package org.calx.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private final Phrases words = new Phrases();
    private final Phrases headings = new Phrases();
    private final List<Entry> entries = new ArrayList<>();

    Triggers() {
        for (String[] row : Resource.rows("triggers.tsv")) {
            Trigger trigger = Trigger.of(row[0]);
            int scope = row[1].equals("-") ? Integer.MAX_VALUE : Integer.parseInt(row[1]);
            entries.add(new Entry(trigger, scope));
            for (String phrase : row[2].split("\\|")) {
                (trigger.heading() ? headings : words).add(phrase.strip(), entries.size() - 1);
            }
        }
    }

    /** The triggers of a sentence, in order; the longest wins, and hides what lies inside. */
    List<Hit> find(Tokens text, int from, int to) {
        List<Hit> hits = new ArrayList<>(4);
        int i = from;
        while (i < to) {
            Optional<Phrases.Found> found = text.isWord(i) ? words.longest(text, i, to) : Optional.empty();
            if (found.isEmpty()) {
                i++;
                continue;
            }
            int end = found.get().end();
            for (int value : found.get().values()) {
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
            Optional<Phrases.Found> found = headings.longest(text, i, to);
            if (found.isPresent() && found.get().end() == to) {
                return entries.get(found.get().values()[0]).trigger();
            }
        }
        return Trigger.NOTHING;
    }
}

package org.calx.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Value;

/**
 * Finds danger in words that stand in another order or apart: "my speech is slurred" for "slurred speech", "a dark streak
 * under my thumb nail". The words of one phrase must all be there with nothing between them but small words and places.
 * Only danger concepts are read so loosely, because a danger word counts at once.
 */
final class LooseDangers {
    /** Small words between the words of a phrase; a longer way apart is another statement. */
    private static final int MOST_BETWEEN = 5;

    private static final WordList SMALL = WordList.ofResource("small-words.txt");

    /** To take all one's pills is a danger, to take pills is none: this small word is never left out. */
    private static final String ALL = "all";

    private final Map<String, List<Pattern>> byRarest;
    private final Set<String> places;

    /** The words of one phrase without the small ones, in any order. */
    private record Pattern(Set<String> words, Concept concept) {}

    LooseDangers(Concepts concepts) {
        Map<String, Integer> counts = new HashMap<>();
        List<Pattern> patterns = new ArrayList<>();
        places = new HashSet<>();
        for (Concept concept : concepts.all()) {
            if (concept.danger()) {
                concept.words().synonyms().forEach(s -> pattern(s, concept, patterns));
            }
            if (concept.kind() == ConceptKind.SITE) {
                concept.words().synonyms().forEach(s -> places.addAll(keys(s)));
            }
        }
        patterns.forEach(p -> p.words().forEach(w -> counts.merge(w, 1, Integer::sum)));
        byRarest = new HashMap<>();
        for (Pattern pattern : patterns) {
            pattern.words().stream()
                    .min((a, b) -> counts.getOrDefault(a, 0) - counts.getOrDefault(b, 0))
                    .ifPresent(rarest -> byRarest.computeIfAbsent(rarest, k -> new ArrayList<>())
                            .add(pattern));
        }
    }

    private static void pattern(String synonym, Concept concept, List<Pattern> into) {
        Set<String> words = new HashSet<>(keys(synonym));
        words.removeIf(w -> SMALL.has(w) && !w.equals(ALL));
        if (words.size() > 1) {
            into.add(new Pattern(words, concept));
        }
    }

    private static List<String> keys(String words) {
        Tokens tokens = Tokens.of(words);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i) || tokens.isNumber(i)) {
                keys.add(tokens.key(i));
            }
        }
        return keys;
    }

    /** Adds what is found in a sentence and not mentioned there already. */
    void read(Reading reading, Sentences.Span sentence, Concepts concepts) {
        Tokens text = reading.tokens();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (!text.isWord(i) && !text.isNumber(i)) {
                continue;
            }
            for (Pattern pattern : byRarest.getOrDefault(text.key(i), List.of())) {
                int[] span = span(reading, sentence, i, pattern.words());
                if (span.length == 2
                        && !isMentioned(reading, span, pattern.concept(), concepts)
                        && !isWithinOnePhrase(reading, span)) {
                    String note = "read '" + text.words(span[0], span[1]) + "' as "
                            + pattern.concept().plain();
                    reading.addLoosely(new Mention(span[0], span[1], List.of(pattern.concept()), Value.PRESENT, note));
                }
            }
        }
    }

    /** The shortest stretch around a token that holds all words and otherwise only small words and places; else empty. */
    private int[] span(Reading reading, Sentences.Span sentence, int at, Set<String> words) {
        int from = at;
        while (from > sentence.from() && at - from <= words.size() + MOST_BETWEEN && fits(reading, from - 1, words)) {
            from--;
        }
        int to = at + 1;
        while (to < sentence.to() && to - at <= words.size() + MOST_BETWEEN && fits(reading, to, words)) {
            to++;
        }
        int[] best = {};
        for (int start = from; start <= at; start++) {
            if (words.contains(reading.tokens().key(start))) {
                int end = endOfAll(reading.tokens(), start, to, words);
                boolean holds = end > at && end - start <= words.size() + MOST_BETWEEN;
                if (holds && (best.length == 0 || end - start < best[1] - best[0])) {
                    best = new int[] {start, end};
                }
            }
        }
        return best;
    }

    private static int endOfAll(Tokens text, int start, int limit, Set<String> words) {
        Set<String> missing = new HashSet<>(words);
        for (int i = start; i < limit; i++) {
            missing.remove(text.key(i));
            if (missing.isEmpty()) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean fits(Reading reading, int i, Set<String> words) {
        Tokens text = reading.tokens();
        if (!text.isWord(i) && !text.isNumber(i)) {
            return false;
        }
        String key = text.key(i);
        boolean small = SMALL.has(key) && (reading.mark(i) & Mark.TRIGGER) == 0;
        return words.contains(key) || small || places.contains(key);
    }

    /** "Fingers white in the cold" is understood as a whole; its words are not picked from it. */
    private static boolean isWithinOnePhrase(Reading reading, int[] span) {
        return reading.inOrder().stream().anyMatch(m -> m.from() <= span[0] && span[1] <= m.to());
    }

    private static boolean isMentioned(Reading reading, int[] span, Concept concept, Concepts concepts) {
        return reading.inOrder().stream()
                .filter(m -> m.from() < span[1] && span[0] < m.to())
                .flatMap(m -> m.concepts().stream())
                .anyMatch(c -> concepts.isA(c.id(), concept.id()));
    }
}

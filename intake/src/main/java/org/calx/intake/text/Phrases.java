package org.calx.intake.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Phrases of one or more words, each with a value; finds the longest that starts at a token. Phrases are kept by their
 * first word and cut into words only when a text has that word, so that ten thousand phrases are ready in a moment.
 * Phrases are added first and then only looked up, by any number of threads.
 */
final class Phrases {
    private static final int[] NOTHING = {};

    /**
     * A phrase found.
     *
     * @param end the token after its last word
     * @param values what was added for it
     */
    record Found(int end, int[] values) {}

    private record Entry(String phrase, int value) {}

    /** A word within phrases, with the words that may follow. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private int[] values = NOTHING;

        void put(int value) {
            if (Arrays.stream(values).noneMatch(v -> v == value)) {
                values = Arrays.copyOf(values, values.length + 1);
                values[values.length - 1] = value;
            }
        }
    }

    /** All phrases with the same first word. */
    private static final class Bucket {
        private final List<Entry> entries = new ArrayList<>(2);
        private volatile Optional<Node> root = Optional.empty();

        Node root() {
            Optional<Node> ready = root;
            return ready.isPresent() ? ready.get() : grow();
        }

        private synchronized Node grow() {
            if (root.isEmpty()) {
                Node first = new Node();
                for (Entry entry : entries) {
                    Node node = first;
                    List<String> keys = keys(entry.phrase());
                    for (String key : keys.subList(1, keys.size())) {
                        node = node.next.computeIfAbsent(key, k -> new Node());
                    }
                    node.put(entry.value());
                }
                root = Optional.of(first);
            }
            return root.get();
        }
    }

    private final Map<String, Bucket> buckets = new HashMap<>();
    /** The same buckets by their first words as written, to cut each only once while phrases are added. */
    private final Map<String, Bucket> byFirstWord = new HashMap<>();

    /** Adds a phrase; marks other than the slash are ignored. A phrase without words is not added. */
    void add(String phrase, int value) {
        int space = phrase.indexOf(' ');
        String first = space < 0 ? phrase : phrase.substring(0, space);
        Bucket bucket = byFirstWord.get(first);
        if (bucket == null) {
            Optional<String> key = Tokens.firstKey(phrase);
            if (key.isEmpty()) {
                return;
            }
            bucket = buckets.computeIfAbsent(key.get(), k -> new Bucket());
            if (Tokens.firstKey(first).equals(key)) {
                byFirstWord.put(first, bucket);
            }
        }
        bucket.entries.add(new Entry(phrase, value));
    }

    /** The longest phrase that starts at the token and ends before the limit. */
    Optional<Found> longest(Tokens text, int from, int limit) {
        Bucket bucket = from < limit ? buckets.get(text.key(from)) : null;
        if (bucket == null) {
            return Optional.empty();
        }
        Node node = bucket.root();
        int[] values = node.values;
        int end = from + 1;
        for (int i = from + 1; i < limit; i++) {
            Node next = node.next.get(text.key(i));
            if (next == null) {
                break;
            }
            node = next;
            if (node.values.length > 0) {
                values = node.values;
                end = i + 1;
            }
        }
        return values.length == 0 ? Optional.empty() : Optional.of(new Found(end, values));
    }

    /** Whether some phrase begins with the word. */
    boolean begins(String key) {
        return buckets.containsKey(key);
    }

    /** Every word of every phrase. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        for (Bucket bucket : buckets.values()) {
            bucket.entries.forEach(e -> words.addAll(keys(e.phrase())));
        }
        return words;
    }

    private static List<String> keys(String phrase) {
        Tokens tokens = Tokens.of(phrase);
        List<String> keys = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            boolean counts = tokens.isWord(i) || tokens.isNumber(i) || tokens.is(i, '/') && !keys.isEmpty();
            if (counts) {
                keys.add(tokens.key(i));
            }
        }
        return keys;
    }
}

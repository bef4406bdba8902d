package org.calx.intake.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Phrases as a tree of words; finds the longest phrase that starts at a token. Words are numbered, branches live in one
 * open-addressed table, so that thousands of phrases build in milliseconds and a look-up is a few array reads.
 */
final class Trie {
    /** Found nothing. */
    static final long NONE = -1;

    private final Map<String, Integer> words = new HashMap<>(4096);
    private long[] branchKeys = new long[1 << 12];
    private int[] branchNodes = new int[1 << 12];
    private int branches;
    private int[][] values = new int[1 << 10][];
    private int nodes = 1;

    /** Adds a phrase; marks other than the slash are ignored. A phrase without words is not added. */
    void add(Tokens phrase, int value) {
        int node = 0;
        for (int i = 0; i < phrase.size(); i++) {
            if (phrase.isWord(i) || phrase.isNumber(i) || phrase.is(i, '/')) {
                node = grow(node, words.computeIfAbsent(phrase.key(i), k -> words.size() + 1));
            }
        }
        if (node != 0) {
            put(node, value);
        }
    }

    /** The longest phrase that starts at the token and ends before the limit: {@code node << 32 | end}, or {@link #NONE}. */
    long longest(Tokens text, int from, int limit) {
        long best = NONE;
        int node = 0;
        for (int i = from; i < limit; i++) {
            Integer word = words.get(text.key(i));
            if (word == null) {
                break;
            }
            node = next(node, word);
            if (node == 0) {
                break;
            }
            if (values[node] != null) {
                best = (long) node << 32 | (i + 1);
            }
        }
        return best;
    }

    static int end(long found) {
        return (int) found;
    }

    /** What was added for the phrase found. */
    int[] values(long found) {
        return values[(int) (found >>> 32)];
    }

    boolean knows(String key) {
        return words.containsKey(key);
    }

    Set<String> words() {
        return words.keySet();
    }

    private void put(int node, int value) {
        int[] old = values[node];
        if (old == null) {
            values[node] = new int[] {value};
        } else if (Arrays.stream(old).noneMatch(v -> v == value)) {
            int[] more = Arrays.copyOf(old, old.length + 1);
            more[old.length] = value;
            values[node] = more;
        }
    }

    private int next(int node, int word) {
        long key = (long) node << 32 | word;
        int slot = slot(key, branchKeys);
        return branchKeys[slot] == key ? branchNodes[slot] : 0;
    }

    private int grow(int node, int word) {
        int known = next(node, word);
        if (known != 0) {
            return known;
        }
        if (branches * 2 > branchKeys.length) {
            enlarge();
        }
        if (nodes == values.length) {
            values = Arrays.copyOf(values, nodes * 2);
        }
        long key = (long) node << 32 | word;
        int slot = slot(key, branchKeys);
        branchKeys[slot] = key;
        branchNodes[slot] = nodes;
        branches++;
        return nodes++;
    }

    private void enlarge() {
        long[] keys = new long[branchKeys.length * 2];
        int[] to = new int[keys.length];
        for (int i = 0; i < branchKeys.length; i++) {
            if (branchKeys[i] != 0) {
                int slot = slot(branchKeys[i], keys);
                keys[slot] = branchKeys[i];
                to[slot] = branchNodes[i];
            }
        }
        branchKeys = keys;
        branchNodes = to;
    }

    private static int slot(long key, long[] table) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & (table.length - 1);
        while (table[slot] != 0 && table[slot] != key) {
            slot = slot + 1 & (table.length - 1);
        }
        return slot;
    }
}

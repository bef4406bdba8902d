package org.calx.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.calx.intake.memo.Memo;

/**
 * Finds the one known word that differs from a misspelt one by a letter added, left out, changed or swapped with its
 * neighbour. The first letter must agree: "typical" is not a slip for "atypical". An ordinary English word is spelt as it
 * is meant: "homeless" is not a slip for "hopeless". The table of words with one letter
 * left out is made at the first slip, since most texts have none.
 */
final class Typos {
    /** Shorter words have too many neighbours. */
    private static final int SHORTEST = 6;

    private final Lazy<Set<String>> known;
    private final Lazy<WordList> ordinary = new Lazy<>(() -> WordList.ofResource("ordinary-words.txt"));
    private final Memo<String, Optional<String>> remembered = new Memo<>(20_000);
    private final Lazy<Map<String, List<String>>> shortened = new Lazy<>(this::table);

    Typos(Supplier<Set<String>> known) {
        this.known = new Lazy<>(known);
    }

    /** The word meant; empty if there is none, or more than one. */
    Optional<String> meant(String word) {
        if (word.length() < SHORTEST || word.length() > 40 || known.get().contains(word)) {
            return Optional.empty();
        }
        return remembered.of(word, this::newlyMeant);
    }

    private Optional<String> newlyMeant(String word) {
        if (ordinary.get().has(word)) {
            return Optional.empty();
        }
        Map<String, List<String>> table = shortened.get();
        Set<String> found = new HashSet<>();
        collect(table, word, word, found);
        for (int i = 1; i < word.length(); i++) {
            collect(table, without(word, i), word, found);
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static void collect(Map<String, List<String>> table, String form, String word, Set<String> found) {
        for (String candidate : table.getOrDefault(form, List.of())) {
            if (oneSlip(candidate, word)) {
                found.add(candidate);
            }
        }
    }

    private Map<String, List<String>> table() {
        Map<String, List<String>> table = new HashMap<>();
        for (String word : known.get()) {
            if (word.length() >= SHORTEST - 1 && Character.isLetter(word.charAt(0))) {
                table.computeIfAbsent(word, k -> new ArrayList<>(1)).add(word);
                for (int i = 1; i < word.length(); i++) {
                    table.computeIfAbsent(without(word, i), k -> new ArrayList<>(1))
                            .add(word);
                }
            }
        }
        return table;
    }

    private static String without(String word, int i) {
        return word.substring(0, i) + word.substring(i + 1);
    }

    /** A last letter that makes another form of the word ("discharged") is no slip. */
    private static boolean ending(String letter) {
        return !letter.equals("d") && !letter.equals("s") && !letter.equals("r") && !letter.equals("y");
    }

    /** Whether two different words with the same first letter are one slip apart. */
    static boolean oneSlip(String a, String b) {
        if (a.isEmpty() || b.isEmpty() || a.charAt(0) != b.charAt(0) || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int head = 0;
        int shorter = Math.min(a.length(), b.length());
        while (head < shorter && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        String restA = a.substring(head);
        String restB = b.substring(head);
        if (restA.isEmpty() || restB.isEmpty()) {
            return ending(restA + restB);
        }
        if (restA.length() != restB.length()) {
            return restA.length() > restB.length()
                    ? restA.substring(1).equals(restB)
                    : restB.substring(1).equals(restA);
        }
        boolean changed = restA.substring(1).equals(restB.substring(1));
        boolean swapped = restA.length() > 1
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        return changed || swapped;
    }
}

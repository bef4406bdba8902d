package org.calx.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What someone may have meant: the words that are a few letters away, or that hold what was typed. */
final class Near {
    private static final int SHOWN = 3;

    private Near() {}

    static List<String> to(String typed, Collection<String> known) {
        String word = typed.toLowerCase(Locale.ROOT).strip().replace(' ', '-');
        return known.stream()
                .filter(k -> distance(word, k) <= Math.max(2, k.length() / 4) || holds(k, word))
                .sorted(Comparator.comparing((String k) -> distance(word, k)).thenComparing(k -> k))
                .limit(SHOWN)
                .toList();
    }

    private static boolean holds(String known, String word) {
        return word.length() > 2 && known.contains(word);
    }

    /** Letters to insert, drop, change or swap with their neighbour. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}

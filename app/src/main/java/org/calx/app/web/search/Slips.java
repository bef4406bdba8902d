package org.calx.app.web.search;

/** How many slips of the keys lie between two words: a letter added, left out, changed, or swapped with its neighbour. */
final class Slips {
    private static final int FOR_TWO = 7;
    private static final int FOR_ONE = 4;

    private Slips() {}

    /** Slips that a word of this length may hold; short words have too many neighbours. */
    static int allowed(int length) {
        return length >= FOR_TWO ? 2 : length >= FOR_ONE ? 1 : 0;
    }

    /** The word as it sounds: "toffus" and "tophus" are spelt as one. */
    static String sound(String word) {
        StringBuilder sound = new StringBuilder();
        for (char letter : word.replace("ph", "f").replace('y', 'i').toCharArray()) {
            if (sound.length() == 0 || sound.charAt(sound.length() - 1) != letter) {
                sound.append(letter);
            }
        }
        return sound.toString();
    }

    /** Their number, or more than {@code most} if it is more. */
    static int between(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}

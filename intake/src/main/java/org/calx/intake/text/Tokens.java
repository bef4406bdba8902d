package org.calx.intake.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A text cut into words, numbers and marks, each with its place in the text. A hyphen inside a compound only separates
 * ("rock-hard" is two words), except after a prefix, which is joined ("sub-cutaneous"). Letters and digits part
 * ("5cm", "scl70"). Never throws, whatever the text.
 */
final class Tokens {
    static final char WORD = 'w';
    static final char NUMBER = 'n';
    /** The end of a line. */
    static final char LINE = '\n';

    private static final Set<String> PREFIXES = Set.of(
            "sub", "anti", "peri", "pre", "post", "re", "micro", "macro", "hyper", "hypo", "intra", "extra", "multi",
            "poly", "para", "inter", "pseudo", "supra", "infra", "retro", "trans", "a", "un");

    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private String[] keys;
    private char[] kinds;

    private Tokens(String text, int guess) {
        this.text = text;
        starts = new int[guess];
        ends = new int[guess];
        keys = new String[guess];
        kinds = new char[guess];
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(text, Math.max(8, text.length() / 4));
        tokens.read(Integer.MAX_VALUE);
        return tokens;
    }

    /** The key of the first word or number; the rest is not looked at. */
    static Optional<String> firstKey(String text) {
        for (int most = 1; ; most *= 2) {
            Tokens tokens = new Tokens(text, most);
            tokens.read(most);
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.isWord(i) || tokens.isNumber(i)) {
                    return Optional.of(tokens.key(i));
                }
            }
            if (tokens.size() < most) {
                return Optional.empty();
            }
        }
    }

    int size() {
        return size;
    }

    /** Place of the token's first character. */
    int start(int i) {
        return starts[i];
    }

    /** Place after the token's last character. */
    int end(int i) {
        return ends[i];
    }

    /** The word's {@link Spelling#key key}, the number with a decimal point, or the mark itself. */
    String key(int i) {
        return keys[i];
    }

    boolean isWord(int i) {
        return i >= 0 && i < size && kinds[i] == WORD;
    }

    boolean isNumber(int i) {
        return i >= 0 && i < size && kinds[i] == NUMBER;
    }

    /** Whether the token is that mark; false outside the text. */
    boolean is(int i, char mark) {
        return i >= 0 && i < size && kinds[i] == mark;
    }

    /** Whether the token is that word; false outside the text. */
    boolean is(int i, String key) {
        return isWord(i) && keys[i].equals(key);
    }

    /** Whether nothing stands between the token and the one before. */
    boolean touchesPrevious(int i) {
        return i > 0 && i < size && starts[i] == ends[i - 1];
    }

    /** The words from one token to before another, as written. */
    String words(int from, int to) {
        return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
    }

    String text() {
        return text;
    }

    /** Reads a word as another from now on; used for slips of spelling only. */
    void reread(int i, String key) {
        keys[i] = key;
    }

    private void read(int most) {
        int i = 0;
        int n = text.length();
        while (i < n && size < most) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                i = word(i);
            } else if (isDigit(c)) {
                i = number(i);
            } else {
                if (c == '\n') {
                    add(LINE, i, i + 1, "\n");
                } else if (!Character.isWhitespace(c) && !joins(c, i)) {
                    char mark = mark(c);
                    add(mark, i, i + 1, String.valueOf(mark));
                }
                i++;
            }
        }
    }

    private int word(int from) {
        int i = from + 1;
        while (i < text.length() && isLetter(text.charAt(i))) {
            i++;
        }
        int end = i;
        if (i + 1 < text.length() && isApostrophe(text.charAt(i)) && isLetter(text.charAt(i + 1))) {
            int tail = i + 1;
            while (tail < text.length() && isLetter(text.charAt(tail))) {
                tail++;
            }
            if (tail == i + 2 && Character.toLowerCase(text.charAt(i + 1)) == 's') {
                add(WORD, from, tail, Spelling.key(fold(from, end)));
                return tail;
            }
            add(WORD, from, tail, Spelling.key(fold(from, end) + fold(i + 1, tail)));
            return tail;
        }
        String plain = fold(from, end);
        boolean hyphen = i + 1 < text.length() && isHyphen(text.charAt(i)) && isLetter(text.charAt(i + 1));
        if (hyphen && PREFIXES.contains(plain)) {
            int tail = i + 1;
            while (tail < text.length() && isLetter(text.charAt(tail))) {
                tail++;
            }
            add(WORD, from, tail, Spelling.key(plain + fold(i + 1, tail)));
            return tail;
        }
        add(WORD, from, end, Spelling.key(plain));
        return end;
    }

    private int number(int from) {
        int i = from + 1;
        boolean point = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean more = i + 1 < text.length() && isDigit(text.charAt(i + 1));
            if (isDigit(c)) {
                i++;
            } else if ((c == '.' || c == ',') && more && !point) {
                point = true;
                i++;
            } else {
                break;
            }
        }
        add(NUMBER, from, i, text.substring(from, i).replace(',', '.'));
        return i;
    }

    private boolean joins(char c, int i) {
        return isHyphen(c)
                && i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1))
                && !(isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1)));
    }

    private void add(char kind, int start, int end, String key) {
        if (size == starts.length) {
            int more = size * 2;
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            keys = Arrays.copyOf(keys, more);
            kinds = Arrays.copyOf(kinds, more);
        }
        starts[size] = start;
        ends[size] = end;
        keys[size] = key;
        kinds[size++] = kind;
    }

    private String fold(int from, int to) {
        char[] out = new char[to - from];
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return foldRare(text.substring(from, to));
            }
            out[i - from] = c <= 'Z' ? (char) (c + 32) : c;
        }
        return new String(out);
    }

    private static String foldRare(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae");
    }

    private static char mark(char c) {
        if (isHyphen(c)) {
            return '-';
        }
        return switch (c) {
            case '×' -> 'x';
            case '≥', '＞' -> '>';
            case '≤', '＜' -> '<';
            case '•', '·' -> '*';
            case '…' -> '.';
            case 'w', 'n' -> '_';
            default -> c;
        };
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c) || Character.isSurrogate(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC';
    }
}

package org.calx.knowledge.check;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reading grade of a passage by Flesch and Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 * (Kincaid 1975), the number of school years that it takes to read it.
 *
 * <p>Syllables are counted by rule, without a dictionary: each group of vowels (a, e, i, o, u, y) is one; a final
 * silent e is none ("side"), but "le" after a consonant is one ("ankle"); a final "es" or "ed" is none where it is not
 * spoken ("moves", "called") and one where it is ("boxes", "needed"); "ia", "io" before another sound and "eo", "iu"
 * are two ("area", "video", "radius"), except in "tion", "sion", "cious" and their like. Every word has at least one.
 * Numbers in digits count one syllable.
 */
public final class Readability {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+(?:['’][\\p{L}]+)?");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;]+(?=\\s|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern TWO =
            Pattern.compile("(?<![tcsgx])i[ao](?!u)|eo|iu|(?<=e)a$|ua(?=l|te)|[ey]ing$|[^aeiou]ier$");
    private static final Pattern SILENT_END = Pattern.compile("(?<=[aeiouy][a-z]{0,4}[^aeiouyl])e$"
            + "|(?<=[aeiouy]l)e$"
            + "|(?<=[aeiouy][a-z]{0,4}[^aeioutdy])ed$"
            + "|(?<=[aeiouy][a-z]{0,4}[^aeiouyscxzgh])es$"
            + "|(?<=th)es$");

    private Readability() {}

    public static int words(String text) {
        return count(WORD, text);
    }

    public static double grade(String text) {
        int words = 0;
        int syllables = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words++;
            syllables += syllables(word.group());
        }
        if (words == 0) {
            return 0;
        }
        int sentences = Math.max(1, count(SENTENCE_END, text));
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    static int syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String spoken = SILENT_END.matcher(lower).replaceFirst("");
        int groups = count(VOWELS, spoken) + count(TWO, spoken);
        return Math.max(1, groups);
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}

package org.calx.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text cut into sentences, as ranges of tokens. Abbreviations and decimals do not end one; a list item on its own line does. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "approx", "ca", "vs", "eg", "ie", "fig", "no", "resp", "incl", "yr",
            "hr", "min", "wk", "mo", "pt", "hx", "dx", "tx", "rx", "temp", "max", "dept", "inc", "al", "etc", "bilat",
            "lat", "med", "ant", "post", "prox", "dist", "abd");

    private static final Set<String> TITLES = Set.of("dr", "mr", "mrs", "ms", "prof");

    /**
     * A run of tokens.
     *
     * @param from first token
     * @param to after the last token
     */
    record Span(int from, int to) {}

    private Sentences() {}

    static List<Span> of(Tokens text) {
        List<Span> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.size(); i++) {
            if (ends(text, i)) {
                if (i + 1 > from) {
                    sentences.add(new Span(from, i + 1));
                }
                from = i + 1;
            }
        }
        if (from < text.size()) {
            sentences.add(new Span(from, text.size()));
        }
        return sentences;
    }

    private static boolean ends(Tokens text, int i) {
        if (text.is(i, Tokens.LINE)) {
            return lineEnds(text, i);
        }
        if (text.is(i, '!')) {
            return true;
        }
        boolean closed = i + 1 >= text.size() || !text.touchesPrevious(i + 1) || text.is(i + 1, Tokens.LINE);
        if (text.is(i, '?')) {
            return closed && text.touchesPrevious(i) && !text.is(i - 1, '(');
        }
        return text.is(i, '.') && closed && !abbreviated(text, i);
    }

    private static boolean abbreviated(Tokens text, int dot) {
        if (!text.isWord(dot - 1) || dot + 1 >= text.size()) {
            return false;
        }
        String before = text.key(dot - 1);
        return TITLES.contains(before)
                || (before.length() == 1 || ABBREVIATIONS.contains(before)) && !capital(text, dot + 1);
    }

    private static boolean lineEnds(Tokens text, int i) {
        if (i + 1 >= text.size()) {
            return true;
        }
        boolean mark =
                text.is(i + 1, Tokens.LINE) || text.is(i + 1, '-') || text.is(i + 1, '*') || text.isNumber(i + 1);
        return mark || capital(text, i + 1) || i > 0 && text.is(i - 1, ':');
    }

    private static boolean capital(Tokens text, int i) {
        return text.isWord(i) && Character.isUpperCase(text.text().charAt(text.start(i)));
    }
}

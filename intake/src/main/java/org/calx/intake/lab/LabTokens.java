package org.calx.intake.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in words, numbers and signs, each with its place. A full stop after a word is a sign of its own. */
final class LabTokens {
    private static final String NUMBER = "1\\s?[:/]\\s?[0-9]{1,9}(?![0-9.])|" + Amount.NUMBER;
    private static final Pattern IS_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern TOKEN =
            Pattern.compile("<=|>=|[<>≤≥=:,;()\\[\\]↑↓]|" + NUMBER + "|[^\\s<>≤≥=,;()\\[\\]↑↓:]+");
    private static final Pattern BREAK = Pattern.compile("[,;:.()\\[\\]]");

    private record Token(String text, String lower, int start, int end) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    LabTokens(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            int end = matcher.end();
            while (end - matcher.start() > 1 && text.charAt(end - 1) == '.') {
                end--;
            }
            add(matcher.start(), end);
            if (end < matcher.end()) {
                add(end, matcher.end());
            }
        }
    }

    private void add(int start, int end) {
        String word = text.substring(start, end);
        tokens.add(new Token(word, word.toLowerCase(Locale.ROOT), start, end));
    }

    int size() {
        return tokens.size();
    }

    int start(int i) {
        return tokens.get(i).start();
    }

    int end(int i) {
        return tokens.get(i).end();
    }

    /** The token in lower case; empty beyond the ends. */
    String lower(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
    }

    /** The text from one token up to another, exclusive, as written. */
    String words(int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    boolean number(int i) {
        return i < tokens.size() && IS_NUMBER.matcher(tokens.get(i).text()).matches();
    }

    boolean titre(int i) {
        return number(i) && (lower(i).indexOf(':') >= 0 || lower(i).indexOf('/') >= 0);
    }

    boolean opens(int i) {
        return lower(i).equals("(") || lower(i).equals("[");
    }

    boolean closes(int i) {
        return lower(i).equals(")") || lower(i).equals("]");
    }

    /** Whether a sign that no name and no judgement runs across stands here. */
    boolean breaks(int i) {
        String word = lower(i);
        return BREAK.matcher(word).matches() || word.startsWith("..");
    }

    boolean link(int i) {
        return LabWords.LINKS.contains(lower(i));
    }

    boolean negation(int i) {
        return LabWords.NEGATIONS.contains(lower(i));
    }
}

package org.calx.intake.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.calx.intake.text.Sentences.Span;
import org.calx.intake.text.Triggers.Hit;

/**
 * Says of each word of a text whether it is denied, doubted, past, imagined or about somebody else. A trigger reaches
 * from its words to the end of the sentence, to a termination or as far as its scope says; a heading reaches to the next
 * heading.
 */
final class Context {
    /** When a statement holds. */
    enum Time {
        NOW,
        HISTORY,
        PAST,
        PLANNED,
        IMAGINED
    }

    /**
     * What the words around a statement make of it.
     *
     * @param relative the relative it is about, or empty
     */
    record Status(boolean denied, boolean doubted, Time time, Optional<String> relative, boolean somebodyElse) {
        /** Of despair: "I think about ending it" and "what if I ended it" are what is to be told, not doubt of it. */
        Status ofThoughts() {
            boolean thought = doubted || time == Time.IMAGINED || time == Time.PLANNED;
            return thought
                    ? new Status(denied, false, time == Time.PAST ? Time.PAST : Time.NOW, relative, somebodyElse)
                    : this;
        }
    }

    /** How many tokens back a relative is named at most. */
    private static final int FAMILY_REACH = 60;

    private final Triggers triggers = new Triggers();
    private final Scopes scopes = new Scopes(triggers);

    /**
     * The status of the words from {@code start} to before {@code end} of a sentence or a longer text. Triggers within
     * the words themselves are part of the statement and do not change it.
     */
    Status assess(String text, int start, int end) {
        Tokens tokens = Tokens.of(text);
        int from = 0;
        while (from < tokens.size() && tokens.end(from) <= start) {
            from++;
        }
        int to = from;
        while (to < tokens.size() && tokens.start(to) < end) {
            to++;
        }
        Span words = new Span(from, to);
        int[] marks = marks(tokens, Sentences.of(tokens), h -> h.from() >= words.from() && h.to() <= words.to());
        return status(tokens, marks, from, to);
    }

    /** The status of a run of tokens by their marks; words that are triggers themselves do not count if others do. */
    Status status(Tokens text, int[] marks, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= marks[i];
        }
        Time time = (all & Mark.IF) != 0
                ? Time.IMAGINED
                : (all & Mark.PLAN) != 0
                        ? Time.PLANNED
                        : (all & (Mark.PAST | Mark.AGO)) != 0
                                ? Time.PAST
                                : (all & (Mark.HISTORY | Mark.ALLERGY)) != 0 ? Time.HISTORY : Time.NOW;
        Optional<String> relative = (all & Mark.FAMILY) == 0 ? Optional.empty() : Optional.of(relative(text, from));
        return new Status((all & Mark.DENIED) != 0, (all & Mark.MAYBE) != 0, time, relative, (all & Mark.OTHER) != 0);
    }

    /** The relative named last before a token, or "family". */
    String relative(Tokens text, int near) {
        int first = Math.max(0, near - FAMILY_REACH);
        for (int i = Math.min(near, text.size() - 1); i >= first; i--) {
            if (text.isWord(i) && Relatives.isOne(text.key(i))) {
                return text.key(i);
            }
        }
        return "family";
    }

    /**
     * The marks of every token of the text.
     *
     * @param hidden triggers that do not count
     */
    int[] marks(Tokens text, List<Span> sentences, Predicate<Hit> hidden) {
        int[] marks = new int[text.size()];
        int heading = 0;
        for (Span sentence : sentences) {
            int from = sentence.from();
            for (int i = from; i < sentence.to(); i++) {
                if (text.is(i, ':')) {
                    int first = headingStart(text, from, i);
                    Trigger means = triggers.heading(text, first, i);
                    if (means != Trigger.NOTHING
                            || first == sentence.from() && i - first <= 5
                            || allCapitals(text, first, i)) {
                        heading = underHeading(means);
                        scopes.mark(text, marks, new Span(from, first), 0, hidden);
                        Arrays.fill(
                                marks,
                                first,
                                i,
                                means == Trigger.NOTHING ? heading : Mark.TRIGGER | Mark.HEADING | heading);
                        from = i + 1;
                    }
                }
            }
            scopes.mark(text, marks, new Span(from, sentence.to()), heading, hidden);
        }
        return marks;
    }

    private static int headingStart(Tokens text, int from, int colon) {
        int first = colon;
        while (first > from && (text.isWord(first - 1) || text.is(first - 1, '/')) && colon - first < 6) {
            first--;
        }
        return first;
    }

    private static boolean allCapitals(Tokens text, int from, int to) {
        boolean any = false;
        for (int i = from; i < to; i++) {
            for (int c = text.start(i); c < text.end(i); c++) {
                char letter = text.text().charAt(c);
                if (Character.isLowerCase(letter)) {
                    return false;
                }
                any |= Character.isUpperCase(letter);
            }
        }
        return any;
    }

    private static int underHeading(Trigger heading) {
        return switch (heading) {
            case HEAD_HISTORY -> Mark.HISTORY;
            case HEAD_FAMILY -> Mark.FAMILY;
            case HEAD_PLAN -> Mark.IF;
            case HEAD_ALLERGY -> Mark.ALLERGY;
            default -> 0;
        };
    }
}

package org.calx.intake.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.text.Sentences.Span;
import org.calx.intake.text.Triggers.Hit;

/**
 * Says of each word of a text whether it is denied, doubted, past, imagined or about somebody else. A trigger reaches
 * from its words to the end of the sentence, to a termination or as far as its scope says; a heading reaches to the next
 * heading.
 */
final class Context {
    static final int DENIED = 1;
    static final int MAYBE = 2;
    static final int HISTORY = 4;
    static final int PAST = 8;
    static final int IF = 16;
    static final int PLAN = 32;
    static final int FAMILY = 64;
    static final int OTHER = 128;
    /** The word itself is (part of) a trigger. */
    static final int TRIGGER = 256;
    /** It began or happened so long ago: an event is past, a lesion is still there. */
    static final int AGO = 512;

    /** Something the patient does not tolerate. */
    static final int ALLERGY = 1024;
    /** The word is a heading. */
    static final int HEADING = 2048;

    /** What is said is not there, or not the patient's. */
    static final int UNREAL = DENIED | IF | FAMILY | OTHER;

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
    record Status(boolean denied, boolean doubted, Time time, Optional<String> relative, boolean somebodyElse) {}

    /** How many tokens back a relative is named at most. */
    private static final int FAMILY_REACH = 60;

    private static final Set<String> NEGATORS = Set.of("no", "not", "without", "never");

    private static final Span NOWHERE = new Span(-1, -1);

    private final Triggers triggers = new Triggers();

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
        return status(tokens, marks(tokens, Sentences.of(tokens), new Span(from, to)), from, to);
    }

    /** The status of a run of tokens by their marks; words that are triggers themselves do not count if others do. */
    Status status(Tokens text, int[] marks, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= marks[i];
        }
        Time time = (all & IF) != 0
                ? Time.IMAGINED
                : (all & PLAN) != 0
                        ? Time.PLANNED
                        : (all & (PAST | AGO)) != 0
                                ? Time.PAST
                                : (all & (HISTORY | ALLERGY)) != 0 ? Time.HISTORY : Time.NOW;
        Optional<String> relative = (all & FAMILY) == 0 ? Optional.empty() : Optional.of(relative(text, from));
        return new Status((all & DENIED) != 0, (all & MAYBE) != 0, time, relative, (all & OTHER) != 0);
    }

    /** The relative named last before a token, or "family". */
    String relative(Tokens text, int near) {
        int first = Math.max(0, near - FAMILY_REACH);
        for (int i = Math.min(near, text.size() - 1); i >= first; i--) {
            if (text.isWord(i) && RELATIONS.contains(text.key(i))) {
                return text.key(i);
            }
        }
        return "family";
    }

    private static final List<String> RELATIONS = List.of(
            "mother",
            "father",
            "brother",
            "sister",
            "aunt",
            "uncle",
            "cousin",
            "grandmother",
            "grandfather",
            "mum",
            "mom",
            "dad",
            "son",
            "daughter",
            "parent",
            "sibling",
            "niece",
            "nephew");

    /** The marks of every token of the text. */
    int[] marks(Tokens text, List<Span> sentences) {
        return marks(text, sentences, NOWHERE);
    }

    private int[] marks(Tokens text, List<Span> sentences, Span statement) {
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
                        scope(text, marks, new Span(from, first), 0, statement);
                        Arrays.fill(marks, first, i, means == Trigger.NOTHING ? heading : TRIGGER | HEADING | heading);
                        from = i + 1;
                    }
                }
            }
            scope(text, marks, new Span(from, sentence.to()), heading, statement);
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
            case HEAD_HISTORY -> HISTORY;
            case HEAD_FAMILY -> FAMILY;
            case HEAD_PLAN -> IF;
            case HEAD_ALLERGY -> ALLERGY;
            default -> 0;
        };
    }

    private void scope(Tokens text, int[] marks, Span part, int heading, Span statement) {
        int from = part.from();
        int to = part.to();
        if (from >= to) {
            return;
        }
        for (int i = from; i < to; i++) {
            marks[i] |= heading;
        }
        List<Hit> hits = triggers.find(text, from, to);
        hits.removeIf(h -> h.from() >= statement.from() && h.to() <= statement.to());
        for (int at = 0; at < hits.size(); at++) {
            Hit hit = hits.get(at);
            if (hit.trigger() != Trigger.END
                    && hit.trigger() != Trigger.END_DENIED
                    && hit.trigger() != Trigger.NOTHING) {
                for (int i = hit.from(); i < hit.to(); i++) {
                    marks[i] |= TRIGGER;
                }
            }
            if (hit.trigger() == Trigger.NOTHING) {
                deniedWithin(text, marks, hit);
            }
            int mark = mark(hit.trigger());
            if (mark == 0) {
                continue;
            }
            if (hit.trigger().backward()) {
                backward(text, marks, hits, at, from, mark);
            } else {
                forward(text, marks, hits, at, to, mark);
            }
        }
        queries(text, marks, from, to);
        minusSigns(text, marks, from, to);
    }

    /** "Does not fade", "without injury": what stands within the words is denied, and nothing after them. */
    private static void deniedWithin(Tokens text, int[] marks, Hit hit) {
        for (int i = hit.from(); i < hit.to() - 1 && i < hit.from() + 2; i++) {
            if (NEGATORS.contains(text.key(i))) {
                for (int k = i + 1; k < hit.to(); k++) {
                    marks[k] |= DENIED;
                }
                return;
            }
        }
    }

    private static void forward(Tokens text, int[] marks, List<Hit> hits, int at, int to, int mark) {
        Hit hit = hits.get(at);
        int end = to;
        for (int k = at + 1; k < hits.size(); k++) {
            Hit other = hits.get(k);
            boolean takesOver = other.trigger() == hit.trigger() && other.scope() >= hit.scope();
            boolean adjoins = other.from() <= hit.to() && other.trigger() == Trigger.END_DENIED && mark == MAYBE;
            if (other.from() >= hit.to() && !adjoins && (takesOver || stops(other.trigger(), mark))) {
                end = other.from();
                break;
            }
        }
        int words = hit.scope();
        for (int i = hit.to(); i < end && words > 0; i++) {
            if (text.is(i, ';')) {
                return;
            }
            if (text.isWord(i)) {
                words--;
            }
            marks[i] |= mark;
        }
    }

    private static void backward(Tokens text, int[] marks, List<Hit> hits, int at, int from, int mark) {
        Hit hit = hits.get(at);
        int begin = from;
        for (int k = at - 1; k >= 0 && hit.from() - hits.get(k).to() <= 2 * hit.scope(); k--) {
            if (hits.get(k).to() <= hit.from() && stops(hits.get(k).trigger(), mark)) {
                begin = hits.get(k).to();
                break;
            }
        }
        int words = hit.scope();
        for (int i = hit.from() - 1; i >= begin && words > 0; i--) {
            if (text.is(i, ';') || text.is(i, ',')) {
                return;
            }
            if (text.isWord(i)) {
                words--;
            }
            marks[i] |= mark;
        }
    }

    private static boolean stops(Trigger trigger, int mark) {
        return switch (trigger) {
            case END -> true;
            case END_DENIED -> mark == DENIED || mark == MAYBE;
            case DENIED_BEFORE -> mark == HISTORY || mark == PAST || mark == MAYBE;
            default -> false;
        };
    }

    /** A question mark before a word, or after a word or two, asks: it doubts what it touches. */
    private static void queries(Tokens text, int[] marks, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!text.is(i, '?')) {
                continue;
            }
            boolean before = i + 1 < to && text.isWord(i + 1) && (text.touchesPrevious(i + 1) || i == from);
            int first = before ? i + 1 : Math.max(from, i - 4);
            int last = before ? Math.min(to, i + 6) : i;
            if (!before && i - from > 4) {
                continue;
            }
            for (int k = first; k < last; k++) {
                marks[k] = marks[k] & ~DENIED | MAYBE;
            }
        }
    }

    /** "+tender, -fever": a minus before a word, but not at the start of a line, denies what stands up to the comma. */
    private static void minusSigns(Tokens text, int[] marks, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean sign = text.is(i, '-')
                    && text.touchesPrevious(i + 1)
                    && !text.touchesPrevious(i)
                    && text.isWord(i + 1)
                    && !text.is(i - 1, Tokens.LINE);
            if (sign) {
                for (int k = i + 1; k < to && (text.isWord(k) || text.isNumber(k)); k++) {
                    marks[k] |= DENIED;
                }
            }
        }
    }

    private static int mark(Trigger trigger) {
        return switch (trigger) {
            case DENIED_BEFORE, DENIED_AFTER -> DENIED;
            case MAYBE_BEFORE, MAYBE_AFTER -> MAYBE;
            case HISTORY_BEFORE, HISTORY_AFTER -> HISTORY;
            case PAST_BEFORE, PAST_AFTER -> PAST;
            case AGO_AFTER -> AGO;
            case IF_BEFORE, IF_AFTER -> IF;
            case PLAN_BEFORE -> PLAN;
            case FAMILY -> FAMILY;
            case OTHER -> OTHER;
            case ALLERGY -> ALLERGY;
            case END, END_DENIED, NOTHING, HEAD_HISTORY, HEAD_FAMILY, HEAD_PLAN, HEAD_ALLERGY, HEAD_PLAIN -> 0;
        };
    }
}

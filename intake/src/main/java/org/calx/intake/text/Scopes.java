package org.calx.intake.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.calx.intake.text.Sentences.Span;
import org.calx.intake.text.Triggers.Hit;

/** How far each trigger reaches within its part of a sentence. */
final class Scopes {
    private static final Set<String> NEGATORS = Set.of("no", "not", "without", "never");

    /** How many tokens back from a denial inside a phrase the joint before that phrase is looked for. */
    private static final int NEAR = 8;

    /** After these, "gone" means that it is there no more. */
    private static final Set<String> AFTER_GONE = Set.of(
            "away",
            "now",
            "completely",
            "totally",
            "entirely",
            "since",
            "again",
            "and",
            "but",
            "so",
            "after",
            "with",
            "without",
            "by",
            "on",
            "in",
            "at",
            "for",
            "from",
            "though",
            "already",
            "too",
            "then",
            "when",
            "i",
            "we");

    private final Triggers triggers;

    Scopes(Triggers triggers) {
        this.triggers = triggers;
    }

    /**
     * Marks the tokens of a part of a sentence.
     *
     * @param heading the mark of the heading it stands under, or 0
     * @param hidden triggers that do not count
     */
    void mark(Tokens text, int[] marks, Span part, int heading, Predicate<Hit> hidden) {
        int from = part.from();
        int to = part.to();
        if (from >= to) {
            return;
        }
        for (int i = from; i < to; i++) {
            marks[i] |= heading;
        }
        List<Hit> hits = triggers.find(text, from, to);
        Set<Integer> breaks = breaks(text, hits, from, hidden);
        hits.removeIf(hidden);
        for (int at = 0; at < hits.size(); at++) {
            Hit hit = hits.get(at);
            if (hit.trigger() != Trigger.END
                    && hit.trigger() != Trigger.END_DENIED
                    && hit.trigger() != Trigger.NOTHING) {
                for (int i = hit.from(); i < hit.to(); i++) {
                    marks[i] |= Mark.TRIGGER;
                }
            }
            if (hit.trigger() == Trigger.NOTHING) {
                deniedWithin(text, marks, hit);
            }
            int mark = mark(hit.trigger());
            if (mark == 0) {
                continue;
            }
            if (hit.trigger().backward() && !goesOn(text, hit, to)) {
                backward(text, marks, hits, at, from, mark);
            } else if (!hit.trigger().backward()) {
                forward(text, marks, hits, at, to, mark, breaks);
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
                    marks[k] |= Mark.DENIED;
                }
                return;
            }
        }
    }

    private static void forward(
            Tokens text, int[] marks, List<Hit> hits, int at, int to, int mark, Set<Integer> breaks) {
        Hit hit = hits.get(at);
        int end = to;
        for (int k = at + 1; k < hits.size(); k++) {
            Hit other = hits.get(k);
            boolean takesOver = other.trigger() == hit.trigger() && other.scope() >= hit.scope();
            boolean adjoins = other.from() <= hit.to() && other.trigger() == Trigger.END_DENIED && mark == Mark.MAYBE;
            if (other.from() >= hit.to() && !adjoins && (takesOver || stops(other.trigger(), mark))) {
                end = other.from();
                break;
            }
        }
        if (mark == Mark.DENIED) {
            end = Denials.end(text, hit.to(), end, breaks);
        }
        int words = hit.scope();
        int second = mark == Mark.DENIED ? Denials.secondOfTwo(text, hit.to(), end) : end;
        for (int i = hit.to(); i < end && words > 0 && !text.is(i, ';'); i++) {
            if (text.isWord(i)) {
                words--;
            }
            marks[i] |= i > second ? mark | Mark.LISTED : mark;
            if (words == 0 && mark == Mark.DENIED && text.is(i + 1, "or")) {
                words = 2;
            }
        }
    }

    /** The joints before phrases that have a denial of their own: "no rash, and strong painkillers don't touch it". */
    private static Set<Integer> breaks(Tokens text, List<Hit> hits, int from, Predicate<Hit> hidden) {
        Set<Integer> breaks = new HashSet<>();
        for (Hit hit : hits) {
            boolean own = hit.trigger() == Trigger.DENIED_BEFORE && hidden.test(hit);
            if (own || hit.trigger() == Trigger.NOTHING) {
                for (int i = hit.from(); i >= Math.max(from, hit.from() - NEAR); i--) {
                    if (Denials.joint(text, i)) {
                        breaks.add(i);
                        break;
                    }
                }
            }
        }
        return breaks;
    }

    /** "The lump has gone" is over; "the lump has gone red" is not. */
    private static boolean goesOn(Tokens text, Hit hit, int to) {
        return hit.trigger() == Trigger.PAST_AFTER
                && text.is(hit.to() - 1, "gone")
                && hit.to() < to
                && text.isWord(hit.to())
                && !AFTER_GONE.contains(text.key(hit.to()));
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
            case END_DENIED -> mark == Mark.DENIED || mark == Mark.MAYBE;
            case DENIED_BEFORE -> mark == Mark.HISTORY || mark == Mark.PAST || mark == Mark.MAYBE;
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
                marks[k] = marks[k] & ~Mark.DENIED | Mark.MAYBE;
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
                    marks[k] |= Mark.DENIED;
                }
            }
        }
    }

    private static int mark(Trigger trigger) {
        return switch (trigger) {
            case DENIED_BEFORE, DENIED_AFTER -> Mark.DENIED;
            case MAYBE_BEFORE, MAYBE_AFTER -> Mark.MAYBE;
            case HISTORY_BEFORE, HISTORY_AFTER -> Mark.HISTORY;
            case PAST_BEFORE, PAST_AFTER -> Mark.PAST;
            case AGO_AFTER -> Mark.AGO;
            case IF_BEFORE, IF_AFTER -> Mark.IF;
            case PLAN_BEFORE -> Mark.PLAN;
            case FAMILY -> Mark.FAMILY;
            case OTHER -> Mark.OTHER;
            case ALLERGY -> Mark.ALLERGY;
            case END, END_DENIED, NOTHING, HEAD_HISTORY, HEAD_FAMILY, HEAD_PLAN, HEAD_ALLERGY, HEAD_PLAIN -> 0;
        };
    }
}

package org.calx.intake.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.intake.text.Sentences.Span;
import org.calx.record.ConceptKind;

/**
 * Names of instruments in what a program prints: "Morse Fall Scale", "Pain severity score", "Glasgow coma scale (assessment
 * scale)". What such a name says of signs and diseases is what the instrument measures, not what somebody has. The head
 * of the name decides, which is its last word before any "of" or "for", or the kind that stands behind it in brackets:
 * "ulcer of the index finger" names no instrument.
 */
final class Instruments {
    private static final Set<String> HEADS =
            keys("score", "scale", "questionnaire", "index", "inventory", "assessment", "checklist");
    private static final Set<String> COMPLEMENTS = keys("of", "for", "by", "in", "with", "to", "on");
    private static final String SCALE = Spelling.key("scale");
    /** What an instrument can measure, and its name does not state. */
    private static final Set<ConceptKind> MEASURED =
            Set.of(ConceptKind.FINDING, ConceptKind.PROBLEM, ConceptKind.EXPOSURE);

    private final Tokens text;
    private final boolean[] named;

    private static Set<String> keys(String... words) {
        return Arrays.stream(words).map(Spelling::key).collect(Collectors.toUnmodifiableSet());
    }

    private Instruments(Tokens text) {
        this.text = text;
        named = new boolean[text.size()];
    }

    /** The names of instruments in a text. */
    static Instruments in(Tokens text, List<Span> sentences) {
        Instruments instruments = new Instruments(text);
        sentences.forEach(instruments::sentence);
        return instruments;
    }

    /** Whether a mention is only what an instrument measures. */
    boolean measures(Mention mention) {
        for (int i = mention.from(); i < mention.to(); i++) {
            if (!named[i]) {
                return false;
            }
        }
        return mention.concepts().stream().allMatch(c -> MEASURED.contains(c.kind()));
    }

    /** Whether all words of a stretch belong to names of instruments. */
    boolean isWholly(Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (text.isWord(i) && !named[i]) {
                return false;
            }
        }
        return true;
    }

    private void sentence(Span sentence) {
        int from = sentence.from();
        for (int i = from; i <= sentence.to(); i++) {
            boolean end = i == sentence.to() || text.is(i, ',') || text.is(i, ';') || text.is(i, ':');
            if (end) {
                name(from, i);
                from = i + 1;
            }
        }
    }

    private void name(int from, int to) {
        if (!isInstrument(from, to)) {
            return;
        }
        for (int i = from; i < to; i++) {
            named[i] = true;
        }
    }

    private boolean isInstrument(int from, int to) {
        int head = -1;
        boolean complete = false;
        boolean bracket = false;
        for (int i = from; i < to; i++) {
            if (text.is(i, '(') || text.is(i, '[')) {
                bracket = true;
            } else if (text.is(i, ')') || text.is(i, ']')) {
                if (bracket && text.isWord(i - 1) && HEADS.contains(text.key(i - 1))) {
                    return true;
                }
                bracket = false;
            } else if (!bracket && text.isWord(i) && !complete) {
                complete = COMPLEMENTS.contains(text.key(i));
                head = complete ? head : i;
            }
        }
        return (head > from || complete && head == from)
                && HEADS.contains(text.key(head))
                && (!text.key(head).equals(SCALE) || isTitle(head));
    }

    /** "Fall Scale" is a title; "silvery scale" is of the skin. */
    private boolean isTitle(int i) {
        return Character.isUpperCase(text.text().charAt(text.start(i))) || HEADS.contains(text.key(i - 1));
    }
}

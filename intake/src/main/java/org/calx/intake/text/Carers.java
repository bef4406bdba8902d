package org.calx.intake.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.ConceptKind;

/**
 * Finds out whether a text is written for a relative: "my son has hard lumps on his heels". It is, if a sign of the skin
 * or a danger is said of "my" relative and the writer says nothing of the kind of himself. Then that relative is the
 * patient.
 */
final class Carers {
    private static final Set<String> SELF = Set.of(
            "have", "am", "had", "was", "feel", "felt", "get", "got", "take", "suffer", "cant", "hurt", "noticed");

    private final Context context;
    private final LesionWords words;

    Carers(Context context, LesionWords words) {
        this.context = context;
        this.words = words;
    }

    /** The relative who is the patient; what is said of them is no longer marked as said of a relative. */
    Optional<String> patient(Reading reading, List<Mention> mentions) {
        Optional<String> patient = mentions.stream()
                .filter(m -> sign(reading, m))
                .map(m -> context.relative(reading.tokens(), m.from()))
                .findFirst()
                .filter(relative -> mine(reading.tokens(), relative) && !ofSelf(reading, mentions));
        patient.ifPresent(relative -> unmark(reading, relative));
        return patient;
    }

    private boolean sign(Reading reading, Mention m) {
        int mark = reading.mark(m.from());
        boolean said = (mark & Mark.FAMILY) != 0 && (mark & (Mark.DENIED | Mark.IF | Mark.PAST | Mark.HISTORY)) == 0;
        return said
                && !isOfThePast(reading.tokens(), m.from())
                && m.concepts().stream()
                        .anyMatch(c -> words.ofLesionFinding(c) || c.danger() && c.kind() == ConceptKind.FINDING);
    }

    /** "Dad had a fit" tells of the past, "dad just had a fit" does not. */
    private static boolean isOfThePast(Tokens text, int at) {
        for (int i = at; i >= Math.max(0, at - 2); i--) {
            if (text.is(i, "had")) {
                return !text.is(i - 1, "just") && !text.is(i - 1, "has");
            }
        }
        return false;
    }

    private static boolean mine(Tokens text, String relative) {
        for (int i = 0; i < text.size(); i++) {
            boolean byName = Relatives.isName(relative) && !text.isWord(i - 1);
            if (text.is(i, relative) && (byName || text.is(i - 1, "my") || text.is(i - 2, "my"))) {
                return true;
            }
        }
        return false;
    }

    private boolean ofSelf(Reading reading, List<Mention> mentions) {
        Tokens text = reading.tokens();
        for (int i = 0; i < text.size(); i++) {
            boolean first = text.is(i, "i") && text.isWord(i + 1) && SELF.contains(text.key(i + 1));
            if (first && !text.is(i + 1, "noticed") || text.is(i, "ive") || text.is(i, "im")) {
                return true;
            }
        }
        return mentions.stream()
                .anyMatch(m -> (text.is(m.from() - 1, "my")
                                || text.is(m.from() - 2, "my") && !isRelative(reading, m.from() - 1))
                        && m.concepts().stream().anyMatch(words::ofLesion));
    }

    private static boolean isRelative(Reading reading, int token) {
        return (reading.mark(token) & Mark.TRIGGER) != 0 && (reading.mark(token + 1) & Mark.FAMILY) != 0;
    }

    private void unmark(Reading reading, String relative) {
        int[] marks = reading.marks();
        for (int i = 0; i < marks.length; i++) {
            if ((marks[i] & Mark.FAMILY) != 0
                    && context.relative(reading.tokens(), i).equals(relative)) {
                marks[i] &= ~Mark.FAMILY;
            }
        }
    }
}

package org.calx.intake.text;

import java.util.stream.IntStream;
import org.calx.intake.text.Sentences.Span;
import org.calx.record.Certainty;

/**
 * Tells a plain denial of a danger from one in doubt. "I have no fever" is plain; "I hope I have no fever", "no fever, I
 * think", "he says he has no fever" and "does no fever mean it is fine?" are not, for doubt reaches the whole sentence.
 */
final class PlainDenials {
    private static final int OTHER =
            Mark.PAST | Mark.AGO | Mark.HISTORY | Mark.IF | Mark.MAYBE | Mark.FAMILY | Mark.OTHER;

    private final WordList doubting = WordList.ofResource("doubting-words.txt");

    /** Whether the writer denies a danger plainly, of today, and not only perhaps, as the last in "no fever, cough". */
    boolean has(Reading reading, Span sentence, Span clause, Statement s) {
        return s.setAside().equals(Judge.DANGER_DENIED)
                && s.certainty() == Certainty.STATED
                && (reading.mark(s.mention().from()) & Mark.LISTED) == 0
                && IntStream.range(clause.from(), clause.to()).allMatch(i -> (reading.mark(i) & OTHER) == 0)
                && !isDoubted(reading, sentence, s.mention());
    }

    private boolean isDoubted(Reading reading, Span sentence, Mention mention) {
        Tokens text = reading.tokens();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            boolean own = mention.from() <= i && i < mention.to();
            if (!own && (text.is(i, '?') || text.isWord(i) && doubting.has(text.key(i)) && !isDenying(text, i))) {
                return true;
            }
        }
        return false;
    }

    /** "Do not have": the verb that carries the denial doubts nothing, unlike "do I have". */
    private static boolean isDenying(Tokens text, int i) {
        boolean carries = switch (text.key(i)) {
            case "do", "does", "can", "could", "will", "would" -> true;
            default -> false;
        };
        return carries && (text.is(i + 1, "not") || text.is(i + 1, "no"));
    }
}

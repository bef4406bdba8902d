package org.calx.app.answer;

import java.util.List;
import org.calx.assess.Asker;
import org.calx.assess.Assessment;
import org.calx.intake.text.Phrase;
import org.calx.intake.text.Phrase.Outcome;
import org.calx.knowledge.Question;
import org.calx.words.Given;

/**
 * The answer to one note.
 *
 * @param source the file, or where else the note came from
 * @param id the note's own name, or empty
 * @param next the questions worth asking now, best first
 */
public record Answered(
        String source, String id, Assessment assessment, List<Phrase> phrases, List<Asker.Next> next, String program) {
    public Answered {
        phrases = List.copyOf(phrases);
        next = List.copyOf(next);
    }

    /** What a document says beside the assessment. */
    public Given given() {
        List<Question> questions = next.stream().map(Asker.Next::question).toList();
        String name = id.isEmpty() ? source : id;
        return new Given(name, words(Outcome.NOT_UNDERSTOOD), words(Outcome.SET_ASIDE), questions, program);
    }

    private List<String> words(Outcome outcome) {
        return phrases.stream()
                .filter(p -> p.outcome() == outcome)
                .map(p -> p.words().strip())
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
    }
}

package org.calx.app.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.assess.Asker;
import org.calx.assess.Assessment;
import org.calx.intake.PatientReading;
import org.calx.intake.text.Phrase;
import org.calx.intake.text.Phrase.Outcome;
import org.calx.knowledge.Question;
import org.calx.record.Problem;
import org.calx.words.Given;

/**
 * The answer to one note.
 *
 * @param source the file, or where else the note came from
 * @param id the note's own name, or empty
 * @param next the questions worth asking now, best first
 * @param check questions left open that could make it more urgent; made for a person only
 * @param alarms what would be urgent if it were true; made for a person only
 * @param watch what would be urgent if it came to be true; made for a person only
 * @param turns answers that would change this one; made for a person only
 */
public record Answered(
        String source,
        String id,
        Assessment assessment,
        List<Phrase> phrases,
        List<Asker.Next> next,
        List<Question> check,
        List<Given.Alarm> alarms,
        List<Given.Alarm> watch,
        List<Given.Turn> turns,
        String program) {
    /** How the reader of free text marks words within a phrase that it could not use. */
    private static final String NOT_READ = "not read: ";

    public Answered {
        phrases = List.copyOf(phrases);
        next = List.copyOf(next);
        check = List.copyOf(check);
        alarms = List.copyOf(alarms);
        watch = List.copyOf(watch);
        turns = List.copyOf(turns);
    }

    public static List<Question> questions(List<Asker.Next> next) {
        return next.stream().map(Asker.Next::question).toList();
    }

    /** Without what a person's letter alone says. */
    public Answered(
            String source,
            String id,
            Assessment assessment,
            List<Phrase> phrases,
            List<Asker.Next> next,
            List<Given.Alarm> alarms,
            String program) {
        this(source, id, assessment, phrases, next, List.of(), alarms, List.of(), List.of(), program);
    }

    /** The same with what only a person's letter says; to find it takes many readings. */
    public Answered forPerson(List<Question> toCheck, List<Given.Alarm> toWatch, List<Given.Turn> wouldChange) {
        return new Answered(source, id, assessment, phrases, next, toCheck, alarms, toWatch, wouldChange, program);
    }

    /** Why a note gives no answer: it cannot be read, or has not the shape of a note and says nothing. */
    public static Optional<Problem> unreadable(PatientReading note) {
        boolean silent = note.record().facts().isEmpty() && note.phrases().isEmpty();
        return note.problems().stream()
                .filter(p -> p.kind() == Problem.Kind.UNREADABLE || p.kind() == Problem.Kind.MALFORMED)
                .findFirst()
                .filter(p -> silent);
    }

    /** What a document says beside the assessment. */
    public Given given() {
        String name = id.isEmpty() ? source : id;
        Stream<String> notUnderstood = Stream.concat(words(Outcome.NOT_UNDERSTOOD), notRead());
        return new Given(
                name,
                source,
                once(notUnderstood),
                once(words(Outcome.SET_ASIDE)),
                questions(next),
                check,
                alarms,
                watch,
                turns,
                program);
    }

    private Stream<String> words(Outcome outcome) {
        return phrases.stream().filter(p -> p.outcome() == outcome).map(Phrase::words);
    }

    private Stream<String> notRead() {
        return phrases.stream()
                .filter(p -> p.outcome() == Outcome.USED)
                .map(Phrase::why)
                .filter(w -> w.contains(NOT_READ))
                .map(w -> w.substring(w.indexOf(NOT_READ) + NOT_READ.length()));
    }

    private static List<String> once(Stream<String> words) {
        return words.map(String::strip).filter(w -> !w.isEmpty()).distinct().toList();
    }
}

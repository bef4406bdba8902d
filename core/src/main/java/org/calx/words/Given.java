package org.calx.words;

import java.util.List;
import java.util.Optional;
import org.calx.knowledge.Level;
import org.calx.knowledge.Question;

/**
 * What a document says beside the assessment itself.
 *
 * @param name of the note, may be empty
 * @param source the file it came from, may be empty
 * @param notUnderstood words that were not understood
 * @param setAside words that were understood and knowingly not used
 * @param next the questions worth asking now, best first
 * @param check danger questions and others left open that could make it more urgent; empty to tell them from the alarms
 * @param alarms answers to danger questions by what they would raise, most urgent first
 * @param watch answers to all danger questions by what they would raise if they became true, most urgent first
 * @param turns answers that would change this one
 * @param program version of the program
 */
public record Given(
        String name,
        String source,
        List<String> notUnderstood,
        List<String> setAside,
        List<Question> next,
        List<Question> check,
        List<Alarm> alarms,
        List<Alarm> watch,
        List<Turn> turns,
        String program) {
    public Given {
        notUnderstood = List.copyOf(notUnderstood);
        setAside = List.copyOf(setAside);
        next = List.copyOf(next);
        check = List.copyOf(check);
        alarms = List.copyOf(alarms);
        watch = List.copyOf(watch);
        turns = List.copyOf(turns);
    }

    /** Without what a person's letter alone says. */
    public Given(
            String name,
            String source,
            List<String> notUnderstood,
            List<String> setAside,
            List<Question> next,
            List<Alarm> alarms,
            String program) {
        this(name, source, notUnderstood, setAside, next, List.of(), alarms, List.of(), List.of(), program);
    }

    /**
     * An answer not given so far that would change what is said.
     *
     * @param answer as it is offered to a person; empty for yes
     * @param urgency how urgent it would then be, if more urgent than now
     * @param leads id of the entry that would then fit best, if it is another than now
     */
    public record Turn(Question question, String answer, Optional<Level> urgency, Optional<String> leads) {}

    /**
     * Answers to one danger question that would each, by itself, raise a red flag of that level; routine for none.
     *
     * @param answers as they are offered to a person
     */
    public record Alarm(Level level, Question question, List<String> answers) {
        public Alarm {
            answers = List.copyOf(answers);
        }
    }
}

package org.calx.words;

import java.util.List;
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
 * @param alarms answers to danger questions by what they would raise, most urgent first
 * @param program version of the program
 */
public record Given(
        String name,
        String source,
        List<String> notUnderstood,
        List<String> setAside,
        List<Question> next,
        List<Alarm> alarms,
        String program) {
    public Given {
        notUnderstood = List.copyOf(notUnderstood);
        setAside = List.copyOf(setAside);
        next = List.copyOf(next);
        alarms = List.copyOf(alarms);
    }

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

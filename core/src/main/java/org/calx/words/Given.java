package org.calx.words;

import java.util.List;
import org.calx.knowledge.Question;

/**
 * What a document says beside the assessment itself.
 *
 * @param name of the note or file, may be empty
 * @param notUnderstood words that were not understood
 * @param setAside words that were understood and knowingly not used
 * @param next the questions worth asking now, best first
 * @param program version of the program
 */
public record Given(
        String name, List<String> notUnderstood, List<String> setAside, List<Question> next, String program) {
    public Given {
        notUnderstood = List.copyOf(notUnderstood);
        setAside = List.copyOf(setAside);
        next = List.copyOf(next);
    }
}

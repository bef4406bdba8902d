package org.calx.intake.note;

import java.util.List;
import java.util.Optional;
import org.calx.intake.text.Phrase;
import org.calx.record.PatientRecord;
import org.calx.record.Problem;

/**
 * What came of one case note.
 *
 * @param phrases every phrase of the note and its fate, in the note's order
 * @param problems what was not used, or not as it stood
 * @param id the note's own name, if it has one
 */
public record NoteReading(PatientRecord record, List<Phrase> phrases, List<Problem> problems, Optional<String> id) {
    public NoteReading {
        phrases = List.copyOf(phrases);
        problems = List.copyOf(problems);
    }
}

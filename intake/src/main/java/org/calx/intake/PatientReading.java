package org.calx.intake;

import java.util.List;
import java.util.Optional;
import org.calx.intake.text.Phrase;
import org.calx.record.PatientRecord;
import org.calx.record.Problem;

/**
 * What was read of one patient, from a case note or a record.
 *
 * @param phrases every phrase and its fate, in the order of the input
 * @param problems what was not used, or not as it stood
 * @param id the name the input gives the patient, if any
 */
public record PatientReading(PatientRecord record, List<Phrase> phrases, List<Problem> problems, Optional<String> id) {
    public PatientReading {
        phrases = List.copyOf(phrases);
        problems = List.copyOf(problems);
    }
}

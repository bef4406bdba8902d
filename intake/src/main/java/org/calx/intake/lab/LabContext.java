package org.calx.intake.lab;

import java.time.LocalDate;
import java.util.Optional;
import org.calx.record.About;
import org.calx.record.Origin;
import org.calx.record.Tense;

/**
 * Where laboratory results stand and whom they are about.
 *
 * @param where file and place, or resource id
 * @param when the day of the sample, if stated
 */
public record LabContext(Origin.Source source, String where, About about, Tense tense, Optional<LocalDate> when) {

    /** Results of the patient now. */
    public static LabContext ofPatient(Origin.Source source, String where) {
        return new LabContext(source, where, About.PATIENT, Tense.NOW, Optional.empty());
    }
}

package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.Optional;
import org.calx.intake.lab.LabReader;

/**
 * What readers share while one input is read.
 *
 * @param answers reads answers to the guide's own questions, where those are known
 * @param asOf the day of the question
 */
record Tools(
        Coded coded,
        LabReader labs,
        BodySites bodySites,
        Notes notes,
        Attachments attachments,
        Optional<OwnAnswers> answers,
        References references,
        LocalDate asOf) {}

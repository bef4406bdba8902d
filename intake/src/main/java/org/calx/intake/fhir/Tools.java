package org.calx.intake.fhir;

import java.time.LocalDate;
import org.calx.intake.lab.LabReader;

/**
 * What readers share while one input is read.
 *
 * @param asOf the day of the question
 */
record Tools(
        Coded coded,
        LabReader labs,
        BodySites bodySites,
        Notes notes,
        Attachments attachments,
        References references,
        LocalDate asOf) {}

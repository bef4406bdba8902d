package org.calx.record;

import java.util.Locale;

/** What sort of idea a concept is. {@link Coverage} is declared per kind. */
public enum ConceptKind {
    /** A place on the body. */
    SITE,
    /** Something seen, felt or complained of. */
    FINDING,
    /** A disease or condition. */
    PROBLEM,
    /** Something that happened to the skin or the body: an injury, a drip, an implant. */
    EXPOSURE,
    /** A medicine or a group of medicines. */
    DRUG,
    /** A laboratory test. */
    LAB,
    /** A statement of an imaging report. */
    IMAGING,
    /** A statement of a histology or crystal report. */
    HISTOLOGY,
    /** Something done. */
    PROCEDURE,
    /** A size, a count, an age or a duration. */
    MEASURE,
    /** A group of tests reported together ("kidney function normal"). */
    PANEL,
    /** Who the patient is: sex. */
    PERSON;

    /** The word used in knowledge files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.calx.record;

/** Whom or what a fact is about. */
public sealed interface About {
    About PATIENT = new Patient();

    /** The patient as a whole, or a finding whose lesion was not said. */
    record Patient() implements About {}

    /**
     * A relative of the patient; says nothing about the patient.
     *
     * @param relation in words, for example "mother"
     */
    record Relative(String relation) implements About {}

    /** One lesion of the patient. */
    record OfLesion(Lesion lesion) implements About {}
}

package org.calx.intake.note;

/** How much of a case note is read. */
public enum Mode {
    /** All of it. */
    FULL,
    /** What is known before any image or tissue: the fields {@code imaging} and {@code histology} are left out. */
    PRESENTATION
}

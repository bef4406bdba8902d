package org.calx.intake.note;

/** How large a note may be. Real notes are far below; what is above is a mistake or an attack. */
final class Limits {
    /** Of one file of notes, in bytes. */
    static final int BYTES = 64 << 20;
    /** Of one note, in characters. */
    static final int NOTE = 1 << 20;
    /** Of one text, in characters. */
    static final int TEXT = 200_000;
    /** Of one number, in characters. */
    static final int NUMBER = 40;
    /** Groups and lists inside one another. */
    static final int DEPTH = 12;
    /** Pieces in one note. */
    static final int PARTS = 20_000;

    private Limits() {}
}

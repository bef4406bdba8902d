package org.calx.intake.text;

/** What the context of a word makes of it; several at once, as bits. */
final class Mark {
    static final int DENIED = 1;
    static final int MAYBE = 2;
    static final int HISTORY = 4;
    static final int PAST = 8;
    static final int IF = 16;
    static final int PLAN = 32;
    static final int FAMILY = 64;
    static final int OTHER = 128;
    /** The word itself is (part of) a trigger. */
    static final int TRIGGER = 256;
    /** It began or happened so long ago: an event is past, a lesion is still there. */
    static final int AGO = 512;

    /** Something the patient does not tolerate. */
    static final int ALLERGY = 1024;
    /** The word is a heading. */
    static final int HEADING = 2048;

    /** Denied only as the second of two things, "no fever, dusky skin", which may be a new statement. */
    static final int LISTED = 4096;

    /** What is said is not there, or not the patient's. */
    static final int UNREAL = DENIED | IF | FAMILY | OTHER;

    private Mark() {}
}

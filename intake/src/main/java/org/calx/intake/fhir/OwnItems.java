package org.calx.intake.fhir;

/** Names and codes of the guide's own questionnaire, beside the ids of its questions and options. */
public final class OwnItems {
    /** What the address of a questionnaire with these questions begins with. */
    public static final String QUESTIONNAIRE = "http://calx.org/fhir/Questionnaire/";

    /** One lump: a group that repeats, with its side, its places and the answers about it. */
    public static final String LUMP = "lump";

    public static final String SIDE = "lump-side";

    /** Where it is, as finely as it was pointed at; the question where it is says it coarsely. */
    public static final String PLACE = "lump-place";

    public static final String OWN_WORDS = "own-words";

    /** Whether the person has seen what was understood of their words and said that it is right. */
    public static final String CONFIRMED = "own-words-confirmed";

    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String NONE = "none";
    public static final String NOT_SURE = "not-sure";

    /** Denies all options that are not chosen. */
    public static final String NO_OTHERS = "no-others";

    private OwnItems() {}
}

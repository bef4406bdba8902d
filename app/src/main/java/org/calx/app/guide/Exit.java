package org.calx.app.guide;

/** How the program ends; the same numbers stand in {@code calx --help} and in docs/cli.md. */
public final class Exit {
    public static final int OK = 0;
    /** Something was found that should stop a script: a failed check, a lowered urgency, a score below the line. */
    public static final int FINDING = 1;

    public static final int USAGE = 2;
    /** Input that cannot be read. */
    public static final int UNREADABLE = 3;
    /** Knowledge that cannot be used. */
    public static final int KNOWLEDGE = 4;
    /** A fault of the program itself. */
    public static final int BUG = 70;

    private Exit() {}
}

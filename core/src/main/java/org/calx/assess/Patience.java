package org.calx.assess;

/**
 * How much longer an interview may go on. People with painful hands leave long forms unfinished, so each further question
 * must be worth its tap: the more is clear, the more it must be worth. Danger and the details of what was said come first
 * and are asked in any case. The figures were set on the interviews of simulated people of published cases.
 */
final class Patience {
    /** Steps for which any question is worth it that bears on the answer. */
    private static final int FREE = 7;

    /** Steps after which nothing but details is asked where a type or a look-alike clearly leads. */
    private static final int CLEAR = 10;

    /** The same where help is needed now, and what it is can be seen there. */
    private static final int EMERGENCY = 12;

    /** The same in any case. */
    private static final int MOST = 17;

    /** Steps after which groups of danger are not gone through that nobody pointed to; the answer then says so. */
    private static final int DANGERS = 9;

    /** The least weight of a question where the lead is clear: that of three flags it could raise. */
    private static final int WORTH_WHEN_CLEAR = 3 * UrgencyQuestions.RAISES_ONE;

    private static final int WORTH_ELSE = 170;

    private final boolean clear;
    private final boolean emergency;
    private final long taken;

    /**
     * @param clear whether a type or a look-alike clearly leads
     * @param emergency whether a red flag of that level is raised
     * @param taken questions answered so far
     */
    Patience(boolean clear, boolean emergency, long taken) {
        this.clear = clear;
        this.emergency = emergency;
        this.taken = taken;
    }

    /** Whether a question may still be asked that nothing said so far leads to. */
    boolean allows(Asker.Next next) {
        if (next.question().danger()) {
            return taken < Math.min(DANGERS, steps());
        }
        if (next.question().follows().isPresent()) {
            return true;
        }
        int worth = taken < FREE ? 0 : clear || emergency ? WORTH_WHEN_CLEAR : WORTH_ELSE;
        return taken < steps() && next.weight() >= worth;
    }

    private int steps() {
        return clear ? CLEAR : emergency ? EMERGENCY : MOST;
    }
}

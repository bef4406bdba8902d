package org.calx.record;

/** How long a statement stays true after the day it was made. */
public sealed interface Persists {

    /** True for life once true, such as systemic sclerosis or a transplant. */
    record Lifelong() implements Persists {}

    /** True until another statement says otherwise, such as a medicine that is taken. */
    record UntilStated() implements Persists {}

    /**
     * True for some days only, such as fever.
     *
     * @param days at least 1
     */
    record ForDays(int days) implements Persists {
        public ForDays {
            if (days < 1) {
                throw new IllegalArgumentException("persists for " + days + " days; give 1 or more");
            }
        }
    }
}

package org.calx.assess;

import java.math.BigDecimal;
import java.util.List;

/** What a person says to a question. "Not sure" sets nothing and is never held against them. */
public sealed interface Answer {

    record Yes() implements Answer {}

    record No() implements Answer {}

    record NotSure() implements Answer {}

    /** None of the options. */
    record None() implements Answer {}

    /**
     * The options chosen.
     *
     * @param options ids of options, at least one
     * @param onlyThese whether all other options are denied; otherwise they stay unknown
     */
    record Chosen(List<String> options, boolean onlyThese) implements Answer {
        public Chosen {
            options = List.copyOf(options);
        }

        /** These, and not sure of the others. */
        public Chosen(List<String> options) {
            this(options, false);
        }
    }

    /** A number in the unit of the question. */
    record Number(BigDecimal number) implements Answer {}
}

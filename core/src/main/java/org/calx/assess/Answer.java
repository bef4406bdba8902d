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
     * The options chosen; for a question with a "none" answer, those not chosen stay unknown.
     *
     * @param options ids of options, at least one
     */
    record Chosen(List<String> options) implements Answer {
        public Chosen {
            options = List.copyOf(options);
        }
    }

    /** A number in the unit of the question. */
    record Number(BigDecimal number) implements Answer {}
}

package org.calx.knowledge;

import java.util.Optional;
import org.calx.logic.Criterion;

/**
 * Something that speaks for or against an entry.
 *
 * @param family findings of one family count once, with the strongest
 * @param source id of its source; empty where it is expert view
 */
public record Finding(
        boolean speaksFor, Strength strength, String family, String name, Criterion when, Optional<String> source) {

    /** How much a finding weighs, from least to most. */
    public enum Strength {
        WEAK,
        MODERATE,
        STRONG,
        SETTLES
    }
}

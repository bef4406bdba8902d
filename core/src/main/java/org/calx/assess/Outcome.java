package org.calx.assess;

import java.util.Locale;
import org.calx.logic.Standing;
import org.calx.logic.Truth;

/** What one entry comes to for one patient, in the words of the section "Cases of entries" of docs/knowledge-format.md. */
public enum Outcome {
    EXCLUDED(Truth.NO),
    UNLIKELY(Truth.NO),
    OPEN(Truth.UNKNOWN),
    POSSIBLE(Truth.YES),
    LIKELY(Truth.YES),
    ESTABLISHED(Truth.YES),

    RAISED(Truth.YES),
    UNASKED(Truth.UNKNOWN),
    AWAITING_TEST(Truth.UNKNOWN),
    CLEARED(Truth.NO),

    OFFERED(Truth.YES),
    FITS(Truth.YES),
    CHECK_FIRST(Truth.YES),
    AVOID(Truth.YES),
    NOT_OFFERED(Truth.NO),
    DOES_NOT_FIT(Truth.NO),
    NOT_SHOWN(Truth.NO),

    SAFE(Truth.NO),
    ASK(Truth.NO),
    /** A remedy whose stricter verdict is still open. */
    STRICTER_OPEN(Truth.UNKNOWN),

    FOR_YOU(Truth.YES),
    NOT_FOR_YOU(Truth.NO),

    YES(Truth.YES),
    NO(Truth.NO),
    UNKNOWN(Truth.UNKNOWN);

    private final Truth group;

    Outcome(Truth group) {
        this.group = group;
    }

    /** The class it belongs to: yes, no or unknown. */
    public Truth group() {
        return group;
    }

    /** The word of the case files. */
    public String word() {
        return this == STRICTER_OPEN
                ? CHECK_FIRST.word()
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(Standing standing) {
        return switch (standing) {
            case EXCLUDED -> EXCLUDED;
            case UNLIKELY -> UNLIKELY;
            case OPEN -> OPEN;
            case POSSIBLE -> POSSIBLE;
            case LIKELY -> LIKELY;
            case ESTABLISHED -> ESTABLISHED;
        };
    }

    static Outcome of(Triage.State state) {
        return switch (state) {
            case RAISED -> RAISED;
            case OPEN -> OPEN;
            case UNASKED -> UNASKED;
            case AWAITING_TEST -> AWAITING_TEST;
            case CLEARED -> CLEARED;
        };
    }

    static Outcome of(Truth truth) {
        return choose(truth, YES, NO, UNKNOWN);
    }

    static Outcome choose(Truth truth, Outcome yes, Outcome no, Outcome unknown) {
        return switch (truth) {
            case YES -> yes;
            case NO -> no;
            case UNKNOWN -> unknown;
        };
    }
}

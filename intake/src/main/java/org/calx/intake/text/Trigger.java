package org.calx.intake.text;

import java.util.Locale;

/** What a trigger word does to the statements around it. The names are those of {@code triggers.tsv}. */
enum Trigger {
    DENIED_BEFORE,
    DENIED_AFTER,
    MAYBE_BEFORE,
    MAYBE_AFTER,
    HISTORY_BEFORE,
    HISTORY_AFTER,
    PAST_BEFORE,
    PAST_AFTER,
    AGO_AFTER,
    IF_BEFORE,
    IF_AFTER,
    PLAN_BEFORE,
    FAMILY,
    OTHER,
    ALLERGY,
    END,
    END_DENIED,
    NOTHING,
    HEAD_HISTORY,
    HEAD_FAMILY,
    HEAD_PLAN,
    HEAD_ALLERGY,
    HEAD_PLAIN;

    static Trigger of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean heading() {
        return ordinal() >= HEAD_HISTORY.ordinal();
    }

    /** Whether it acts on what stands before it. */
    boolean backward() {
        return switch (this) {
            case DENIED_AFTER, MAYBE_AFTER, HISTORY_AFTER, PAST_AFTER, AGO_AFTER, IF_AFTER -> true;
            default -> false;
        };
    }
}

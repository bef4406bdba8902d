package org.calx.knowledge;

import java.util.Locale;

/** How soon, from least to most urgent. */
public enum Level {
    ROUTINE,
    WITHIN_WEEKS,
    WITHIN_DAYS,
    EMERGENCY;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    public static Level max(Level a, Level b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}

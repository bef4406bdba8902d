package org.calx.app.validate;

import java.util.Locale;

/**
 * Hits of n with Wilson's 95 % interval, which stays honest for small n and for 0 and 100 %.
 *
 * @param hits 0 to n
 */
record Proportion(int hits, int n) {
    private static final double Z = 1.959964;

    double share() {
        return n == 0 ? 0 : (double) hits / n;
    }

    double low() {
        return n == 0 ? 0 : Math.max(0, centre() - half());
    }

    double high() {
        return n == 0 ? 1 : Math.min(1, centre() + half());
    }

    private double centre() {
        return (share() + Z * Z / (2 * n)) / (1 + Z * Z / n);
    }

    private double half() {
        return Z * Math.sqrt(share() * (1 - share()) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
    }

    @Override
    public String toString() {
        return n == 0
                ? "0/0"
                : String.format(
                        Locale.ROOT, "%d/%d = %.0f %% (%.0f-%.0f)", hits, n, 100 * share(), 100 * low(), 100 * high());
    }
}

package org.calx.app.validate;

import java.util.ArrayList;
import java.util.List;

/**
 * One measure over the cases.
 *
 * @param name what is measured
 * @param required the share that is asked for, 0 to 1; 0 where none is
 * @param misses ids of the cases that did not fulfil it, with what was answered
 */
record Score(String name, double required, Proportion proportion, List<String> misses) {

    /** Whether the share reaches what is asked for. */
    boolean reached() {
        return proportion.n() == 0 || proportion.share() >= required;
    }

    /** What is asked for, in words. */
    String asked() {
        if (required == 0) {
            return "-";
        }
        return required == 1 ? "all" : Math.round(100 * required) + " %";
    }

    /** Collects hits and misses of one measure. */
    static final class Counter {
        private final String name;
        private final double required;
        private final List<String> misses = new ArrayList<>();
        private int hits;
        private int n;

        Counter(String name, double required) {
            this.name = name;
            this.required = required;
        }

        void add(boolean hit, String caseId, String answered) {
            n++;
            if (hit) {
                hits++;
            } else {
                misses.add(caseId + ": " + answered);
            }
        }

        Score score() {
            return new Score(name, required, new Proportion(hits, n), List.copyOf(misses));
        }
    }
}

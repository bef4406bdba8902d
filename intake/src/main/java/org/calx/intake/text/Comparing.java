package org.calx.intake.text;

import org.calx.record.Comparator;

/**
 * Words or marks before a number that bound it: "up to", "&lt;", "more than".
 *
 * @param to the token after them; the first one if there are none
 */
record Comparing(Comparator comparator, int to) {
    static Comparing at(Tokens text, int i) {
        if (text.is(i, '<')) {
            return text.is(i + 1, '=')
                    ? new Comparing(Comparator.AT_MOST, i + 2)
                    : new Comparing(Comparator.BELOW, i + 1);
        }
        if (text.is(i, '>')) {
            return text.is(i + 1, '=')
                    ? new Comparing(Comparator.AT_LEAST, i + 2)
                    : new Comparing(Comparator.ABOVE, i + 1);
        }
        if (text.is(i + 1, "than")) {
            if (text.is(i, "less") || text.is(i, "smaller") || text.is(i, "under")) {
                return new Comparing(Comparator.BELOW, i + 2);
            }
            if (text.is(i, "more")
                    || text.is(i, "larger")
                    || text.is(i, "greater")
                    || text.is(i, "longer")
                    || text.is(i, "bigger")) {
                return new Comparing(Comparator.ABOVE, i + 2);
            }
        }
        if (text.is(i, "up") && text.is(i + 1, "to")) {
            return new Comparing(Comparator.AT_MOST, i + 2);
        }
        if (text.is(i, "at") && text.is(i + 1, "least")) {
            return new Comparing(Comparator.AT_LEAST, i + 2);
        }
        if (text.is(i, "over") || text.is(i, "above")) {
            return new Comparing(Comparator.ABOVE, i + 1);
        }
        if (text.is(i, "under") || text.is(i, "below") || text.is(i, "almost") || text.is(i, "nearly")) {
            return new Comparing(
                    text.is(i, "almost") || text.is(i, "nearly") ? Comparator.EXACTLY : Comparator.BELOW, i + 1);
        }
        if (text.is(i, "about")
                || text.is(i, "approximately")
                || text.is(i, "around")
                || text.is(i, "approx")
                || text.is(i, "roughly")
                || text.is(i, '~')) {
            return new Comparing(Comparator.EXACTLY, i + 1);
        }
        return new Comparing(Comparator.EXACTLY, i);
    }
}

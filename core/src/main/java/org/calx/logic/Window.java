package org.calx.logic;

/**
 * How far back a statement counts.
 *
 * @param days days before the day of the record, 1 or more
 * @param words as written in the knowledge, for example "12 months"
 */
public record Window(int days, String words) {
    public Window {
        if (days < 1) {
            throw new IllegalArgumentException("window of " + days + " days; give 1 or more");
        }
    }
}

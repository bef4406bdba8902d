package org.calx.knowledge;

import java.time.LocalDate;

/**
 * Who looked at an entry, and when it is due again.
 *
 * @param by role of the named reviewer, or {@code none}
 */
public record Review(String by, LocalDate date, LocalDate next) {
    public boolean byClinician() {
        return !by.equals("none");
    }
}

package org.calx.knowledge.check;

import java.util.Locale;

/**
 * Something in the knowledge that breaks a rule.
 *
 * @param severity an error stops a release, a warning asks for a look
 * @param check name of the rule
 * @param file relative to the knowledge folder, with the line where it is known
 * @param place the way to the field inside the file, such as {@code /findings/0/when}; empty for the whole file
 * @param what the fault and its value
 * @param remedy what to do next
 */
public record CheckFinding(Severity severity, String check, String file, String place, String what, String remedy) {

    /** How much a finding weighs. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** One line for a terminal. */
    @Override
    public String toString() {
        return severity.name().toLowerCase(Locale.ROOT) + " [" + check + "] " + file
                + (place.isEmpty() ? "" : " " + place) + ": " + what + " - " + remedy;
    }
}

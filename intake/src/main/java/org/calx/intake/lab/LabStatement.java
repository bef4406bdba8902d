package org.calx.intake.lab;

import java.util.Optional;

/**
 * One laboratory result as the source writes it; every part but the test's name may be missing.
 *
 * @param test the name of the test or panel
 * @param value number, titre, comparator with number, or words such as "positive"
 * @param unit as written; may also stand inside {@code value}
 * @param flag the source's own judgement, such as "high" or "N"
 * @param range the laboratory's own range, such as "8.5-10.5" or "&lt;0.5", in the unit of the value
 */
public record LabStatement(
        String test, Optional<String> value, Optional<String> unit, Optional<String> flag, Optional<String> range) {

    /** A statement of a test and a value with nothing else. */
    public static LabStatement of(String test, String value) {
        return new LabStatement(test, Optional.of(value), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The statement in one line, for a reader of problems. */
    public String words() {
        StringBuilder words = new StringBuilder(test);
        value.ifPresent(v -> words.append(' ').append(v));
        unit.ifPresent(u -> words.append(' ').append(u));
        flag.ifPresent(f -> words.append(" (").append(f).append(')'));
        range.ifPresent(r -> words.append(" [").append(r).append(']'));
        return words.toString();
    }
}

package org.calx.intake.note;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of a field. */
final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,9})?(?:[eE][-+]?[0-9]{1,2})?");

    private Numbers() {}

    /** The number a text is, or empty if it is anything else or beyond any size a note may hold. */
    static Optional<BigDecimal> of(Part.Text text) {
        String value = text.value().strip();
        return PLAIN.matcher(value).matches() ? Optional.of(new BigDecimal(value)) : Optional.empty();
    }
}

package org.calx.intake.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A number written in digits or as a small word. */
final class Number {
    private static final int MOST_DIGITS = 9;

    private static final Map<String, BigDecimal> WORDS = Map.ofEntries(
            Map.entry("one", BigDecimal.ONE),
            Map.entry("two", BigDecimal.valueOf(2)),
            Map.entry("three", BigDecimal.valueOf(3)),
            Map.entry("four", BigDecimal.valueOf(4)),
            Map.entry("five", BigDecimal.valueOf(5)),
            Map.entry("six", BigDecimal.valueOf(6)),
            Map.entry("seven", BigDecimal.valueOf(7)),
            Map.entry("eight", BigDecimal.valueOf(8)),
            Map.entry("nine", BigDecimal.valueOf(9)),
            Map.entry("ten", BigDecimal.TEN),
            Map.entry("eleven", BigDecimal.valueOf(11)),
            Map.entry("twelve", BigDecimal.valueOf(12)),
            Map.entry("fifteen", BigDecimal.valueOf(15)),
            Map.entry("eighteen", BigDecimal.valueOf(18)),
            Map.entry("twenty", BigDecimal.valueOf(20)),
            Map.entry("thirty", BigDecimal.valueOf(30)));

    private Number() {}

    /** The number at a token; numbers with more than nine digits are no measurements and are left alone. */
    static Optional<BigDecimal> at(Tokens text, int i) {
        if (text.isNumber(i)) {
            String digits = text.key(i);
            return digits.length() > MOST_DIGITS ? Optional.empty() : Optional.of(new BigDecimal(digits));
        }
        return text.isWord(i) ? Optional.ofNullable(WORDS.get(text.key(i))) : Optional.empty();
    }
}

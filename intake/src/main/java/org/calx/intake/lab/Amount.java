package org.calx.intake.lab;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.record.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A number as a laboratory writes it: "11.2", "&lt;2", "1:1280", "2,9", "10,700", with whatever follows it.
 *
 * @param titre whether it was written as a dilution, 1:n; the number is then n
 * @param rest what follows the number, such as a unit; may be empty
 */
record Amount(Comparator comparator, BigDecimal number, boolean titre, String rest) {
    /** No result has more digits; longer ones are no numbers to reason with. */
    private static final int MOST_DIGITS = 15;

    private static final String COMPARATORS =
            "<=|>=|=<|=>|<|>|≤|≥|less than|lower than|below|under|at most|up to|more than|greater than|higher than|above|"
                    + "over|at least";
    static final String NUMBER = "[0-9]{1,15}(?:[.,][0-9]{1,15})*";

    private static final Pattern TITRE =
            Pattern.compile("(" + COMPARATORS + ")?\\s*1\\s*[:/]\\s*([0-9]{1,9})(?![0-9])(.*)", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile(
            "(" + COMPARATORS + ")?\\s*(?:about|approximately|around|approx\\.?|ca\\.?|~|=|of)?\\s*(" + NUMBER
                    + ")(.*)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]+)?");

    private static final Map<String, Comparator> BY_WORD = Map.ofEntries(
            Map.entry("<", Comparator.BELOW),
            Map.entry("less than", Comparator.BELOW),
            Map.entry("lower than", Comparator.BELOW),
            Map.entry("below", Comparator.BELOW),
            Map.entry("under", Comparator.BELOW),
            Map.entry("<=", Comparator.AT_MOST),
            Map.entry("=<", Comparator.AT_MOST),
            Map.entry("≤", Comparator.AT_MOST),
            Map.entry("at most", Comparator.AT_MOST),
            Map.entry("up to", Comparator.AT_MOST),
            Map.entry(">", Comparator.ABOVE),
            Map.entry("more than", Comparator.ABOVE),
            Map.entry("greater than", Comparator.ABOVE),
            Map.entry("higher than", Comparator.ABOVE),
            Map.entry("above", Comparator.ABOVE),
            Map.entry("over", Comparator.ABOVE),
            Map.entry(">=", Comparator.AT_LEAST),
            Map.entry("=>", Comparator.AT_LEAST),
            Map.entry("≥", Comparator.AT_LEAST),
            Map.entry("at least", Comparator.AT_LEAST));

    Measurement measurement() {
        return new Measurement(comparator, number, titre);
    }

    /** Reads a number at the start of the words, or empty if there is none. */
    static Optional<Amount> of(String words) {
        String text = words.strip();
        Matcher titre = TITRE.matcher(text);
        if (titre.matches() && !titre.group(3).startsWith(".")) {
            BigDecimal n = new BigDecimal(titre.group(2));
            return Optional.of(new Amount(
                    comparator(titre.group(1)), n, true, titre.group(3).strip()));
        }
        Matcher plain = PLAIN.matcher(text);
        if (!plain.matches()) {
            return Optional.empty();
        }
        return number(plain.group(2))
                .map(n -> new Amount(
                        comparator(plain.group(1)), n, false, plain.group(3).strip()));
    }

    private static Comparator comparator(@Nullable String word) {
        return word == null
                ? Comparator.EXACTLY
                : BY_WORD.getOrDefault(word.toLowerCase(Locale.ROOT), Comparator.EXACTLY);
    }

    /** A comma before exactly three digits groups thousands; any other single comma is a decimal comma. */
    static Optional<BigDecimal> number(String digits) {
        String plain = digits;
        if (THOUSANDS.matcher(digits).matches()) {
            plain = digits.replace(",", "");
        } else if (digits.indexOf(',') >= 0) {
            plain = digits.replace(',', '.');
        }
        boolean oneDot = plain.indexOf('.') == plain.lastIndexOf('.');
        return oneDot && plain.length() <= MOST_DIGITS + 1 ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}

package org.calx.intake.lab;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A laboratory's own range in the unit of the value: "8.5-10.5", "normal 2.1–2.6", "&lt;0.5", "ref &gt;60".
 *
 * @param rest the words without the range
 */
public record Limits(Optional<BigDecimal> low, Optional<BigDecimal> high, String rest) {
    private static final String LEAD =
            "(?:normal(?: range| values?)?|reference(?: range| interval| values?)?|ref\\.?(?: range)?|range|nr|n)?\\s*[:=]?\\s*";
    private static final Pattern BETWEEN = Pattern.compile(
            LEAD + "(" + Amount.NUMBER + ")\\s*(?:-|–|—|to)\\s*(" + Amount.NUMBER + ")\\s*[^()\\[\\]0-9]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_SIDED = Pattern.compile(
            LEAD + "(<|>|≤|≥|<=|>=)\\s*(" + Amount.NUMBER + ")\\s*[^()\\[\\]0-9]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKET = Pattern.compile("[(\\[]([^()\\[\\]]{1,60})[)\\]]");

    /** No range. */
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), "");

    /** Limits of a range whose parts are known. */
    public static Limits of(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return new Limits(low, high, "");
    }

    boolean isNone() {
        return low.isEmpty() && high.isEmpty();
    }

    /** Reads words that are a range and nothing else. */
    public static Optional<Limits> of(String words) {
        String text = words.strip();
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            Optional<BigDecimal> low = Amount.number(between.group(1));
            Optional<BigDecimal> high = Amount.number(between.group(2));
            boolean rightWay = low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) < 0;
            return rightWay ? Optional.of(new Limits(low, high, "")) : Optional.empty();
        }
        Matcher one = ONE_SIDED.matcher(text);
        if (!one.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> limit = Amount.number(one.group(2));
        boolean upper = one.group(1).startsWith("<") || one.group(1).equals("≤");
        return Optional.of(upper ? new Limits(Optional.empty(), limit, "") : new Limits(limit, Optional.empty(), ""));
    }

    /** Finds a range in brackets; the rest is the words without it. */
    static Limits within(String words) {
        Matcher bracket = BRACKET.matcher(words);
        while (bracket.find()) {
            Optional<Limits> found = of(bracket.group(1));
            if (found.isPresent()) {
                String rest = words.substring(0, bracket.start()) + " " + words.substring(bracket.end());
                return new Limits(found.get().low(), found.get().high(), rest.strip());
            }
        }
        return new Limits(Optional.empty(), Optional.empty(), words.strip());
    }
}

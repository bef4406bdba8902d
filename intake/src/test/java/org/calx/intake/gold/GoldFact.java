package org.calx.intake.gold;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Fact;
import org.calx.record.Value;

/**
 * One statement in the words of the gold set: a concept with a standing such as {@code +} or {@code past}, a concept
 * with a number between two ends, or a side.
 *
 * @param standing what is said of it; {@code =} for a number
 * @param low lower end, or zero where it is no number
 * @param high upper end, or zero where it is no number
 * @param unit as written in the gold set, or empty
 */
record GoldFact(String concept, String standing, BigDecimal low, BigDecimal high, String unit) {
    private static final Pattern NUMBER = Pattern.compile("([a-z0-9-]+)=([\\d.]+?)(?:\\.\\.([\\d.]+))? (\\S+)");
    private static final Pattern WORD = Pattern.compile("([a-z0-9-]+)[:=](\\S+)");

    static GoldFact parse(String words) {
        Matcher number = NUMBER.matcher(words);
        if (number.matches()) {
            BigDecimal low = new BigDecimal(number.group(2));
            BigDecimal high = number.group(3) == null ? low : new BigDecimal(number.group(3));
            return new GoldFact(number.group(1), "=", low, high, number.group(4));
        }
        Matcher word = WORD.matcher(words);
        if (!word.matches()) {
            throw new IllegalArgumentException("gold fact '" + words + "' is neither concept:standing nor a number");
        }
        return new GoldFact(word.group(1), word.group(2), BigDecimal.ZERO, BigDecimal.ZERO, "");
    }

    /** The same words for a fact of the program; a number is in the concept's own unit. */
    static GoldFact of(Fact fact) {
        String id = fact.concept().value();
        if (fact.value() instanceof Value.Measured m) {
            return new GoldFact(id, "=", m.canonical(), m.canonical(), "");
        }
        return new GoldFact(id, standing(fact), BigDecimal.ZERO, BigDecimal.ZERO, "");
    }

    private static String standing(Fact fact) {
        if (fact.value() instanceof Value.Level level) {
            return level.grade().name().toLowerCase(java.util.Locale.ROOT);
        }
        boolean absent = fact.value() instanceof Value.Absent;
        if (fact.about() instanceof About.Relative) {
            return absent ? "relative-" : "relative";
        }
        if (absent) {
            return "-";
        }
        if (fact.certainty() == Certainty.SUSPECTED) {
            return "?";
        }
        return switch (fact.tense()) {
            case NOW -> "+";
            case PAST -> "past";
            case PLANNED -> "planned";
        };
    }

    boolean isNumber() {
        return standing.equals("=");
    }

    /** Whether both say the same of whatever concept; "ever" takes in now and the past. */
    boolean sameStanding(GoldFact predicted) {
        return standing.equals(predicted.standing)
                || (standing.equals("ever") && (predicted.standing.equals("+") || predicted.standing.equals("past")));
    }

    boolean isDenial() {
        return standing.equals("-") || standing.equals("relative-");
    }

    @Override
    public String toString() {
        if (!isNumber()) {
            return concept + ":" + standing;
        }
        String number = low.equals(high) ? low.toPlainString() : low.toPlainString() + ".." + high.toPlainString();
        return (concept + "=" + number + " " + unit).strip();
    }
}

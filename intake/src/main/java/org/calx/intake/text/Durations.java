package org.calx.intake.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.calx.record.Comparator;
import org.calx.record.Quantity;

/**
 * How long: "for 3 years", "a 2-week history", "since last week", "two months ago", "6/12". Of a range the longer
 * stands; "several years" is at least two.
 */
final class Durations {
    /**
     * A duration in the text.
     *
     * @param from first token
     * @param to after the last token
     */
    record Found(int from, int to, Quantity quantity, Comparator comparator) {}

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("hour", "h"),
            Map.entry("hr", "h"),
            Map.entry("day", "d"),
            Map.entry("week", "wk"),
            Map.entry("wk", "wk"),
            Map.entry("month", "mo"),
            Map.entry("mth", "mo"),
            Map.entry("year", "a"),
            Map.entry("yr", "a"));

    /** The British shorthand: so many of the units of which a year or a week has so many. */
    private static final Map<String, String> PARTS = Map.of("7", "d", "52", "wk", "12", "mo");

    private static final BigDecimal A_FEW = BigDecimal.valueOf(2);

    private Durations() {}

    /** The duration that starts at a token. */
    static Optional<Found> at(Tokens text, int i, int limit) {
        int at = i;
        while (at < limit && at < i + 3 && opening(text, at)) {
            at++;
        }
        Comparing compared = Comparing.at(text, at);
        at = compared.to();
        boolean said = at > i;
        return day(text, i, at)
                .or(() -> shorthand(text, i, compared, said, limit))
                .or(() -> counted(text, i, compared, limit))
                .map(f -> tail(text, f, limit));
    }

    private static boolean opening(Tokens text, int i) {
        return text.is(i, "for")
                || text.is(i, "since")
                || text.is(i, "over")
                || text.is(i, "within")
                || text.is(i, "x")
                || text.is(i, "during")
                || text.is(i, "of")
                || text.is(i, "the") && (text.is(i + 1, "past") || text.is(i + 1, "last"));
    }

    private static Optional<Found> day(Tokens text, int from, int at) {
        if (!text.isWord(at)) {
            return Optional.empty();
        }
        return switch (text.key(at)) {
            case "yesterday" -> found(from, at + 1, "1", "d");
            case "overnight" -> found(from, at + 1, "1", "d");
            case "today", "tonight" -> found(from, at + 1, "0", "d");
            case "fortnight" -> found(from, at + 1, "2", "wk");
            case "last", "past" -> lastUnit(text, from, at);
            case "this" -> text.is(at + 1, "morning") ? found(from, at + 2, "0", "d") : lastUnit(text, from, at);
            default -> Optional.empty();
        };
    }

    private static Optional<Found> lastUnit(Tokens text, int from, int at) {
        if (text.is(at + 1, "night")) {
            return found(from, at + 2, "1", "d");
        }
        return unit(text, at + 1).filter(u -> !u.equals("h")).flatMap(u -> found(from, at + 2, "1", u));
    }

    private static Optional<Found> shorthand(Tokens text, int from, Comparing compared, boolean said, int limit) {
        int at = compared.to();
        boolean shape = text.isNumber(at) && text.is(at + 1, '/') && text.isNumber(at + 2) && at + 2 < limit;
        if (!said || !shape) {
            return Optional.empty();
        }
        return Optional.ofNullable(PARTS.get(text.key(at + 2)))
                .flatMap(unit -> Number.at(text, at)
                        .map(n -> new Found(from, at + 3, new Quantity(n, unit), compared.comparator())));
    }

    private static Optional<Found> counted(Tokens text, int from, Comparing compared, int limit) {
        int at = compared.to();
        if (text.is(at, "past") || text.is(at, "last")) {
            at++;
        }
        Optional<BigDecimal> number = Number.at(text, at);
        Comparator comparator = compared.comparator();
        if (number.isPresent()) {
            at++;
            boolean range = text.is(at, '-') || text.is(at, "to") || text.is(at, "or");
            Optional<BigDecimal> second = range ? Number.at(text, at + 1) : Optional.empty();
            if (second.isPresent()) {
                number = Optional.of(number.get().max(second.get()));
                at += 2;
            }
        } else if (text.is(at, "several")
                || text.is(at, "few")
                || text.is(at, "many")
                || text.is(at, "a") && text.is(at + 1, "few")) {
            at += text.is(at, "a") ? 2 : 1;
            number = Optional.of(A_FEW);
            comparator = Comparator.AT_LEAST;
        } else if (text.is(at, "couple") || text.is(at, "a") && text.is(at + 1, "couple")) {
            at += text.is(at, "a") ? 2 : 1;
            at += text.is(at, "of") ? 1 : 0;
            number = Optional.of(A_FEW);
        } else if (text.is(at, "half") && (text.is(at + 1, "a") || text.is(at + 1, "an"))) {
            at += 2;
            number = Optional.of(new BigDecimal("0.5"));
        } else if (compared.to() > from && (text.is(at, "a") || text.is(at, "an"))
                || text.is(at, "a") && (text.is(at + 2, "ago") || text.is(at + 2, "history"))) {
            at++;
            number = Optional.of(BigDecimal.ONE);
        }
        Optional<String> unit = at >= limit ? Optional.empty() : unit(text, at);
        if (number.isEmpty() || unit.isEmpty() || anAge(text, from, at + 1)) {
            return Optional.empty();
        }
        return Optional.of(new Found(from, at + 1, new Quantity(number.get(), unit.get()), comparator));
    }

    /** "At 8 years", "8 years of age", "born at 34 weeks" say when, not how long. */
    private static boolean anAge(Tokens text, int from, int after) {
        return text.is(from - 1, "at") || text.is(from - 1, "age") || text.is(after, "of") && text.is(after + 1, "age");
    }

    /** Takes in "ago", "history of", "duration"; leaves alone ages and rates ("2 years old", "3 days a week"). */
    private static Found tail(Tokens text, Found f, int limit) {
        int at = f.to();
        if (at < limit
                && (text.is(at, "ago") || text.is(at, "back") || text.is(at, "previously") || text.is(at, "earlier"))) {
            return new Found(f.from(), at + 1, f.quantity(), f.comparator());
        }
        if (at < limit && text.is(at, "history")) {
            at += text.is(at + 1, "of") && at + 1 < limit ? 2 : 1;
        } else if (at < limit && (text.is(at, "duration") || text.is(at, "now"))) {
            at++;
        }
        return new Found(f.from(), at, f.quantity(), f.comparator());
    }

    private static Optional<String> unit(Tokens text, int i) {
        return text.isWord(i) ? Optional.ofNullable(UNITS.get(text.key(i))) : Optional.empty();
    }

    private static Optional<Found> found(int from, int to, String number, String unit) {
        return Optional.of(new Found(from, to, Quantity.of(number, unit), Comparator.EXACTLY));
    }
}

package org.calx.intake.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.record.Comparator;
import org.calx.record.Quantity;

/**
 * Sizes: "3 to 6 cm", "7 x 5 cm", "2.5cm by 1cm", "up to 30 mm", "pea-sized", "as big as a walnut". Of several numbers
 * the largest stands.
 */
final class Sizes {
    /**
     * A quantity in the text.
     *
     * @param from first token
     * @param to after the last token
     */
    record Found(int from, int to, Quantity quantity, Comparator comparator) {}

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("mm", "mm"),
            Map.entry("millimeter", "mm"),
            Map.entry("cm", "cm"),
            Map.entry("centimeter", "cm"),
            Map.entry("in", "[in_i]"),
            Map.entry("inch", "[in_i]"));

    /** Length, width, height, and one to spare. */
    private static final int MOST_NUMBERS = 4;

    private final Phrases things = new Phrases();
    private final List<String> millimetres = new ArrayList<>();

    Sizes() {
        for (String[] row : Resource.rows("everyday-sizes.tsv")) {
            things.add(row[0], millimetres.size());
            millimetres.add(row[1]);
        }
    }

    /** The size that starts at a token. */
    Optional<Found> at(Tokens text, int i, int limit) {
        return measured(text, i, limit).or(() -> compared(text, i, limit));
    }

    private static Optional<Found> measured(Tokens text, int i, int limit) {
        Comparing compared = Comparing.at(text, i);
        int at = compared.to();
        BigDecimal largest = null;
        String unit = "";
        for (int numbers = 0; at < limit && numbers < MOST_NUMBERS; numbers++) {
            Optional<BigDecimal> number = Number.at(text, at);
            if (number.isEmpty()) {
                break;
            }
            at++;
            if (largest == null || largest.compareTo(number.get()) < 0) {
                largest = number.get();
            }
            Optional<String> stated = unit(text, at, limit);
            if (stated.isPresent()) {
                unit = stated.get();
                at++;
            }
            if (!(joins(text, at) && Number.at(text, at + 1).isPresent() && at + 1 < limit)) {
                break;
            }
            at++;
        }
        if (largest == null || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Found(i, at, new Quantity(largest, unit), compared.comparator()));
    }

    private static Optional<String> unit(Tokens text, int i, int limit) {
        if (i >= limit || !text.isWord(i)) {
            return Optional.empty();
        }
        boolean place = text.is(i, "in") && (text.isWord(i + 1) || i + 1 >= limit);
        return place ? Optional.empty() : Optional.ofNullable(UNITS.get(text.key(i)));
    }

    private static boolean joins(Tokens text, int i) {
        return text.is(i, 'x')
                || text.is(i, "x")
                || text.is(i, "by")
                || text.is(i, "to")
                || text.is(i, '-')
                || text.is(i, '*')
                || text.is(i, "or")
                || text.is(i, '/');
    }

    /** Whether the word may begin the name of an everyday thing. */
    boolean compares(Tokens text, int i) {
        return things.begins(text.key(i));
    }

    /** "Pea-sized", "size of a pea", "as big as a pea", "like a pea". */
    private Optional<Found> compared(Tokens text, int i, int limit) {
        Optional<Phrases.Found> thing = things.longest(text, i, limit);
        if (thing.isPresent()) {
            int to = thing.get().end();
            return text.is(to, "sized") || text.is(to, "size") ? found(i, to + 1, thing.get()) : Optional.empty();
        }
        int at = i;
        if (text.is(at, "the")) {
            at++;
        }
        if (text.is(at, "size") && text.is(at + 1, "of")) {
            at += 2;
        } else if (text.is(at, "as")
                && (text.is(at + 1, "big") || text.is(at + 1, "large") || text.is(at + 1, "small"))
                && text.is(at + 2, "as")) {
            at += 3;
        } else {
            return Optional.empty();
        }
        while (text.is(at, "a")
                || text.is(at, "an")
                || text.is(at, "my")
                || text.is(at, "small")
                || text.is(at, "large")) {
            at++;
        }
        return things.longest(text, at, limit).flatMap(named -> found(i, named.end(), named));
    }

    private Optional<Found> found(int from, int to, Phrases.Found thing) {
        String size = millimetres.get(thing.values()[0]);
        return Optional.of(new Found(from, to, Quantity.of(size, "mm"), Comparator.EXACTLY));
    }
}

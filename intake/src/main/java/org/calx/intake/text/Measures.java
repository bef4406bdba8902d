package org.calx.intake.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Laboratory;
import org.calx.record.Quantity;
import org.calx.record.Units;
import org.calx.record.Value;

/**
 * Finds sizes, durations, counts, ages and pain scores in a text, as measurements of the concepts that hold them, in
 * the unit of the concept. What does not convert or cannot be true is not found.
 */
final class Measures {
    static final ConceptId SIZE = ConceptId.of("lesion-size");
    static final ConceptId DURATION = ConceptId.of("lesion-duration");
    static final ConceptId COUNT = ConceptId.of("lesion-count");
    static final ConceptId AGE = ConceptId.of("age");
    static final ConceptId PAIN_SCORE = ConceptId.of("pain-score");

    private final Concepts concepts;
    private final Units units;
    private final Sizes sizes = new Sizes();

    Measures(Concepts concepts, Units units) {
        this.concepts = concepts;
        this.units = units;
    }

    /** What was measured in a range, in order, and durations that count back to an event. */
    record Found(List<Mention> mentions, List<Integer> agoAt) {}

    Found find(Tokens text, int from, int to) {
        List<Mention> found = new ArrayList<>();
        List<Integer> ago = new ArrayList<>();
        int i = from;
        while (i < to) {
            int at = i;
            Optional<Mention> one =
                    age(text, at, to).or(() -> painScore(text, at, to)).or(() -> size(text, at, to));
            if (one.isEmpty()) {
                Optional<Durations.Found> duration = Durations.at(text, at, to);
                one = duration.flatMap(
                        d -> mention(d.from(), d.to(), DURATION, "duration", d.quantity(), d.comparator()));
                if (one.isPresent() && duration.get().ago()) {
                    ago.add(at);
                }
            }
            one.ifPresent(found::add);
            i = one.map(Mention::to).orElse(i + 1);
        }
        return new Found(found, ago);
    }

    private Optional<Mention> size(Tokens text, int i, int limit) {
        return sizes.at(text, i, limit)
                .flatMap(s -> mention(s.from(), s.to(), SIZE, "length", s.quantity(), s.comparator()));
    }

    /** "53-year-old", "53 years old", "aged 53", "53 yo", "6-month-old". */
    private Optional<Mention> age(Tokens text, int i, int limit) {
        if (ofAnEvent(text, i)) {
            return Optional.empty();
        }
        boolean aged = text.is(i, "aged") || text.is(i, "age") && text.isNumber(i + 1);
        int at = aged ? i + 1 : i;
        Optional<BigDecimal> number = Number.at(text, at);
        if (number.isEmpty() || at >= limit) {
            return Optional.empty();
        }
        String unit = switch (at + 1 < limit && text.isWord(at + 1) ? text.key(at + 1) : "") {
            case "year", "yr" -> "a";
            case "month", "mth" -> "mo";
            case "week", "wk" -> "wk";
            case "day" -> "d";
            case "yo" -> "yo";
            case "y" -> text.is(at + 2, '/') && text.is(at + 3, "o") ? "y/o" : "";
            default -> "";
        };
        if (unit.equals("yo") || unit.equals("y/o")) {
            int end = at + (unit.equals("yo") ? 2 : 4);
            return mention(i, end, AGE, "age", new Quantity(number.get(), "a"), Comparator.EXACTLY);
        }
        if (!unit.isEmpty() && (text.is(at + 2, "old") || text.is(at + 2, "aged")) && at + 2 < limit) {
            return mention(i, at + 3, AGE, "age", new Quantity(number.get(), unit), Comparator.EXACTLY);
        }
        if (aged) {
            int end = unit.isEmpty() ? at + 1 : at + 2;
            return mention(
                    i, end, AGE, "age", new Quantity(number.get(), unit.isEmpty() ? "a" : unit), Comparator.EXACTLY);
        }
        return Optional.empty();
    }

    /** "At age 8", "since around age 50", "when 8 years old" date an event; they are not the age of the patient. */
    private static boolean ofAnEvent(Tokens text, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            if (!text.isWord(k)) {
                return false;
            }
            switch (text.key(k)) {
                case "at", "since", "from", "until", "by", "before", "after", "when", "than", "was" -> {
                    return true;
                }
                default -> {
                    continue;
                }
            }
        }
        return false;
    }

    /** "8/10", where a score of pain is known. */
    private Optional<Mention> painScore(Tokens text, int i, int limit) {
        boolean shape = text.isNumber(i)
                && i + 2 < limit
                && (text.is(i + 1, '/') || text.is(i + 1, "of"))
                && text.is(i + 2, Tokens.NUMBER)
                && text.key(i + 2).equals("10");
        return shape
                ? Number.at(text, i).flatMap(n -> mention(i, i + 3, PAIN_SCORE, "pain", n, Comparator.EXACTLY))
                : Optional.empty();
    }

    /** How many of something: the number before a noun, with at most two words between. */
    Optional<Mention> count(Tokens text, int number) {
        return Number.at(text, number)
                .filter(n -> n.scale() <= 0)
                .flatMap(n -> mention(number, number + 1, COUNT, "count", n, Comparator.EXACTLY));
    }

    private Optional<Mention> mention(
            int from, int to, ConceptId id, String analyte, BigDecimal number, Comparator comparator) {
        return concepts.find(id).flatMap(concept -> {
            String unit = concept.laboratory().map(Laboratory::unit).orElse("{count}");
            return mention(from, to, id, analyte, new Quantity(number, unit), comparator);
        });
    }

    private Optional<Mention> mention(
            int from, int to, ConceptId id, String analyte, Quantity quantity, Comparator comparator) {
        Optional<Concept> concept = concepts.find(id);
        String group =
                concept.flatMap(Concept::laboratory).map(Laboratory::analyte).orElse(analyte);
        Optional<BigDecimal> canonical = units.canonical(group, quantity);
        if (concept.isEmpty()
                || canonical.isEmpty()
                || quantity.number().signum() != 0 && !units.plausible(group, quantity.unit(), canonical.get())) {
            return Optional.empty();
        }
        Value value = new Value.Measured(quantity, comparator, canonical.get(), Optional.empty(), Optional.empty());
        return Optional.of(Mention.of(from, to, concept.get(), value));
    }
}

package org.calx.intake.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.Age;
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
    static final ConceptId AGE = Age.CONCEPT;
    static final ConceptId PAIN_SCORE = ConceptId.of("pain-score");

    /** The words with which a measurement may begin. */
    private static final WordList STARTING = WordList.of(List.of(
            "for since over within x during of the last past this yesterday today overnight tonight fortnight aged age",
            "about approximately around approx roughly almost nearly up at less more smaller larger greater longer bigger",
            "under below above several few many a an couple half as size one two three four five six seven eight nine ten",
            "eleven twelve fifteen eighteen twenty thirty"));

    private final Concepts concepts;
    private final Units units;
    private final Sizes sizes = new Sizes();
    private final Pressures pressures;

    Measures(Concepts concepts, Units units) {
        this.concepts = concepts;
        this.units = units;
        pressures = new Pressures(concepts);
    }

    private static final Set<String> PERSONS = Set.of(
            "man",
            "woman",
            "male",
            "female",
            "boy",
            "girl",
            "patient",
            "lady",
            "gentleman",
            "child",
            "infant",
            "baby",
            "person",
            "adult",
            "am",
            "im",
            "is",
            "he",
            "she",
            "current",
            "my",
            "son",
            "daughter",
            "mother",
            "father");

    /** What was measured in a range, in order. */
    List<Mention> find(Tokens text, int from, int to) {
        List<Mention> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            if (!mayStart(text, i)) {
                i++;
                continue;
            }
            int at = i;
            sex(text, at, to).ifPresent(found::add);
            Optional<Mention> one = age(text, at, to)
                    .or(() -> pressures.at(text, at, to))
                    .or(() -> painScore(text, at, to))
                    .or(() -> size(text, at, to));
            if (one.isEmpty()) {
                Optional<Durations.Found> duration = Durations.at(text, at, to);
                one = duration.flatMap(
                        d -> mention(d.from(), d.to(), DURATION, "duration", d.quantity(), d.comparator()));
            }
            one.ifPresent(found::add);
            i = one.map(Mention::to).orElse(i + 1);
        }
        return found;
    }

    /** A cheap look before the readers of each shape are asked. */
    private boolean mayStart(Tokens text, int i) {
        return text.isWord(i)
                ? STARTING.has(text.key(i)) || sizes.compares(text, i)
                : text.isNumber(i) || text.is(i, '<') || text.is(i, '>') || text.is(i, '~');
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
        boolean aged = (text.is(i, "aged") || text.is(i, "age") && text.isNumber(i + 1)) && ofThePatient(text, i);
        int at = aged ? i + 1 : i;
        Optional<BigDecimal> number = Number.at(text, at);
        if (number.isEmpty() || at >= limit) {
            return Optional.empty();
        }
        if (sexLetter(text, at + 1) && at + 1 < limit && text.isNumber(at)) {
            return mention(i, at + 1, AGE, "age", new Quantity(number.get(), "a"), Comparator.EXACTLY);
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
        if (unit.isEmpty() && isAgeOfAPerson(text, at)) {
            return mention(i, at + 1, AGE, "age", new Quantity(number.get(), "a"), Comparator.EXACTLY);
        }
        if (aged) {
            int end = unit.isEmpty() ? at + 1 : at + 2;
            return mention(
                    i, end, AGE, "age", new Quantity(number.get(), unit.isEmpty() ? "a" : unit), Comparator.EXACTLY);
        }
        return Optional.empty();
    }

    /** "She's 9", "a boy of 7": a bare number after a person, with nothing after it that it could count. */
    private static boolean isAgeOfAPerson(Tokens text, int at) {
        boolean is = text.is(at - 1, "hes")
                || text.is(at - 1, "shes")
                || text.is(at - 1, "is") && (text.is(at - 2, "he") || text.is(at - 2, "she"));
        boolean of = text.is(at - 1, "of") && text.isWord(at - 2) && CHILDREN.contains(text.key(at - 2));
        boolean last = !text.isWord(at + 1) && !text.isNumber(at + 1) && !text.is(at + 1, '/') && !text.is(at + 1, '%')
                || text.is(at + 1, "and")
                || text.is(at + 1, "now")
                || text.is(at + 1, "has")
                || text.is(at + 1, "with");
        return text.isNumber(at) && last && (is || of);
    }

    private static final Set<String> CHILDREN =
            Set.of("boy", "girl", "lad", "lass", "son", "daughter", "child", "kid", "man", "woman");

    /** The letter of "45F" and "62M". */
    private Optional<Mention> sex(Tokens text, int number, int limit) {
        if (!text.isNumber(number) || number + 1 >= limit || !sexLetter(text, number + 1)) {
            return Optional.empty();
        }
        String id = text.is(number + 1, "f") ? "female" : "male";
        return concepts.find(ConceptId.of(id)).map(c -> Mention.of(number + 1, number + 2, c, Value.PRESENT));
    }

    private static boolean sexLetter(Tokens text, int i) {
        return (text.is(i, "f") || text.is(i, "m"))
                && text.touchesPrevious(i)
                && Character.isUpperCase(text.text().charAt(text.start(i)));
    }

    /** "Age 45" at the start of a text or line, or after a word for a person; elsewhere it dates what stands before. */
    private static boolean ofThePatient(Tokens text, int i) {
        int before = text.is(i - 1, ',') ? i - 2 : i - 1;
        return before < 0
                || text.is(before, Tokens.LINE)
                || text.is(before, '.')
                || text.isWord(before) && PERSONS.contains(text.key(before));
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

package org.calx.cases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.calx.knowledge.Node;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Origin;
import org.calx.record.Quantity;
import org.calx.record.Tense;
import org.calx.record.Units;
import org.calx.record.Value;

/** Reads one statement of a case, such as {@code past warfarin} or {@code lab-calcium-total 11.8 mg/dL 3 weeks ago}. */
final class Statement {
    private static final int SUGGESTED = 4;
    private final Concepts concepts;
    private final Units units;
    private final LocalDate asOf;

    Statement(Concepts concepts, Units units, LocalDate asOf) {
        this.concepts = concepts;
        this.units = units;
        this.asOf = asOf;
    }

    /** Words before the concept. */
    private enum Mark {
        NO,
        PAST,
        SUSPECTED,
        PLANNED,
        RELATIVE
    }

    /** @throws Node.Fault naming the statement and the remedy */
    Fact read(Node node, About about) {
        List<String> words = new ArrayList<>(Arrays.asList(node.text().trim().split("\\s+")));
        Set<Mark> marks = marks(words);
        Concept concept = concept(node, words);
        Optional<LocalDate> when = date(node, words);
        Value value = value(node, words, concept, marks.contains(Mark.NO));
        if (about instanceof About.OfLesion && !concept.ofLesion()) {
            throw fault(
                    node, "'" + concept.id() + "' belongs to the person, not to a lesion", "move it out of the lesion");
        }
        return new Fact(
                concept.id(),
                value,
                marks.contains(Mark.RELATIVE) ? new About.Relative("relative") : about,
                tense(marks),
                marks.contains(Mark.SUSPECTED) ? Certainty.SUSPECTED : Certainty.STATED,
                when,
                new Origin(Origin.Source.FIELD, "case", node.text()));
    }

    private static Node.Fault fault(Node node, String what, String remedy) {
        return node.fault("in '" + node.text() + "' " + what, remedy);
    }

    private static Set<Mark> marks(List<String> words) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        while (!words.isEmpty()) {
            String word = words.get(0);
            Optional<Mark> mark = Arrays.stream(Mark.values())
                    .filter(m -> m.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
            if (mark.isEmpty() || !marks.add(mark.get())) {
                return marks;
            }
            words.remove(0);
        }
        return marks;
    }

    private static Tense tense(Set<Mark> marks) {
        if (marks.contains(Mark.PAST)) {
            return Tense.PAST;
        }
        return marks.contains(Mark.PLANNED) ? Tense.PLANNED : Tense.NOW;
    }

    private Concept concept(Node node, List<String> words) {
        if (words.isEmpty()) {
            throw fault(node, "no concept is named", "write a concept's id");
        }
        String id = words.remove(0);
        Optional<Concept> found;
        try {
            found = concepts.find(ConceptId.of(id));
        } catch (IllegalArgumentException e) {
            found = Optional.empty();
        }
        return found.orElseThrow(() -> fault(node, "there is no concept '" + id + "'", remedy(id)));
    }

    private String remedy(String id) {
        List<String> parts =
                Arrays.stream(id.split("-")).filter(p -> p.length() > 3).toList();
        List<String> near = concepts.all().stream()
                .map(c -> c.id().value())
                .filter(c -> parts.stream().anyMatch(c::contains))
                .sorted(java.util.Comparator.comparing((String c) ->
                                -parts.stream().filter(c::contains).count())
                        .thenComparing(c -> c))
                .limit(SUGGESTED)
                .toList();
        return near.isEmpty() ? "look under knowledge/concepts" : "perhaps " + String.join(", ", near);
    }

    /** Takes a date from the end of the words. */
    private Optional<LocalDate> date(Node node, List<String> words) {
        int n = words.size();
        if (n >= 3 && words.get(n - 1).equals("ago")) {
            LocalDate day = ago(node, words.get(n - 3), words.get(n - 2));
            words.subList(n - 3, n).clear();
            return Optional.of(day);
        }
        if (n >= 2 && words.get(n - 2).equals("on")) {
            String day = words.get(n - 1);
            words.subList(n - 2, n).clear();
            try {
                return Optional.of(LocalDate.parse(day));
            } catch (DateTimeException e) {
                throw fault(node, "'" + day + "' is not a date", "write for example on 2026-11-01");
            }
        }
        return Optional.empty();
    }

    private LocalDate ago(Node node, String number, String unit) {
        if (!number.matches("\\d{1,5}")) {
            throw fault(node, "'" + number + "' is not a whole number", "write for example 3 weeks ago");
        }
        int n = Integer.parseInt(number);
        return switch (unit) {
            case "day", "days" -> asOf.minusDays(n);
            case "week", "weeks" -> asOf.minusWeeks(n);
            case "month", "months" -> asOf.minusMonths(n);
            case "year", "years" -> asOf.minusYears(n);
            default -> throw fault(node, "'" + unit + "' is no span of time", "write days, weeks, months or years");
        };
    }

    private Value value(Node node, List<String> words, Concept concept, boolean denied) {
        if (words.isEmpty()) {
            return denied ? Value.ABSENT : Value.PRESENT;
        }
        if (denied) {
            throw fault(node, "a value is denied", "leave out 'no' or the value");
        }
        Laboratory laboratory = concept.laboratory()
                .orElseThrow(() -> fault(
                        node,
                        "'" + concept.id() + "' takes no value: " + String.join(" ", words),
                        "leave the value out, or write a date as '3 weeks ago'"));
        return switch (words.get(0)) {
            case "low" -> new Value.Level(Value.Grade.LOW);
            case "normal" -> new Value.Level(Value.Grade.NORMAL);
            case "high" -> new Value.Level(Value.Grade.HIGH);
            default -> measured(node, words, laboratory);
        };
    }

    private Value measured(Node node, List<String> words, Laboratory laboratory) {
        Comparator comparator = comparator(words);
        int range = words.indexOf("range");
        List<String> limits = range < 0 ? List.of() : List.copyOf(words.subList(range + 1, words.size()));
        List<String> stated = range < 0 ? words : words.subList(0, range);
        if (stated.size() != 2 || limits.size() != 0 && limits.size() != 2) {
            throw fault(node, "a value is not a number and a unit", "write for example 11.8 mg/dL range 8.5 10.4");
        }
        String unit = stated.get(1);
        Quantity quantity = new Quantity(number(node, stated.get(0)), unit);
        BigDecimal canonical = canonical(node, laboratory, quantity);
        if (!units.plausible(laboratory.analyte(), unit, canonical)) {
            throw fault(node, "the value is not plausible", "mend it, or the limits in knowledge/units.csv");
        }
        return new Value.Measured(
                quantity,
                comparator,
                canonical,
                limits.stream().findFirst().map(l -> limit(node, laboratory, l, unit)),
                limits.stream().skip(1).findFirst().map(l -> limit(node, laboratory, l, unit)));
    }

    /** Takes the mark of an unequal number from the beginning of the words. */
    private static Comparator comparator(List<String> words) {
        String first = words.get(0);
        for (String mark : List.of("<=", ">=", "<", ">")) {
            if (first.startsWith(mark)) {
                String rest = first.substring(mark.length());
                if (rest.isEmpty()) {
                    words.remove(0);
                } else {
                    words.set(0, rest);
                }
                return switch (mark) {
                    case "<=" -> Comparator.AT_MOST;
                    case ">=" -> Comparator.AT_LEAST;
                    case "<" -> Comparator.BELOW;
                    default -> Comparator.ABOVE;
                };
            }
        }
        return Comparator.EXACTLY;
    }

    private BigDecimal limit(Node node, Laboratory laboratory, String number, String unit) {
        return canonical(node, laboratory, new Quantity(number(node, number), unit));
    }

    private BigDecimal canonical(Node node, Laboratory laboratory, Quantity quantity) {
        return units.canonical(laboratory.analyte(), quantity)
                .orElseThrow(() -> fault(
                        node,
                        "the unit '" + quantity.unit() + "' is not known for " + laboratory.analyte(),
                        "write one of " + unitsOf(laboratory)));
    }

    private List<String> unitsOf(Laboratory laboratory) {
        return StreamSupport.stream(units.rows().spliterator(), false)
                .filter(r -> r.analyte().equals(laboratory.analyte()))
                .map(Units.Row::unit)
                .sorted()
                .toList();
    }

    private static BigDecimal number(Node node, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw fault(node, "'" + text + "' is not a number", "write a number and its unit");
        }
    }
}

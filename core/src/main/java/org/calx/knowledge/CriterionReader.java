package org.calx.knowledge;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.logic.Bound;
import org.calx.logic.Criterion;
import org.calx.logic.Standing;
import org.calx.logic.Window;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Laboratory;
import org.calx.record.Quantity;
import org.calx.record.Units;
import org.calx.record.Value.Grade;

/** Reads criteria; thresholds are converted once, here, to the unit of their concept. */
final class CriterionReader {
    static final String TIMES_UPPER_LIMIT = "xULN";
    private static final Pattern SPAN = Pattern.compile("(\\d+) (day|week|month|year)s?");
    private static final Set<String> ENDS = Set.of("above", "at-least", "below", "at-most");
    private static final Map<String, Set<String>> SHAPES = Map.of(
            "has", Set.of("has", "tense", "whose", "within"),
            "compare", Set.of("compare", "above", "at-least", "below", "at-most", "unit", "within"),
            "level", Set.of("level", "is", "within"),
            "all", Set.of("all"),
            "any", Set.of("any"),
            "not", Set.of("not"),
            "at-least", Set.of("at-least", "of"),
            "same-lesion", Set.of("same-lesion"),
            "meets", Set.of("meets"),
            "stands", Set.of("stands", "as"));

    private final Concepts concepts;
    private final Units units;
    private final Map<String, Node> definitions;
    private final Map<String, Criterion.Meets> read = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    CriterionReader(Concepts concepts, Units units, Map<String, Node> definitions) {
        this.concepts = concepts;
        this.units = units;
        this.definitions = definitions;
    }

    Criterion read(Node node) {
        String shape = shapeOf(node);
        return switch (shape) {
            case "has" -> has(node);
            case "compare" -> compare(node);
            case "level" -> new Criterion.Level(concept(node, "level"), grade(node), within(node));
            case "all" -> new Criterion.All(all(node.at("all")));
            case "any" -> new Criterion.Any(all(node.at("any")));
            case "not" -> new Criterion.Not(read(node.at("not")));
            case "at-least" -> atLeast(node);
            case "same-lesion" -> new Criterion.SameLesion(read(node.at("same-lesion")));
            case "meets" -> meets(node.text("meets"), node);
            default -> stands(node);
        };
    }

    /** A compare also has at-least as one of its ends, so it is looked for first. */
    private static String shapeOf(Node node) {
        String shape = node.has("compare") ? "compare" : firstShape(node);
        Set<String> allowed = SHAPES.getOrDefault(shape, Set.of());
        for (String key : node.keys()) {
            if (!allowed.contains(key)) {
                throw node.fault("'" + key + "' does not belong to '" + shape + "'", "remove it or nest it");
            }
        }
        return shape;
    }

    private static String firstShape(Node node) {
        for (String key : node.keys()) {
            if (SHAPES.containsKey(key)) {
                return key;
            }
        }
        throw node.fault(
                "no criterion here",
                "write one of has, compare, level, all, any, not, at-least, same-lesion, meets, stands");
    }

    private List<Criterion> all(Node node) {
        List<Criterion> parts = node.items().stream().map(this::read).toList();
        if (parts.isEmpty()) {
            throw node.fault("an empty list of criteria", "name at least one");
        }
        return parts;
    }

    private Criterion has(Node node) {
        Criterion.When when =
                choice(node, "tense", "now", Map.of("now", Criterion.When.NOW, "ever", Criterion.When.EVER));
        Criterion.Whose whose = choice(
                node,
                "whose",
                "any",
                Map.of(
                        "any", Criterion.Whose.ANY,
                        "patient", Criterion.Whose.PATIENT,
                        "relative", Criterion.Whose.RELATIVE));
        return new Criterion.Has(concept(node, "has"), when, whose, within(node));
    }

    private Criterion compare(Node node) {
        ConceptId id = concept(node, "compare");
        boolean times = node.text("unit").equals(TIMES_UPPER_LIMIT);
        Optional<BigDecimal> above = end(node, "above", id, times);
        Optional<BigDecimal> atLeast = end(node, "at-least", id, times);
        Optional<BigDecimal> below = end(node, "below", id, times);
        Optional<BigDecimal> atMost = end(node, "at-most", id, times);
        if (above.isPresent() && atLeast.isPresent() || below.isPresent() && atMost.isPresent()) {
            throw node.fault("two lower or two upper ends", "keep one of each");
        }
        if (above.isEmpty() && atLeast.isEmpty() && below.isEmpty() && atMost.isEmpty()) {
            throw node.fault("a comparison without an end", "give above, at-least, below or at-most");
        }
        Bound bound = new Bound(above.or(() -> atLeast), above.isPresent(), below.or(() -> atMost), atMost.isPresent());
        return new Criterion.Compare(id, bound, times, within(node), words(node));
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        for (String end : List.of("above", "at-least", "below", "at-most")) {
            node.maybe(end)
                    .ifPresent(v -> words.append(words.length() == 0 ? "" : " and ")
                            .append(end.replace('-', ' '))
                            .append(' ')
                            .append(v));
        }
        return words.append(' ').append(node.text("unit")).toString();
    }

    private Optional<BigDecimal> end(Node node, String key, ConceptId id, boolean times) {
        if (!ENDS.contains(key) || !node.has(key)) {
            return Optional.empty();
        }
        BigDecimal number = number(node.at(key));
        if (times) {
            return Optional.of(number);
        }
        Laboratory laboratory = concepts.find(id)
                .flatMap(Concept::laboratory)
                .orElseThrow(() -> node.fault(
                        "'" + id + "' has no unit, so it cannot be compared",
                        "give the concept an analyte and a unit"));
        String unit = node.text("unit");
        return Optional.of(units.canonical(laboratory.analyte(), new Quantity(number, unit))
                .orElseThrow(() -> node.fault(
                        "the unit '" + unit + "' is not known for " + laboratory.analyte(),
                        "use a unit of knowledge/units.csv or add a row")));
    }

    static BigDecimal number(Node node) {
        try {
            return new BigDecimal(node.text());
        } catch (NumberFormatException e) {
            throw node.fault("'" + node.text() + "' is not a number", "write a decimal in quotes, such as \"2.5\"");
        }
    }

    private Criterion atLeast(Node node) {
        int count = node.at("at-least").whole();
        List<Criterion> of = all(node.at("of"));
        if (count < 1 || count > of.size()) {
            throw node.fault("at-least " + count + " of " + of.size() + " parts", "give 1 to " + of.size());
        }
        return new Criterion.AtLeast(count, of);
    }

    private Criterion.Meets meets(String id, Node from) {
        Criterion.Meets known = read.get(id);
        if (known != null) {
            return known;
        }
        Node definition = definitions.get(id);
        if (definition == null) {
            throw from.fault("there is no definition '" + id + "'", "add knowledge/definitions/" + id + ".yaml");
        }
        if (!open.add(id)) {
            throw from.fault("definitions refer to each other in a circle: " + open, "break the circle");
        }
        try {
            Criterion.Meets meets = new Criterion.Meets(id, definition.text("name"), read(definition.at("when")));
            read.put(id, meets);
            return meets;
        } finally {
            open.remove(id);
        }
    }

    private Criterion stands(Node node) {
        Standing least = choice(
                node,
                "as",
                "likely",
                Map.of(
                        "possible", Standing.POSSIBLE,
                        "likely", Standing.LIKELY,
                        "established", Standing.ESTABLISHED));
        return new Criterion.Stands(node.text("stands"), least);
    }

    private ConceptId concept(Node node, String key) {
        String id = node.text(key);
        try {
            Optional<Concept> concept = concepts.find(ConceptId.of(id));
            if (concept.isPresent()) {
                return concept.get().id();
            }
        } catch (IllegalArgumentException e) {
            throw node.fault(String.valueOf(e.getMessage()), "mend the id");
        }
        throw node.fault("there is no concept '" + id + "'", "add it under knowledge/concepts or mend the id");
    }

    private static Grade grade(Node node) {
        return choice(node, "is", "", Map.of("low", Grade.LOW, "normal", Grade.NORMAL, "high", Grade.HIGH));
    }

    static <T> T choice(Node node, String key, String otherwise, Map<String, T> choices) {
        String word = node.text(key, otherwise);
        T chosen = choices.get(word);
        if (chosen == null) {
            throw node.fault(
                    "'" + word + "' is no value of '" + key + "'",
                    "write one of " + choices.keySet().stream().sorted().toList());
        }
        return chosen;
    }

    private static Optional<Window> within(Node node) {
        return node.maybe("within").map(words -> new Window(days(node, words), words));
    }

    /** Days of a span such as "12 months"; a month counts 31 days and a year 366, so that a window is never too short. */
    static int days(Node node, String words) {
        Matcher m = SPAN.matcher(words.toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            throw node.fault("'" + words + "' is not a span of time", "write for example \"8 weeks\" or \"12 months\"");
        }
        int each = switch (m.group(2)) {
            case "day" -> 1;
            case "week" -> 7;
            case "month" -> 31;
            default -> 366;
        };
        return Integer.parseInt(m.group(1)) * each;
    }
}

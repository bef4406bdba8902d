package org.calx.assess;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.knowledge.Question;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Quantity;
import org.calx.record.Sex;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * A made-up body of knowledge, small enough to hold in the head, and a short way to write a record.
 *
 * <p>A record is facts with semicolons between them. A fact is a concept, with {@code -} for denied and {@code ?} for
 * suspected, then any of: {@code past}, {@code planned}, {@code 20d} (days ago; negative in the future), {@code @a} (of
 * lesion a), {@code relative}, {@code text} (from free text), {@code low|normal|high}, a number such as {@code 7} or
 * {@code <=7}, and the laboratory's limits {@code [4..9]}, either of them left out if not given.
 */
public final class Tiny {
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    public static final Knowledge KNOWLEDGE = KnowledgeStore.ofFolder(folder());
    static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);
    private static final Pattern NUMBER = Pattern.compile("(<=|>=|<|>)?(\\d+(?:\\.\\d+)?)");
    private static final Pattern LIMITS = Pattern.compile("\\[([0-9.]*?)\\.\\.([0-9.]*)]");
    private static final Pattern DAYS_AGO = Pattern.compile("(-?\\d+)d");

    private Tiny() {}

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Tiny.class.getResource("/tiny-knowledge"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PatientRecord record(String facts) {
        return PatientRecord.empty(AS_OF).with(facts(facts));
    }

    public static PatientRecord record(String facts, Sex sex) {
        return new PatientRecord(facts(facts), Optional.empty(), sex, Set.of(), AS_OF);
    }

    public static List<Fact> facts(String facts) {
        return facts.isBlank()
                ? List.of()
                : Arrays.stream(facts.split(";")).map(f -> fact(f.trim())).toList();
    }

    static Lesion lesion(String name) {
        return new Lesion(name, Side.NOT_STATED);
    }

    public static Fact fact(String text) {
        String[] words = text.split(" ");
        char mark = words[0].charAt(0);
        boolean marked = mark == '-' || mark == '?';
        ConceptId concept = ConceptId.of(marked ? words[0].substring(1) : words[0]);
        Value value = mark == '-' ? Value.ABSENT : Value.PRESENT;
        About about = About.PATIENT;
        Tense tense = Tense.NOW;
        Optional<LocalDate> when = Optional.empty();
        Origin.Source source = Origin.Source.FIELD;
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            Matcher days = DAYS_AGO.matcher(word);
            Matcher limits = LIMITS.matcher(word);
            if (word.equals("past")) {
                tense = Tense.PAST;
            } else if (word.equals("planned")) {
                tense = Tense.PLANNED;
            } else if (word.equals("text")) {
                source = Origin.Source.NARRATIVE;
            } else if (word.equals("relative")) {
                about = new About.Relative("mother");
            } else if (word.startsWith("@")) {
                about = new About.OfLesion(lesion(word.substring(1)));
            } else if (days.matches()) {
                when = Optional.of(AS_OF.minusDays(Integer.parseInt(days.group(1))));
            } else if (limits.matches()) {
                Value.Measured m = (Value.Measured) value;
                value = new Value.Measured(
                        m.stated(), m.comparator(), m.canonical(), limit(limits.group(1)), limit(limits.group(2)));
            } else {
                value = measured(concept, word);
            }
        }
        Certainty certainty = mark == '?' ? Certainty.SUSPECTED : Certainty.STATED;
        return new Fact(concept, value, about, tense, certainty, when, new Origin(source, "test", text));
    }

    private static Optional<java.math.BigDecimal> limit(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new java.math.BigDecimal(text));
    }

    private static Value measured(ConceptId concept, String word) {
        Matcher number = NUMBER.matcher(word);
        if (!number.matches()) {
            return new Value.Level(Value.Grade.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
        }
        Comparator comparator = switch (number.group(1) == null ? "" : number.group(1)) {
            case "<" -> Comparator.BELOW;
            case "<=" -> Comparator.AT_MOST;
            case ">" -> Comparator.ABOVE;
            case ">=" -> Comparator.AT_LEAST;
            default -> Comparator.EXACTLY;
        };
        String unit = KNOWLEDGE
                .concepts()
                .find(concept)
                .flatMap(Concept::laboratory)
                .map(l -> l.unit())
                .orElse("");
        Quantity quantity = Quantity.of(number.group(2), unit);
        return new Value.Measured(quantity, comparator, quantity.number(), Optional.empty(), Optional.empty());
    }

    public static Question question(String id) {
        return KNOWLEDGE.question(id).orElseThrow();
    }

    static Entry entry(String id) {
        return KNOWLEDGE.entry(id).orElseThrow();
    }

    static Assessment assess(String facts) {
        return ASSESSOR.assess(record(facts));
    }
}

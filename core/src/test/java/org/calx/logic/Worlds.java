package org.calx.logic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Persists;
import org.calx.record.Quantity;
import org.calx.record.Sex;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Value;
import org.calx.record.Value.Grade;

/** Small random worlds: a dozen concepts with an is-a graph, random facts about them, random criteria over them. */
public final class Worlds {
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    public static final Concepts CONCEPTS = Concepts.of(concepts());
    private static final List<ConceptId> PRESENCE = ids(
            "colour", "purple", "plum", "hard", "pain", "fever", "disease", "kidney", "dialysis", "warfarin", "place");
    private static final List<ConceptId> MEASURED = ids("calcium", "size");
    static final Origin ORIGIN = new Origin(Origin.Source.FIELD, "test", "");

    private Worlds() {}

    private static List<ConceptId> ids(String... names) {
        return java.util.Arrays.stream(names).map(ConceptId::of).toList();
    }

    private static List<Concept> concepts() {
        List<Concept> all = new ArrayList<>();
        all.add(concept("colour", ConceptKind.FINDING, new Persists.UntilStated(), false));
        all.add(concept("purple", ConceptKind.FINDING, new Persists.UntilStated(), false, "colour"));
        all.add(concept("plum", ConceptKind.FINDING, new Persists.UntilStated(), false, "purple"));
        all.add(concept("hard", ConceptKind.FINDING, new Persists.UntilStated(), false));
        all.add(concept("pain", ConceptKind.FINDING, new Persists.ForDays(30), false));
        all.add(concept("fever", ConceptKind.FINDING, new Persists.ForDays(14), true));
        all.add(concept("disease", ConceptKind.PROBLEM, new Persists.Lifelong(), false));
        all.add(concept("kidney", ConceptKind.PROBLEM, new Persists.Lifelong(), false, "disease"));
        all.add(concept("dialysis", ConceptKind.PROBLEM, new Persists.Lifelong(), false, "kidney"));
        all.add(concept("warfarin", ConceptKind.DRUG, new Persists.UntilStated(), false));
        all.add(concept("place", ConceptKind.SITE, new Persists.Lifelong(), false));
        all.add(measure("calcium", ConceptKind.LAB, "mg/dL"));
        all.add(measure("size", ConceptKind.MEASURE, "mm"));
        return all;
    }

    static Concept concept(String id, ConceptKind kind, Persists persists, boolean ofPerson, String... parents) {
        return new Concept(
                ConceptId.of(id),
                kind,
                id,
                id,
                Concept.Words.NONE,
                ofPerson,
                List.of(),
                Set.copyOf(ids(parents)),
                persists,
                false,
                Optional.empty(),
                List.of(),
                List.of());
    }

    static Concept measure(String id, ConceptKind kind, String unit) {
        Laboratory.Usual usual = new Laboratory.Usual(
                BigDecimal.ZERO, BigDecimal.valueOf(200), new BigDecimal("8.5"), new BigDecimal("10.4"));
        return new Concept(
                ConceptId.of(id),
                kind,
                id,
                id,
                Concept.Words.NONE,
                false,
                List.of(),
                Set.of(),
                new Persists.UntilStated(),
                false,
                Optional.of(new Laboratory(id, unit, List.of(usual), false)),
                List.of(),
                List.of());
    }

    public static Arbitrary<PatientRecord> records() {
        Arbitrary<Set<Coverage>> coverage = Arbitraries.of(ConceptKind.DRUG, ConceptKind.PROBLEM)
                .map(k -> new Coverage(k, "stated complete"))
                .set()
                .ofMaxSize(1);
        return Combinators.combine(facts().list().ofMaxSize(9), coverage)
                .as((f, c) -> new PatientRecord(f, Optional.empty(), Sex.NOT_STATED, c, AS_OF));
    }

    public static Arbitrary<Fact> facts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, presenceFacts()), net.jqwik.api.Tuple.of(1, measuredFacts()));
    }

    private static Arbitrary<Fact> presenceFacts() {
        Arbitrary<Value> value = Arbitraries.of(Value.PRESENT, Value.PRESENT, Value.ABSENT);
        Arbitrary<Tense> tense = Arbitraries.of(Tense.NOW, Tense.NOW, Tense.NOW, Tense.PAST, Tense.PLANNED);
        Arbitrary<Certainty> certainty =
                Arbitraries.of(Certainty.STATED, Certainty.STATED, Certainty.STATED, Certainty.SUSPECTED);
        return Combinators.combine(Arbitraries.of(PRESENCE), value, abouts(), tense, certainty, days())
                .as((c, v, a, t, s, d) -> new Fact(c, v, a, t, s, d, ORIGIN));
    }

    private static Arbitrary<Fact> measuredFacts() {
        return Combinators.combine(Arbitraries.of(MEASURED), values(), abouts(), days())
                .as((c, v, a, d) -> new Fact(c, v, a, Tense.NOW, Certainty.STATED, d, ORIGIN));
    }

    private static Arbitrary<Value> values() {
        Arbitrary<Value> numbers = Combinators.combine(
                        Arbitraries.integers().between(5, 16), Arbitraries.of(Comparator.values()))
                .as((n, c) -> measured(BigDecimal.valueOf(n), c));
        return Arbitraries.oneOf(numbers, Arbitraries.of(Grade.values()).map(Value.Level::new));
    }

    static Value measured(BigDecimal number, Comparator comparator) {
        return new Value.Measured(
                new Quantity(number, "mg/dL"), comparator, number, Optional.empty(), Optional.empty());
    }

    private static Arbitrary<About> abouts() {
        return Arbitraries.of(
                About.PATIENT,
                About.PATIENT,
                new About.OfLesion(new Lesion("one", Side.LEFT)),
                new About.OfLesion(new Lesion("two", Side.NOT_STATED)),
                new About.Relative("mother"));
    }

    private static Arbitrary<Optional<LocalDate>> days() {
        return Arbitraries.of(0, 0, 0, 5, 20, 40, 400)
                .map(d -> d == 0 ? Optional.empty() : Optional.of(AS_OF.minusDays(d)));
    }

    /** Criteria without {@code Stands}, whose answer says how things stand now and may change. */
    public static Arbitrary<Criterion> criteria() {
        return criteria(3);
    }

    private static Arbitrary<Criterion> criteria(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<Criterion> inner = criteria(depth - 1);
        Arbitrary<List<Criterion>> parts = inner.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                leaves(),
                parts.map(Criterion.All::new),
                parts.map(Criterion.Any::new),
                inner.map(Criterion.Not::new),
                parts.flatMap(p -> Arbitraries.integers().between(1, p.size()).map(n -> new Criterion.AtLeast(n, p))),
                inner.map(Criterion.SameLesion::new),
                inner.map(c -> new Criterion.Meets("named-" + c.hashCode(), "named", c)));
    }

    private static Arbitrary<Criterion> leaves() {
        Arbitrary<Optional<Window>> window = Arbitraries.of(Optional.empty(), Optional.of(new Window(30, "30 days")));
        Arbitrary<Criterion> has = Combinators.combine(
                        Arbitraries.of(PRESENCE),
                        Arbitraries.of(Criterion.When.values()),
                        Arbitraries.of(Criterion.Whose.values()),
                        window)
                .as(Criterion.Has::new);
        Arbitrary<Criterion> compare = Combinators.combine(
                        Arbitraries.of(MEASURED),
                        Arbitraries.integers().between(6, 15),
                        Arbitraries.of(true, false),
                        window)
                .as((c, n, open, w) -> new Criterion.Compare(
                        c,
                        new Bound(Optional.of(BigDecimal.valueOf(n)), open, Optional.empty(), false),
                        false,
                        w,
                        "above " + n));
        Arbitrary<Criterion> level = Combinators.combine(
                        Arbitraries.of(MEASURED), Arbitraries.of(Grade.values()), window)
                .as(Criterion.Level::new);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, has), net.jqwik.api.Tuple.of(1, compare), net.jqwik.api.Tuple.of(1, level));
    }
}

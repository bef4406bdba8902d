package org.calx.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.logic.Criterion;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Quantity;
import org.calx.record.Sex;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Units;
import org.calx.record.Value;

/** Random records over the concepts that the real knowledge reads, half of them those of the red flags. */
final class RealRecords {
    static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    static final Origin FIELD = new Origin(Origin.Source.FIELD, "law", "");

    private static final List<ConceptId> OF_FLAGS = reading(true);
    private static final List<ConceptId> OF_FINDINGS = reading(false);
    private static final List<ConceptId> MEASURED = KNOWLEDGE.concepts().all().stream()
            .filter(c -> c.laboratory()
                    .map(l -> !l.presence() && !l.unit().isEmpty())
                    .orElse(false))
            .map(Concept::id)
            .sorted()
            .toList();
    static final List<ConceptId> DANGERS = KNOWLEDGE.concepts().all().stream()
            .filter(Concept::danger)
            .map(Concept::id)
            .sorted()
            .toList();

    private RealRecords() {}

    private static List<ConceptId> reading(boolean flags) {
        Set<ConceptId> read = new TreeSet<>();
        for (Entry entry : KNOWLEDGE.entries()) {
            if (flags && entry instanceof Entry.RedFlag flag) {
                collect(flag.when(), read);
                flag.suspectWhen().ifPresent(s -> collect(s, read));
            } else if (!flags && entry instanceof Entry.Recognisable r) {
                r.recognition().findings().stream().map(Finding::when).forEach(w -> collect(w, read));
            } else if (!flags && entry instanceof Entry.Treatment t) {
                t.avoidWhen().forEach(c -> collect(c.when(), read));
            }
        }
        return List.copyOf(read);
    }

    private static void collect(Criterion criterion, Set<ConceptId> into) {
        if (criterion instanceof Criterion.Has has) {
            into.add(has.concept());
        }
        criterion.parts().forEach(p -> collect(p, into));
    }

    static Arbitrary<PatientRecord> records() {
        Arbitrary<Optional<LocalDate>> births = Arbitraries.of(-1, 0, 200, 3000, 9000, 16000, 27000)
                .map(d -> d < 0 ? Optional.empty() : Optional.of(AS_OF.minusDays(d)));
        return Combinators.combine(facts().list().ofMinSize(1).ofMaxSize(25), births, Arbitraries.of(Sex.values()))
                .as((f, b, s) -> new PatientRecord(f, b, s, Set.of(), AS_OF));
    }

    /** Records over the few concepts that one flag reads, so that its parts meet. */
    static Arbitrary<PatientRecord> aroundOneFlag() {
        return Arbitraries.of(KNOWLEDGE.entries(Entry.RedFlag.class)).flatMap(flag -> {
            Set<ConceptId> read = new TreeSet<>();
            List<Fact> limits = new ArrayList<>();
            Stream.concat(Stream.of(flag.when()), flag.suspectWhen().stream()).forEach(c -> {
                collect(c, read);
                limits(c, limits);
            });
            Arbitrary<Fact> presence = presence(Arbitraries.of(List.copyOf(read)));
            Arbitrary<Fact> facts = read.isEmpty()
                    ? Arbitraries.of(limits)
                    : limits.isEmpty()
                            ? presence
                            : Arbitraries.frequencyOf(Tuple.of(5, presence), Tuple.of(1, Arbitraries.of(limits)));
            return facts.list()
                    .ofMinSize(1)
                    .ofMaxSize(12)
                    .map(f -> new PatientRecord(f, Optional.empty(), Sex.NOT_STATED, Set.of(), AS_OF));
        });
    }

    /** Numbers on both sides of each limit, of the person and of a lesion, and flags of the laboratory. */
    private static void limits(Criterion criterion, List<Fact> into) {
        if (criterion instanceof Criterion.Compare c) {
            Stream.concat(c.bound().low().stream(), c.bound().high().stream())
                    .flatMap(l -> Stream.of(l, l.multiply(new BigDecimal("0.8")), l.multiply(new BigDecimal("1.2"))))
                    .forEach(n -> {
                        String unit = KNOWLEDGE
                                .concepts()
                                .get(c.concept())
                                .laboratory()
                                .map(Laboratory::unit)
                                .orElse("");
                        Value value = new Value.Measured(
                                new Quantity(n, unit), Comparator.EXACTLY, n, Optional.empty(), Optional.empty());
                        boolean ofLesion = KNOWLEDGE.concepts().get(c.concept()).ofLesion();
                        About about = ofLesion ? new About.OfLesion(new Lesion("one", Side.LEFT)) : About.PATIENT;
                        into.add(new Fact(
                                c.concept(), value, about, Tense.NOW, Certainty.STATED, Optional.empty(), FIELD));
                    });
        } else if (criterion instanceof Criterion.Level l) {
            for (Value.Grade grade : Value.Grade.values()) {
                into.add(new Fact(
                        l.concept(),
                        new Value.Level(grade),
                        About.PATIENT,
                        Tense.NOW,
                        Certainty.STATED,
                        Optional.empty(),
                        FIELD));
            }
        }
        criterion.parts().forEach(p -> limits(p, into));
    }

    static Arbitrary<Fact> facts() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, presence(Arbitraries.of(OF_FLAGS))),
                Tuple.of(4, presence(Arbitraries.of(OF_FINDINGS))),
                Tuple.of(2, numbers()));
    }

    private static Arbitrary<Fact> presence(Arbitrary<ConceptId> concepts) {
        Arbitrary<Value> values = Arbitraries.of(Value.PRESENT, Value.PRESENT, Value.PRESENT, Value.ABSENT);
        Arbitrary<Tense> tenses = Arbitraries.of(Tense.NOW, Tense.NOW, Tense.NOW, Tense.NOW, Tense.PAST);
        Arbitrary<Certainty> certainties =
                Arbitraries.of(Certainty.STATED, Certainty.STATED, Certainty.STATED, Certainty.SUSPECTED);
        return Combinators.combine(concepts, values, abouts(), tenses, certainties, days())
                .as((c, v, a, t, s, d) -> new Fact(c, v, a, t, s, d, FIELD));
    }

    /** A stated number of any unit that the unit table converts. */
    static Arbitrary<Fact> numbers() {
        return Combinators.combine(
                        Arbitraries.of(MEASURED),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 50),
                        days())
                .as((c, position, unit, day) -> number(c, position, unit, day));
    }

    private static Fact number(ConceptId concept, int position, int unit, Optional<LocalDate> day) {
        Laboratory laboratory = KNOWLEDGE.concepts().get(concept).laboratory().orElseThrow();
        List<Units.Row> rows = rows(laboratory);
        Units.Row row = rows.get(unit % rows.size());
        BigDecimal span = row.high().subtract(row.low());
        BigDecimal rough =
                row.low().add(span.multiply(BigDecimal.valueOf(position)).scaleByPowerOfTen(-3));
        BigDecimal number = rough.divide(row.factor().orElseThrow(), 3, java.math.RoundingMode.HALF_UP);
        return measured(concept, laboratory, new Quantity(number, row.unit()), day);
    }

    static Fact measured(ConceptId concept, Laboratory laboratory, Quantity quantity, Optional<LocalDate> day) {
        BigDecimal canonical =
                KNOWLEDGE.units().canonical(laboratory.analyte(), quantity).orElseThrow();
        Value value = new Value.Measured(quantity, Comparator.EXACTLY, canonical, Optional.empty(), Optional.empty());
        return new Fact(concept, value, About.PATIENT, Tense.NOW, Certainty.STATED, day, FIELD);
    }

    static List<Units.Row> rows(Laboratory laboratory) {
        return java.util.stream.StreamSupport.stream(KNOWLEDGE.units().rows().spliterator(), false)
                .filter(r ->
                        r.analyte().equals(laboratory.analyte()) && r.factor().isPresent())
                .sorted((a, b) -> a.unit().compareTo(b.unit()))
                .toList();
    }

    static Arbitrary<About> abouts() {
        return Arbitraries.of(
                About.PATIENT,
                About.PATIENT,
                new About.OfLesion(new Lesion("one", Side.LEFT)),
                new About.OfLesion(new Lesion("one", Side.LEFT)),
                new About.OfLesion(new Lesion("two", Side.NOT_STATED)),
                new About.Relative("mother"));
    }

    private static Arbitrary<Optional<LocalDate>> days() {
        return Arbitraries.of(0, 0, 0, 0, 5, 20, 400)
                .map(d -> d == 0 ? Optional.empty() : Optional.of(AS_OF.minusDays(d)));
    }
}

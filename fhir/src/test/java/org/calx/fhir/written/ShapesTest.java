package org.calx.fhir.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.calx.app.fhir.DocumentBundle;
import org.calx.app.guide.Guide;
import org.calx.assess.Assessment;
import org.calx.intake.PatientReading;
import org.calx.intake.fhir.FhirReader;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Quantity;
import org.calx.record.Sex;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Value;
import org.calx.words.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape that a fact can have, of every kind of concept: a document loses none, and none comes back as another. */
class ShapesTest {
    private static final Guide GUIDE = Guide.packed();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final MathContext DIGITS = new MathContext(6);
    private static final Validation VALIDATION = new Validation();
    private static final Assessment NOTHING = GUIDE.assessor().assess(PatientRecord.empty(DAY));
    private static final Document SHEET = new Document("Sheet", Document.Tone.PLAIN, List.of(), List.of(), List.of());
    private static final List<Concept> CONCEPTS = concepts();

    private enum Number {
        EXACTLY,
        BELOW,
        AT_MOST,
        ABOVE,
        AT_LEAST,
        WITH_LIMITS
    }

    /** A shape without its concept. @param value a value, or a number whose unit the concept says */
    record Shape(Object value, About about, Tense tense, Certainty certainty, Optional<LocalDate> when, Origin origin) {
        Fact of(Concept concept) {
            Value filled = value instanceof Number n ? measured(concept, n) : (Value) value;
            return new Fact(concept.id(), filled, about, tense, certainty, when, origin);
        }
    }

    /** Of every kind of concept one that belongs to a lesion, one that does not, dangers, and tests of every sort. */
    private static List<Concept> concepts() {
        List<Predicate<Concept>> sorts = new ArrayList<>();
        for (ConceptKind kind : ConceptKind.values()) {
            sorts.add(c -> c.kind() == kind && c.ofLesion());
            sorts.add(c -> c.kind() == kind && !c.ofLesion());
            sorts.add(c -> c.kind() == kind && c.danger());
        }
        sorts.add(c -> laboratory(c, Laboratory::presence));
        sorts.add(c -> laboratory(c, l -> !l.presence() && !l.analyte().equals("unmeasured")));
        sorts.add(c -> laboratory(c, l -> !l.presence() && l.analyte().equals("unmeasured")));
        sorts.add(c -> c.id().value().equals("age"));
        return sorts.stream()
                .flatMap(s ->
                        GUIDE.knowledge().concepts().all().stream().filter(s).limit(1))
                .distinct()
                .toList();
    }

    private static boolean laboratory(Concept concept, Predicate<Laboratory> is) {
        return concept.kind() == ConceptKind.LAB
                && concept.laboratory().filter(is).isPresent();
    }

    private static Value measured(Concept concept, Number shape) {
        Optional<Laboratory> l = concept.laboratory();
        String unit = l.map(Laboratory::unit).orElse("mm");
        BigDecimal number = Stream.of("1", "10", "100", "0.1", "1000", "7.4")
                .map(BigDecimal::new)
                .filter(n -> l.filter(m -> GUIDE.knowledge().units().plausible(m.analyte(), unit, n))
                        .isPresent())
                .findFirst()
                .orElse(BigDecimal.ONE);
        boolean limits = shape == Number.WITH_LIMITS;
        return new Value.Measured(
                new Quantity(number, unit),
                limits ? Comparator.EXACTLY : Comparator.valueOf(shape.name()),
                number,
                limits ? Optional.of(new BigDecimal("0.5")) : Optional.empty(),
                limits ? Optional.of(new BigDecimal("2.25")) : Optional.empty());
    }

    static List<Shape> shapes() {
        List<Object> values = new ArrayList<>(List.of(Value.PRESENT, Value.ABSENT));
        values.addAll(Stream.of(Value.Grade.values()).map(Value.Level::new).toList());
        values.addAll(List.of(Number.values()));
        List<Shape> shapes = new ArrayList<>();
        for (Object value : values) {
            for (About about : List.of(
                    About.PATIENT,
                    new About.Relative("mother"),
                    new About.OfLesion(new Lesion("lump-by-thumb", Side.LEFT)))) {
                for (Tense tense : Tense.values()) {
                    for (Certainty certainty : Certainty.values()) {
                        shapes.add(new Shape(value, about, tense, certainty, Optional.empty(), origin("")));
                        shapes.add(new Shape(value, about, tense, certainty, day("2026-10-01"), origin("a <b> \"c\"")));
                    }
                }
            }
        }
        return shapes;
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    private static Origin origin(String words) {
        return new Origin(words.isEmpty() ? Origin.Source.ANSWER : Origin.Source.NARRATIVE, "x", words);
    }

    private static PatientRecord record(Shape shape) {
        return PatientRecord.empty(DAY).with(CONCEPTS.stream().map(shape::of).toList());
    }

    private static byte[] written(PatientRecord record) {
        int[] count = {0};
        return new DocumentBundle(GUIDE.knowledge(), () -> new UUID(0, ++count[0]).toString())
                .of(record, NOTHING, SHEET, "0.1.0", NOW);
    }

    private static PatientRecord read(byte[] document) throws IOException {
        List<PatientReading> read =
                GUIDE.records(List.of(new FhirReader.Source("written", () -> new ByteArrayInputStream(document))), DAY);
        assertThat(read).hasSize(1);
        return read.get(0).record();
    }

    private static Set<String> lines(PatientRecord record) {
        Set<String> lines = new TreeSet<>();
        List<Lesion> lesions = new ArrayList<>(record.lesions());
        for (Fact f : record.facts()) {
            boolean words = f.origin().source() == Origin.Source.NARRATIVE;
            lines.add(String.join(
                    " ",
                    f.concept().value(),
                    value(f.value()),
                    about(f.about(), lesions),
                    f.tense().name(),
                    f.certainty().name(),
                    f.when().orElse(record.asOf()).toString(),
                    words ? "in words" : "said"));
        }
        return lines;
    }

    private static String value(Value value) {
        if (value instanceof Value.Measured m) {
            return m.comparator() + " " + rounded(m.canonical()) + " "
                    + m.lowLimit().map(ShapesTest::rounded) + m.highLimit().map(ShapesTest::rounded);
        }
        return value.toString();
    }

    private static String rounded(BigDecimal number) {
        return number.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String about(About about, List<Lesion> lesions) {
        if (about instanceof About.OfLesion of) {
            return "lesion " + lesions.indexOf(of.lesion()) + " " + of.lesion().side();
        }
        return about instanceof About.Relative r ? r.relation() : "patient";
    }

    /** Where a finding is, with the finding; and what the reader makes of the number of a test that is positive or not. */
    private static boolean isImplied(String line) {
        return GUIDE.knowledge().concepts().all().stream()
                .filter(c -> c.kind() == ConceptKind.SITE || laboratory(c, Laboratory::presence))
                .anyMatch(c -> line.startsWith(c.id().value() + " "));
    }

    @Test
    void everyKindOfConceptIsThere() {
        assertThat(CONCEPTS.stream().map(Concept::kind)).contains(ConceptKind.values());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aShapeComesBackAsItWas(Shape shape) throws IOException {
        PatientRecord record = record(shape);

        Set<String> back = lines(read(written(record)));

        assertThat(back).containsAll(lines(record));
        back.removeAll(lines(record));
        assertThat(back).allMatch(ShapesTest::isImplied);
    }

    static Stream<Shape> some() {
        return shapes().stream()
                .filter(s -> s.when().isPresent())
                .filter(s -> !(s.value() instanceof Value.Level) || s.value().equals(new Value.Level(Value.Grade.HIGH)))
                .filter(s ->
                        !(s.value() instanceof Number) || s.value() == Number.BELOW || s.value() == Number.WITH_LIMITS);
    }

    @ParameterizedTest
    @MethodSource("some")
    void hapiFindsNoErrorInAShape(Shape shape) {
        assertThat(VALIDATION.errors(written(record(shape)))).isEmpty();
    }

    @Test
    void whatIsListedWholeStaysWhole() throws IOException {
        for (ConceptKind kind : ConceptKind.values()) {
            Shape there = shapes().get(0);
            PatientRecord record = new PatientRecord(
                    record(there).facts(),
                    Optional.empty(),
                    Sex.FEMALE,
                    Set.of(new Coverage(kind, "list \"complete\"")),
                    DAY);

            byte[] written = written(record);

            assertThat(read(written).coverage()).extracting(Coverage::kind).containsExactly(kind);
            assertThat(VALIDATION.errors(written)).isEmpty();
        }
    }

    @Test
    void ourDefinitionsHoldTheirExtensionsToThem() {
        Shape suspected = shapes().stream()
                .filter(s -> s.value() == Value.ABSENT && s.certainty() == Certainty.SUSPECTED)
                .findFirst()
                .orElseThrow();
        String written = new String(written(record(suspected)), StandardCharsets.UTF_8);

        for (String part : List.of("\"url\" : \"tense\"", "\"valueCode\" : \"suspected\"")) {
            assertThat(written).contains(part);
            byte[] spoilt = written.replace(
                            part, part.replaceFirst("\\w+\"$", "other\"").replace("valueCode", "valueString"))
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(VALIDATION.errors(spoilt)).isNotEmpty();
        }
    }
}

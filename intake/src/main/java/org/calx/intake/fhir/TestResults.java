package org.calx.intake.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.intake.lab.Judgement;
import org.calx.intake.lab.LabContext;
import org.calx.intake.lab.LabReader;
import org.calx.intake.lab.LabReading;
import org.calx.intake.lab.LabResult;
import org.calx.intake.lab.Limits;
import org.calx.intake.lab.Measurement;
import org.calx.record.About;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.Laboratory;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Tense;

/** Reads Observations of the tests and measures of the guide: their numbers, words, judgements and limits. */
final class TestResults {
    private static final String UNMEASURED = "unmeasured";

    private final LabReader labs;
    private final ReferenceRanges ranges;
    private final LocalDate asOf;

    TestResults(LabReader labs, ReferenceRanges ranges, LocalDate asOf) {
        this.labs = labs;
        this.ranges = ranges;
        this.asOf = asOf;
    }

    /** Whether a concept is a test or a measure with results that mean something to the guide. */
    static boolean isTest(Concept concept) {
        return switch (concept.kind()) {
            case LAB, MEASURE ->
                concept.laboratory().filter(TestResults::isRead).isPresent();
            case PANEL -> true;
            default -> false;
        };
    }

    private static boolean isRead(Laboratory laboratory) {
        return laboratory.presence() || !laboratory.analyte().equals(UNMEASURED);
    }

    /** Reads a part as a result of a test, with the source that says which test it is. */
    void read(Concept test, ObservationPart part, Origin.Source source, Chart chart) {
        if (part.group() && part.value().isEmpty()) {
            return;
        }
        LabContext context = new LabContext(
                source,
                where(part),
                test.ofLesion() ? part.place().about() : About.PATIENT,
                Tense.NOW,
                part.when().map(d -> FhirDates.day(d, false, asOf)));
        for (LabResult result : results(test, part, chart)) {
            LabReading reading = labs.read(test, result, context);
            reading.facts().forEach(chart::add);
            chart.add(reading.problems());
        }
        for (String words : part.interpretations().unread()) {
            chart.problem(
                    Problem.Kind.NOT_UNDERSTOOD,
                    part.element().faults().where(part.element().pathTo("interpretation")),
                    "'" + words + "' as a judgement of " + test.name(),
                    "use H, L, N, POS or NEG");
        }
    }

    private static String where(ObservationPart part) {
        Element element = part.element();
        String field = ObservationValue.READ.stream()
                .filter(element::has)
                .findFirst()
                .orElse(element.has("interpretation") ? "interpretation" : "code");
        return element.faults().where(element.pathTo(field));
    }

    private List<LabResult> results(Concept test, ObservationPart part, Chart chart) {
        Draft draft = new Draft(test, part);
        List<LabResult> results = new ArrayList<>(1);
        Optional<List<LabResult>> ofValue = part.value().map(v -> v.match(draft));
        ofValue.ifPresent(results::addAll);
        if (!results.isEmpty()) {
            return results;
        }
        if (!part.interpretations().judgements().isEmpty()) {
            return List.of(draft.judged(part.interpretations().judgements()));
        }
        if (part.value().isEmpty()) {
            String why = part.missing().map(r -> "no value: " + r).orElse("no value");
            chart.problem(
                    Problem.Kind.SET_ASIDE, where(part), test.name() + ": " + why, "give the result if there is one");
        }
        return List.of();
    }

    /** Makes results of the shapes a value may have. */
    private final class Draft implements ObservationValue.Cases<List<LabResult>> {
        private final Concept test;
        private final ObservationPart part;
        private final Quantities quantities;

        Draft(Concept test, ObservationPart part) {
            this.test = test;
            this.part = part;
            quantities = new Quantities(labs, test);
        }

        @Override
        public List<LabResult> quantity(Element quantity) {
            return quantities.quantity(quantity).map(this::measured).stream().toList();
        }

        @Override
        public List<LabResult> number(BigDecimal number) {
            Measurement plain = new Measurement(Comparator.EXACTLY, number, false);
            return List.of(measured(new Quantities.Reported(plain, Optional.empty())));
        }

        @Override
        public List<LabResult> range(Element range) {
            return quantities.range(range).stream().map(this::measured).toList();
        }

        @Override
        public List<LabResult> ratio(Element ratio) {
            return quantities.ratio(ratio).map(this::measured).stream().toList();
        }

        @Override
        public List<LabResult> coded(Element codeable) {
            Optional<Judgement> judgement =
                    YesNo.of(codeable).map(TestResults::judgement).or(() -> Interpretations.ofValue(codeable));
            if (judgement.isPresent()) {
                return List.of(judged(with(judgement.get())));
            }
            String words = Coded.words(codeable);
            if (words.isEmpty()) {
                notUnderstood("a value whose code is not known");
                return List.of();
            }
            return List.of(said(words));
        }

        @Override
        public List<LabResult> words(String words) {
            return List.of(said(words));
        }

        @Override
        public List<LabResult> flag(boolean flag) {
            if (test.laboratory().filter(Laboratory::presence).isEmpty()) {
                notUnderstood("'" + flag + "'");
                return List.of();
            }
            return List.of(judged(with(judgement(flag))));
        }

        @Override
        public List<LabResult> other(String field) {
            part.element()
                    .faults()
                    .add(
                            Problem.Kind.SET_ASIDE,
                            part.element().pathTo(field),
                            "a value of this shape of " + test.name() + " is not read",
                            "give a number with its unit, or words");
            return List.of();
        }

        private void notUnderstood(String value) {
            part.element()
                    .faults()
                    .add(
                            Problem.Kind.NOT_UNDERSTOOD,
                            part.element().path(),
                            value + " as the value of " + test.name(),
                            "give a number with its unit, or positive, negative, low, normal or high");
        }

        private List<Judgement> with(Judgement first) {
            List<Judgement> judgements = new ArrayList<>(part.interpretations().judgements());
            judgements.add(0, first);
            return judgements;
        }

        LabResult judged(List<Judgement> judgements) {
            return new LabResult(
                    name(), name(), Optional.empty(), Optional.empty(), Optional.empty(), Limits.NONE, judgements);
        }

        private LabResult said(String words) {
            Optional<ReferenceRanges.Range> range = ranges.of(part.element());
            return new LabResult(
                    name(),
                    name() + " " + words,
                    Optional.empty(),
                    Optional.of(words),
                    Optional.empty(),
                    range.filter(r -> r.unit().isEmpty())
                            .map(ReferenceRanges.Range::limits)
                            .orElse(Limits.NONE),
                    part.interpretations().judgements());
        }

        private LabResult measured(Quantities.Reported reported) {
            return new LabResult(
                    name(),
                    name() + " " + reported.words(),
                    Optional.of(reported.measurement()),
                    Optional.empty(),
                    reported.unit(),
                    limits(reported),
                    part.interpretations().judgements());
        }

        /** Limits in another unit than the value would be misread, so they are left out and told. */
        private Limits limits(Quantities.Reported reported) {
            Optional<ReferenceRanges.Range> range = ranges.of(part.element());
            boolean sameUnit = range.flatMap(ReferenceRanges.Range::unit)
                    .map(u -> reported.unit()
                            .map(v -> u.equals(v) || labs.sameUnit(test, u, v))
                            .orElse(false))
                    .orElse(true);
            if (range.isPresent() && !sameUnit) {
                part.element()
                        .faults()
                        .add(
                                Problem.Kind.SET_ASIDE,
                                part.element().pathTo("referenceRange"),
                                "the range is in another unit than the value of " + test.name()
                                        + ", so it was not used",
                                "give both in one unit");
            }
            return sameUnit ? range.map(ReferenceRanges.Range::limits).orElse(Limits.NONE) : Limits.NONE;
        }

        private String name() {
            return part.words().isEmpty() ? test.name() : part.words();
        }
    }

    private static Judgement judgement(boolean yes) {
        return yes ? Judgement.POSITIVE : Judgement.NEGATIVE;
    }
}

package org.calx.fhir.second;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.lab.LabContext;
import org.calx.intake.lab.LabResult;
import org.calx.intake.lab.LabStatement;
import org.calx.intake.lab.Limits;
import org.calx.intake.lab.Measurement;
import org.calx.record.About;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Origin;
import org.calx.record.Value;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** One test or observation with its value, of an Observation or of a part of one. */
record Result(
        CodeableConcept code,
        Type value,
        List<CodeableConcept> interpretation,
        List<ObservationReferenceRangeComponent> ranges) {
    /** Stands for tests the guide has no concept of. */
    private static final String OTHER_TEST = "lab-other";

    private static final Set<String> YES =
            Set.of("373066001", "LA33-6", "Y", "52101004", "260373001", "10828004", "POS", "DET");
    private static final Set<String> NO = Set.of("373067005", "LA32-8", "N", "2667000", "260415000", "260385009");

    private static final Map<String, String> FLAGS = Map.ofEntries(
            Map.entry("H", "high"),
            Map.entry("HH", "high"),
            Map.entry("HU", "high"),
            Map.entry(">", "high"),
            Map.entry("L", "low"),
            Map.entry("LL", "low"),
            Map.entry("LU", "low"),
            Map.entry("<", "low"),
            Map.entry("N", "normal"),
            Map.entry("POS", "positive"),
            Map.entry("DET", "positive"),
            Map.entry("NEG", "negative"),
            Map.entry("ND", "negative"),
            Map.entry("A", "abnormal"),
            Map.entry("AA", "abnormal"));

    void write(Statement how, Page.Site site, Page page) {
        About about = site.about();
        Set<Concept> named = new LinkedHashSet<>();
        code.getCoding().forEach(c -> named.addAll(page.meanings().of(c)));
        for (Concept concept : named) {
            if (concept.kind() == ConceptKind.LAB
                    || concept.kind() == ConceptKind.MEASURE
                    || concept.kind() == ConceptKind.PANEL) {
                test(concept, Origin.Source.CODE, how, about, page);
            } else {
                finding(concept, how, about, page);
            }
        }
        if (named.isEmpty()) {
            Page.words(code)
                    .flatMap(w -> page.meanings().labs().test(w))
                    .filter(t -> !t.id().value().equals(OTHER_TEST))
                    .ifPresent(t -> test(t, Origin.Source.NARRATIVE, how, about, page));
        }
        if (value instanceof CodeableConcept named2 && isNone(named)) {
            page.say(named2, how, site);
        }
    }

    private static boolean isNone(Set<Concept> named) {
        return named.stream().noneMatch(c -> c.kind() == ConceptKind.LAB);
    }

    private void finding(Concept concept, Statement how, About about, Page page) {
        yesOrNo()
                .ifPresent(
                        yes -> page.add(concept, yes ? Value.PRESENT : Value.ABSENT, how, about, Origin.Source.CODE));
    }

    private Optional<Boolean> yesOrNo() {
        if (value instanceof BooleanType yes) {
            return Optional.of(yes.booleanValue());
        }
        if (value instanceof CodeableConcept concept) {
            for (Coding coding : concept.getCoding()) {
                if (YES.contains(coding.getCode())) {
                    return Optional.of(true);
                }
                if (NO.contains(coding.getCode())) {
                    return Optional.of(false);
                }
            }
        }
        return Optional.empty();
    }

    private void test(Concept concept, Origin.Source source, Statement how, About about, Page page) {
        Optional<String> stated = statedValue();
        Optional<String> flag = flag();
        if (stated.isEmpty() && flag.isEmpty()) {
            return;
        }
        if (concept.kind() == ConceptKind.MEASURE) {
            measure(concept, source, how, about, page);
            return;
        }
        LabStatement statement = new LabStatement(concept.name(), stated, unit(), flag, range(page));
        About whom = concept.ofLesion() ? about : About.PATIENT;
        LabContext context = new LabContext(source, page.resource(), whom, how.tense(), how.day(page));
        page.meanings()
                .labs()
                .read(statement, context)
                .ifPresent(r -> r.facts().forEach(f -> page.person().said.add(Said.of(page.resource(), f))));
    }

    /** A size, a score: never read from its name, so that it is handed over in parts. */
    private void measure(Concept concept, Origin.Source source, Statement how, About about, Page page) {
        if (value instanceof Quantity q && q.hasValue() && !q.hasComparator()) {
            Measurement number = new Measurement(Comparator.EXACTLY, q.getValue(), false);
            LabResult result = new LabResult(
                    concept.name(), "", Optional.of(number), Optional.empty(), unit(), Limits.NONE, List.of());
            About whom = concept.ofLesion() ? about : About.PATIENT;
            LabContext context = new LabContext(source, page.resource(), whom, how.tense(), how.day(page));
            page.meanings()
                    .labs()
                    .read(concept, result, context)
                    .facts()
                    .forEach(f -> page.person().said.add(Said.of(page.resource(), f)));
        }
    }

    private Optional<String> statedValue() {
        if (value instanceof Quantity q && q.hasValue()) {
            String comparator = q.hasComparator() ? q.getComparator().toCode() : "";
            return Optional.of(comparator + q.getValue().toPlainString());
        }
        if (value instanceof IntegerType n) {
            return Optional.of(n.getValueAsString());
        }
        if (value instanceof StringType s) {
            return Optional.of(s.getValue());
        }
        return yesOrNo().map(yes -> yes ? "positive" : "negative");
    }

    private Optional<String> unit() {
        if (value instanceof Quantity q) {
            boolean ucum = "http://unitsofmeasure.org".equals(q.getSystem()) && q.hasCode();
            return Optional.ofNullable(ucum ? q.getCode() : q.getUnit());
        }
        return Optional.empty();
    }

    private Optional<String> flag() {
        return interpretation.stream()
                .flatMap(i -> i.getCoding().stream())
                .map(c -> FLAGS.get(String.valueOf(c.getCode())))
                .filter(f -> f != null)
                .findFirst();
    }

    /** The laboratory's own range; one in another unit than the value's is none. */
    private Optional<String> range(Page page) {
        if (!(value instanceof Quantity q)) {
            return Optional.empty();
        }
        for (ObservationReferenceRangeComponent range : ranges) {
            boolean normal = !range.hasType()
                    || range.getType().getCoding().stream().anyMatch(c -> "normal".equals(c.getCode()));
            if (normal && !range.hasAppliesTo() && fits(range.getLow(), q) && fits(range.getHigh(), q)) {
                return words(range);
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Quantity limit, Quantity value) {
        return !limit.hasCode() || limit.getCode().equals(value.getCode());
    }

    private static Optional<String> words(ObservationReferenceRangeComponent range) {
        if (range.getLow().hasValue() && range.getHigh().hasValue()) {
            return Optional.of(range.getLow().getValue().toPlainString() + "-"
                    + range.getHigh().getValue().toPlainString());
        }
        if (range.getHigh().hasValue()) {
            return Optional.of("<" + range.getHigh().getValue().toPlainString());
        }
        if (range.getLow().hasValue()) {
            return Optional.of(">" + range.getLow().getValue().toPlainString());
        }
        return Optional.empty();
    }
}

package org.calx.intake.phenopacket;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.calx.record.ConceptKind;
import org.calx.record.Origin;
import org.calx.record.Tense;

/** Reads measurements: what was tested, and its number, its range or its judgement. */
final class Measurements {
    private static final String LIST = "measurements";

    private final Terms terms;
    private final LabReader labs;

    Measurements(Terms terms, LabReader labs) {
        this.terms = terms;
        this.labs = labs;
    }

    void read(Node measurement, Sheet sheet) {
        Optional<Node> assay = measurement.child("assay");
        if (assay.isEmpty()) {
            sheet.unread(LIST, measurement.path());
            return;
        }
        Optional<LocalDate> day = measurement
                .child("timeObserved")
                .flatMap(t -> Times.day(t, sheet.birth))
                .or(() -> sheet.told);
        measurement.child("value").ifPresent(v -> value(assay.get(), v, day, sheet));
        measurement
                .child("complexValue")
                .ifPresent(complex -> complex.children("typedQuantities")
                        .forEach(q -> q.child("quantity")
                                .ifPresent(quantity -> result(
                                        q.child("type").orElse(assay.get()), quantity, Optional.empty(), day, sheet))));
    }

    private void value(Node assay, Node value, Optional<LocalDate> day, Sheet sheet) {
        value.child("quantity").ifPresent(q -> result(assay, q, Optional.empty(), day, sheet));
        value.child("ontologyClass")
                .ifPresent(c -> result(assay, new Node(c.path()), Optional.of(Terms.label(c)), day, sheet));
    }

    private void result(Node assay, Node quantity, Optional<String> said, Optional<LocalDate> day, Sheet sheet) {
        List<Concept> tests = terms.concepts(assay).stream()
                .filter(c -> c.kind() == ConceptKind.LAB || c.kind() == ConceptKind.MEASURE)
                .toList();
        boolean coded = !tests.isEmpty();
        List<Concept> meant =
                coded ? tests : labs.test(Terms.label(assay)).stream().toList();
        if (meant.isEmpty()) {
            sheet.unread(LIST, Terms.label(assay));
        }
        Optional<BigDecimal> number = quantity.number("value");
        Optional<String> unit = quantity.child("unit").flatMap(UnitTerms::unit);
        String words = Terms.label(assay)
                + number.map(n -> " " + n.toPlainString()).orElse("")
                + unit.map(u -> " " + u).orElse("")
                + said.map(s -> " " + s).orElse("");
        LabResult result = new LabResult(
                Terms.label(assay),
                words,
                number.map(n -> new Measurement(Comparator.EXACTLY, n, false)),
                said.map(s -> s.toLowerCase(Locale.ROOT))
                        .filter(s -> Judgement.of(s).isEmpty()),
                unit,
                limits(quantity),
                said.flatMap(Judgement::of).stream().toList());
        LabContext context = new LabContext(
                coded ? Origin.Source.CODE : Origin.Source.NARRATIVE,
                sheet.where(assay),
                About.PATIENT,
                Tense.NOW,
                day);
        for (Concept test : meant) {
            LabReading reading = labs.read(test, result, context);
            reading.facts().forEach(sheet::add);
            sheet.add(reading.problems());
        }
    }

    /** The laboratory's own range, where it is in the unit of the value. */
    private static Limits limits(Node quantity) {
        Optional<String> unit = quantity.child("unit").flatMap(UnitTerms::unit);
        return quantity.child("referenceRange")
                .filter(r ->
                        r.child("unit").flatMap(UnitTerms::unit).or(() -> unit).equals(unit))
                .map(r -> Limits.of(r.number("low"), r.number("high")))
                .orElse(Limits.NONE);
    }
}

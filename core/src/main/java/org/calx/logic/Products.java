package org.calx.logic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Quantity;
import org.calx.record.Tense;
import org.calx.record.Value;

/** Makes product facts, such as calcium times phosphate, from plain numbers of the same day. */
final class Products {
    /** A product is told no finer than its factors are measured; it is compared as it is. */
    private static final MathContext SHOWN = new MathContext(4);

    private Products() {}

    static List<Fact> of(Concepts concepts, PatientView view) {
        List<Fact> facts = new ArrayList<>();
        for (Concept product : concepts.products()) {
            for (Cell.Measurement a : numbers(view, product, 0)) {
                for (Cell.Measurement b : numbers(view, product, 1)) {
                    if (a.day().equals(b.day())) {
                        facts.add(product(product, a, b));
                    }
                }
            }
        }
        return facts;
    }

    private static List<Cell.Measurement> numbers(PatientView view, Concept product, int factor) {
        return view.cell(PatientView.PATIENT, product.productOf().get(factor)).measured.stream()
                .filter(m -> m.value().map(Products::isPoint).orElse(false)
                        && m.fact().value() instanceof Value.Measured)
                .toList();
    }

    private static boolean isPoint(Interval value) {
        return value.low().isPresent() && value.low().equals(value.high());
    }

    private static Fact product(Concept product, Cell.Measurement a, Cell.Measurement b) {
        BigDecimal number = ((Value.Measured) a.fact().value())
                .canonical()
                .multiply(((Value.Measured) b.fact().value()).canonical());
        String unit = product.laboratory().map(l -> l.unit()).orElse("");
        return new Fact(
                product.id(),
                new Value.Measured(
                        new Quantity(number.round(SHOWN), unit),
                        Comparator.EXACTLY,
                        number,
                        Optional.empty(),
                        Optional.empty()),
                About.PATIENT,
                Tense.NOW,
                Certainty.STATED,
                Optional.of(a.day()),
                new Origin(Origin.Source.DERIVED, product.name(), ""));
    }
}

package org.calx.app.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Bound;
import org.calx.logic.Criterion;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Laboratory;
import org.calx.record.Units;

/** Values in the unit in which they are compared and in that of the other system: per litre and mole, or not. */
final class TwoUnits {
    private static final MathContext FIGURES = new MathContext(3, RoundingMode.HALF_UP);
    private static final String SI = "[pnum]?mol/L|g/L";

    private final Knowledge knowledge;

    TwoUnits(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A unit as people write it. */
    static String spelled(String ucum) {
        return ucum.replace("{1.73_m2}", "1.73 m²")
                .replace("[arb'U]", "U")
                .replace("[IU]", "IU")
                .replace("10*3/uL", "10³/µL")
                .replace("10*9/L", "10⁹/L")
                .replace("mg2/dL2", "mg²/dL²")
                .replace("mmol2/L2", "mmol²/L²")
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("^u(?=[gml])", "µ")
                .replaceAll("/uL$", "/µL")
                .replaceAll("^a$", "years")
                .replaceAll("^mo$", "months")
                .replaceAll("^wk$", "weeks")
                .replaceAll("^d$", "days")
                .strip();
    }

    /** The row of the other system, if the analyte has one that may be converted. */
    private Optional<Units.Row> other(Laboratory laboratory) {
        boolean si = laboratory.unit().matches(SI);
        return StreamSupport.stream(knowledge.units().rows().spliterator(), false)
                .filter(r -> r.analyte().equals(laboratory.analyte()))
                .filter(r -> !r.unit().equals(laboratory.unit()) && r.factor().isPresent())
                .filter(r -> si ? r.unit().matches("[pnum]?g/d?m?L") : r.unit().matches(SI))
                .min(Comparator.comparing((Units.Row r) -> awkward(r.factor().orElseThrow()))
                        .thenComparing(Units.Row::unit));
    }

    /** How far a unit's numbers are from those of the canonical unit, in powers of ten. */
    private static int awkward(BigDecimal factor) {
        return Math.abs(factor.precision() - factor.scale());
    }

    private Optional<Laboratory> laboratory(ConceptId id) {
        return knowledge.concepts().find(id).flatMap(Concept::laboratory);
    }

    /** The range of a comparison, and the same in the other system where there is one. */
    String range(Criterion.Compare c) {
        String[] words = split(c.words());
        String written = words[0] + (words[1].equals("xULN") ? " times the upper limit of normal" : unit(words[1]));
        if (c.timesUpperLimit()) {
            return written;
        }
        return written
                + laboratory(c.concept())
                        .flatMap(l -> words[1].equals(l.unit())
                                ? other(l).map(r -> ends(c.bound(), r))
                                : canonical(l, c.bound(), words[1]))
                        .map(o -> " (" + o + ")")
                        .orElse("");
    }

    /** Written in another unit: the unit in which it is compared is given too, if it is of the other system. */
    private static Optional<String> canonical(Laboratory l, Bound bound, String written) {
        return l.unit().matches(SI) == written.matches(SI)
                ? Optional.empty()
                : Optional.of(ends(bound, BigDecimal.ONE, l.unit()));
    }

    private static String ends(Bound bound, Units.Row row) {
        return ends(bound, row.factor().orElseThrow(), row.unit());
    }

    private static String ends(Bound bound, BigDecimal factor, String unit) {
        String low = bound.low().map(b -> number(b, factor)).orElse("");
        String high = bound.high().map(b -> number(b, factor)).orElse("");
        return (low.isEmpty() || high.isEmpty() ? low + high : low + " to " + high) + unit(unit);
    }

    /** Usual limits of a test, in both systems. */
    String usual(Laboratory laboratory, Laboratory.Usual usual) {
        String limits = usual.low().stripTrailingZeros().toPlainString() + " to "
                + usual.high().stripTrailingZeros().toPlainString() + unit(laboratory.unit());
        return limits
                + other(laboratory)
                        .map(r -> {
                            BigDecimal f = r.factor().orElseThrow();
                            return " (" + number(usual.low(), f) + " to " + number(usual.high(), f) + unit(r.unit())
                                    + ")";
                        })
                        .orElse("");
    }

    /** The units in which a test is given: the one it is compared in, and that of the other system. */
    String units(Laboratory laboratory) {
        return spelled(laboratory.unit())
                + other(laboratory).map(r -> " or " + spelled(r.unit())).orElse("");
    }

    private static String number(BigDecimal canonical, BigDecimal factor) {
        return canonical.divide(factor, FIGURES).stripTrailingZeros().toPlainString();
    }

    private static String unit(String ucum) {
        String spelled = spelled(ucum);
        return spelled.isEmpty() || spelled.equals("1") ? "" : " " + spelled;
    }

    private static String[] split(String words) {
        int space = words.lastIndexOf(' ');
        return new String[] {words.substring(0, space), words.substring(space + 1)};
    }
}

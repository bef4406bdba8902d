package org.calx.intake.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.code.CodeSystems;
import org.calx.intake.lab.LabReader;
import org.calx.intake.lab.Measurement;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.Problem;

/** Reads the Quantities, Ranges and Ratios of one test as numbers with a unit. */
final class Quantities {
    /** Figures kept of a quotient. */
    private static final MathContext FIGURES = new MathContext(12);

    private static final Set<String> NO_UNIT = Set.of("", "1", "{titer}", "{titre}", "titer", "titre");

    private final LabReader labs;
    private final Concept test;

    Quantities(LabReader labs, Concept test) {
        this.labs = labs;
        this.test = test;
    }

    /** A number and its unit as written; no unit means that none is given. */
    record Reported(Measurement measurement, Optional<String> unit) {
        /** The number with its bound and unit, in words. */
        String words() {
            String digits =
                    (measurement.titre() ? "1:" : "") + measurement.number().toPlainString();
            return measurement.comparator().sign()
                    + digits
                    + unit.map(u -> " " + u).orElse("");
        }
    }

    /** A Quantity; empty, and told, if its number, its bound or its unit cannot be relied on. */
    Optional<Reported> quantity(Element quantity) {
        Optional<BigDecimal> number = quantity.number("value");
        if (number.isEmpty()) {
            if (!quantity.has("value")) {
                fault(quantity, "value", "a quantity without a number", "give the number");
            }
            return Optional.empty();
        }
        Optional<Comparator> comparator = comparator(quantity);
        Optional<List<String>> unit = unit(quantity);
        if (comparator.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        boolean titre = !unit.get().isEmpty()
                && unit.get().get(0).toLowerCase(Locale.ROOT).contains("tit");
        return Optional.of(new Reported(
                new Measurement(comparator.get(), number.get(), titre),
                unit.get().stream().findFirst()));
    }

    private static Optional<Comparator> comparator(Element quantity) {
        String written = quantity.text("comparator", "");
        Optional<Comparator> comparator = switch (written) {
            case "" -> Optional.of(Comparator.EXACTLY);
            case "<" -> Optional.of(Comparator.BELOW);
            case "<=" -> Optional.of(Comparator.AT_MOST);
            case ">=" -> Optional.of(Comparator.AT_LEAST);
            case ">" -> Optional.of(Comparator.ABOVE);
            default -> Optional.empty();
        };
        if (comparator.isEmpty()) {
            fault(
                    quantity,
                    "comparator",
                    "'" + written + "' is no bound, so the number was not used",
                    "write <, <=, >= or >");
        }
        return comparator;
    }

    /**
     * The unit: its code where the guide knows it for this test, else its words. Empty, and told, if both are known and
     * mean different things; a list without an item if none is given.
     */
    private Optional<List<String>> unit(Element quantity) {
        Set<String> written = new LinkedHashSet<>();
        boolean ucum = CodeSystems.usual(quantity.text("system", "")).equals(CodeSystems.UCUM);
        for (String field : ucum ? List.of("code", "unit") : List.of("unit", "code")) {
            quantity.text(field).ifPresent(written::add);
        }
        List<String> known =
                written.stream().filter(u -> labs.knowsUnit(test, u)).toList();
        if (known.size() == 2 && !labs.sameUnit(test, known.get(0), known.get(1))) {
            fault(
                    quantity,
                    "unit",
                    "the unit is '" + quantity.text("unit", "") + "' in words and '" + quantity.text("code", "")
                            + "' in code, so the number was not used",
                    "give one unit");
            return Optional.empty();
        }
        List<String> first = known.isEmpty() ? new ArrayList<>(written) : known;
        return Optional.of(first.stream().limit(1).toList());
    }

    /** The bounds of a Range: at least its low end, at most its high end. */
    List<Reported> range(Element range) {
        Optional<Reported> low = range.child("low").flatMap(this::quantity);
        Optional<Reported> high = range.child("high").flatMap(this::quantity);
        if (low.isPresent()
                && high.isPresent()
                && low.get().unit().equals(high.get().unit())
                && low.get()
                                .measurement()
                                .number()
                                .compareTo(high.get().measurement().number())
                        > 0) {
            range.faults().impossible(range.path(), "the range ends before it begins");
            return List.of();
        }
        List<Reported> bounds = new ArrayList<>(2);
        low.ifPresent(l -> bounds.add(bound(l, Comparator.AT_LEAST)));
        high.ifPresent(h -> bounds.add(bound(h, Comparator.AT_MOST)));
        return bounds;
    }

    private static Reported bound(Reported end, Comparator comparator) {
        Measurement m = end.measurement();
        return new Reported(new Measurement(comparator, m.number(), m.titre()), end.unit());
    }

    /** A Ratio: a titre where it is one to something without units, else the quotient. */
    Optional<Reported> ratio(Element ratio) {
        Optional<Reported> over = ratio.child("numerator").flatMap(this::quantity);
        Optional<Reported> under = ratio.child("denominator").flatMap(this::quantity);
        if (over.isEmpty()
                || under.isEmpty()
                || under.get().measurement().number().signum() == 0) {
            fault(ratio, "denominator", "a ratio of which a part is missing or nought", "give both parts");
            return Optional.empty();
        }
        Measurement top = over.get().measurement();
        Measurement bottom = under.get().measurement();
        String unit = over.get().unit().orElse("");
        String per = under.get().unit().orElse("");
        boolean plain = NO_UNIT.contains(unit) && NO_UNIT.contains(per);
        if (plain && top.number().compareTo(BigDecimal.ONE) == 0 && labs.reportsTitres(test)) {
            Comparator bound = top.comparator() == Comparator.EXACTLY ? bottom.comparator() : top.comparator();
            return Optional.of(new Reported(new Measurement(bound, bottom.number(), true), Optional.empty()));
        }
        if (bottom.comparator() != Comparator.EXACTLY) {
            fault(
                    ratio,
                    "denominator",
                    "a bound on what is divided by was not understood",
                    "give the value as a quantity");
            return Optional.empty();
        }
        BigDecimal quotient = top.number().divide(bottom.number(), FIGURES);
        String together = plain || unit.equals(per) ? "{ratio}" : unit + "/" + per;
        return Optional.of(new Reported(new Measurement(top.comparator(), quotient, false), Optional.of(together)));
    }

    private static void fault(Element at, String field, String what, String remedy) {
        at.faults().add(Problem.Kind.MALFORMED, at.pathTo(field), what, remedy);
    }
}

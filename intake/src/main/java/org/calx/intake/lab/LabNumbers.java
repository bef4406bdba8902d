package org.calx.intake.lab;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.calx.record.Laboratory;
import org.calx.record.Problem;
import org.calx.record.Quantity;
import org.calx.record.Units;
import org.calx.record.Value;

/**
 * Reads the number of a result in the unit of its test. A number whose unit is unknown, or that cannot be true, is a
 * Problem and is not used.
 */
final class LabNumbers {
    static final String TITRE_UNIT = "{titer}";

    /** The dilution from which an antibody test counts as positive when the source does not say (ANA 1:80). */
    private static final BigDecimal POSITIVE_TITRE = new BigDecimal(80);

    private final Units units;

    LabNumbers(Units units) {
        this.units = units;
    }

    /**
     * Reads a number.
     *
     * @param unit as written, or empty
     * @param judged whether the source itself says what the number means
     */
    void read(Sheet sheet, Measurement measurement, String unit, Limits limits, boolean judged) {
        Sheet number = sheet.of(sheet.test());
        measure(number, measurement, measurement.titre() ? TITRE_UNIT : unit, limits);
        boolean possible = number.done().problems().stream().noneMatch(p -> p.kind() == Problem.Kind.IMPOSSIBLE_VALUE);
        if (sheet.presence() && !judged && possible) {
            presence(measurement, limits).ifPresent(sheet::add);
        }
        sheet.add(number);
    }

    /** Whether a number means present: by the laboratory's own limit, or of a titre without one, by the usual one. */
    private static Optional<Value> presence(Measurement measurement, Limits limits) {
        if (limits.high().isPresent()) {
            return beyond(measurement, limits.high().get(), false);
        }
        return measurement.titre() ? beyond(measurement, POSITIVE_TITRE, true) : Optional.empty();
    }

    /**
     * Present beyond a limit, absent below it.
     *
     * @param from whether the limit itself is already beyond; if not, a number at the limit says nothing
     */
    private static Optional<Value> beyond(Measurement measurement, BigDecimal limit, boolean from) {
        int side = measurement.number().compareTo(limit);
        boolean above = side > 0 || side == 0 && from;
        return switch (measurement.comparator()) {
            case EXACTLY -> above ? present() : side < 0 ? absent() : Optional.empty();
            case AT_LEAST -> above ? present() : Optional.empty();
            case ABOVE -> side >= 0 ? present() : Optional.empty();
            case AT_MOST -> side < 0 ? absent() : Optional.empty();
            case BELOW -> side <= 0 ? absent() : Optional.empty();
        };
    }

    private static Optional<Value> present() {
        return Optional.of(Value.PRESENT);
    }

    private static Optional<Value> absent() {
        return Optional.of(Value.ABSENT);
    }

    private void measure(Sheet sheet, Measurement measurement, String unit, Limits limits) {
        Optional<Laboratory> laboratory = sheet.test().laboratory();
        if (laboratory.isEmpty()) {
            sheet.problem(
                    Problem.Kind.UNKNOWN_UNIT,
                    "the guide reads no numbers of " + sheet.test().name(),
                    "say low, normal, high, positive or negative");
            return;
        }
        String analyte = laboratory.get().analyte();
        if (unit.isBlank()) {
            withoutUnit(sheet, laboratory.get(), measurement, limits);
            return;
        }
        Optional<UnitSpelling.Known> known = UnitSpelling.known(units, analyte, unit);
        if (known.isEmpty() || factor(analyte, known.get()).isEmpty()) {
            if (sameUnit(laboratory.get(), unit)) {
                take(sheet, measurement, laboratory.get().unit(), BigDecimal.ONE, limits);
                return;
            }
            sheet.problem(
                    Problem.Kind.UNKNOWN_UNIT,
                    "unit '" + unit + "' of " + sheet.test().name(),
                    "units known for it: " + knownUnits(laboratory.get()));
            return;
        }
        BigDecimal factor = factor(analyte, known.get()).get();
        BigDecimal canonical = measurement.number().multiply(factor);
        if (!units.plausible(analyte, known.get().unit(), canonical)) {
            impossible(sheet, analyte, measurement, unit);
            return;
        }
        String ucum = UnitSpelling.ucum(unit).orElse(known.get().unit());
        take(sheet, measurement, ucum, factor, limits);
    }

    /** The factor from a unit as written to the unit of the test; empty if it is not known or may not be converted. */
    Optional<BigDecimal> toCanonical(Laboratory laboratory, String unit) {
        return UnitSpelling.known(units, laboratory.analyte(), unit)
                .flatMap(known -> factor(laboratory.analyte(), known))
                .or(() -> sameUnit(laboratory, unit) ? Optional.of(BigDecimal.ONE) : Optional.empty());
    }

    private String knownUnits(Laboratory laboratory) {
        String known = UnitSpelling.knownUnits(units, laboratory.analyte());
        return known.equals("none") ? laboratory.unit() : known;
    }

    private static boolean sameUnit(Laboratory laboratory, String unit) {
        return laboratory.unit().equals(UnitSpelling.ucum(unit).orElse(unit.strip()));
    }

    private Optional<BigDecimal> factor(String analyte, UnitSpelling.Known known) {
        return units.row(analyte, known.unit()).flatMap(Units.Row::factor).map(known.factor()::multiply);
    }

    /** A number without a unit is used only if all units it may be in come to the same. */
    private void withoutUnit(Sheet sheet, Laboratory laboratory, Measurement measurement, Limits limits) {
        String analyte = laboratory.analyte();
        List<String> fits = units.unitsThatFit(analyte, measurement.number());
        long different = fits.stream()
                .map(u -> factor(analyte, new UnitSpelling.Known(u, BigDecimal.ONE))
                        .orElseThrow())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .count();
        if (different == 1) {
            String unit = fits.contains(laboratory.unit()) ? laboratory.unit() : fits.get(0);
            if (!dimensionless(unit)) {
                sheet.problem(
                        Problem.Kind.UNIT_ASSUMED,
                        sheet.test().name() + " " + measurement.number().toPlainString() + " has no unit; read as "
                                + unit,
                        "give the unit");
            }
            take(
                    sheet,
                    measurement,
                    unit,
                    factor(analyte, new UnitSpelling.Known(unit, BigDecimal.ONE))
                            .orElseThrow(),
                    limits);
        } else if (dimensionless(laboratory.unit())
                && units.row(analyte, laboratory.unit()).isEmpty()) {
            take(sheet, measurement, laboratory.unit(), BigDecimal.ONE, limits);
        } else if (fits.isEmpty()) {
            impossible(sheet, analyte, measurement, "no unit");
        } else {
            sheet.problem(
                    Problem.Kind.UNKNOWN_UNIT,
                    sheet.test().name() + " " + measurement.number().toPlainString()
                            + " has no unit and could be in several: " + String.join(", ", fits),
                    "give the unit");
        }
    }

    private static boolean dimensionless(String unit) {
        return unit.equals("1") || unit.startsWith("{");
    }

    private void impossible(Sheet sheet, String analyte, Measurement measurement, String unit) {
        List<String> fits = units.unitsThatFit(analyte, measurement.number());
        sheet.problem(
                Problem.Kind.IMPOSSIBLE_VALUE,
                sheet.test().name() + " " + measurement.number().toPlainString() + " " + unit + " cannot be true",
                fits.isEmpty()
                        ? "check the number; it fits no unit of this test"
                        : "check the unit; the number would fit " + String.join(" or ", fits));
    }

    private void take(Sheet sheet, Measurement measurement, String unit, BigDecimal factor, Limits limits) {
        sheet.add(new Value.Measured(
                new Quantity(measurement.number(), unit),
                measurement.comparator(),
                measurement.number().multiply(factor),
                limits.low().map(factor::multiply),
                limits.high().map(factor::multiply)));
    }
}

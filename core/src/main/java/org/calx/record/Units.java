package org.calx.record;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conversion of quantities, analyte by analyte, from the unit table of the knowledge. Factors are decimals, so that
 * the unit in which a value was given never changes an answer.
 */
public final class Units {
    /** Figures that are kept: fewer than a factor without end has, so that three months are a quarter of a year. */
    private static final MathContext FIGURES = new MathContext(12);

    private final Map<String, Map<String, Row>> byAnalyte;

    /**
     * One row of the unit table.
     *
     * @param factor canonical = stated × factor; empty where the table forbids conversion
     * @param low lowest plausible canonical value
     * @param high highest plausible canonical value
     */
    public record Row(
            String analyte,
            String unit,
            Optional<BigDecimal> factor,
            String canonicalUnit,
            BigDecimal low,
            BigDecimal high) {}

    public Units(Iterable<Row> rows) {
        byAnalyte = new HashMap<>();
        rows.forEach(r ->
                byAnalyte.computeIfAbsent(r.analyte(), k -> new HashMap<>()).put(r.unit(), r));
    }

    public Optional<Row> row(String analyte, String unit) {
        return Optional.ofNullable(byAnalyte.getOrDefault(analyte, Map.of()).get(unit));
    }

    /** The canonical number, or empty if the unit is unknown for this analyte or may not be converted. */
    public Optional<BigDecimal> canonical(String analyte, Quantity quantity) {
        return row(analyte, quantity.unit())
                .flatMap(Row::factor)
                .map(f -> quantity.number().multiply(f, FIGURES).stripTrailingZeros());
    }

    /** Whether the canonical number lies in the plausible range of the analyte. */
    public boolean plausible(String analyte, String unit, BigDecimal canonical) {
        return row(analyte, unit)
                .map(r -> r.low().compareTo(canonical) <= 0 && canonical.compareTo(r.high()) <= 0)
                .orElse(false);
    }

    /** The units under which the bare number would be plausible; used where a unit is missing or does not fit. */
    public List<String> unitsThatFit(String analyte, BigDecimal number) {
        List<String> fits = new ArrayList<>();
        byAnalyte.getOrDefault(analyte, Map.of()).values().stream()
                .sorted((a, b) -> a.unit().compareTo(b.unit()))
                .forEach(r -> r.factor()
                        .map(number::multiply)
                        .filter(c -> r.low().compareTo(c) <= 0 && c.compareTo(r.high()) <= 0)
                        .ifPresent(c -> fits.add(r.unit())));
        return fits;
    }

    public Iterable<Row> rows() {
        return byAnalyte.values().stream().flatMap(m -> m.values().stream())::iterator;
    }
}

package org.calx.knowledge.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Laboratory;
import org.calx.record.Quantity;
import org.calx.record.Units;

/**
 * Every threshold has a unit, and lies where a value of that test can lie by {@code units.csv}. The usual ranges of
 * tests are judged too, and a multiple of the upper limit must lie between a tenth and a thousand.
 */
final class ThresholdsPlausible implements Check {
    private static final List<String> ENDS = List.of("above", "at-least", "below", "at-most");
    private static final String TIMES_UPPER_LIMIT = "xULN";
    private static final BigDecimal LEAST_MULTIPLE = new BigDecimal("0.1");
    private static final BigDecimal GREATEST_MULTIPLE = BigDecimal.valueOf(1000);

    @Override
    public String name() {
        return "thresholds-plausible";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        List<CheckFinding> findings = new ArrayList<>();
        knowledge
                .files()
                .forEach(file ->
                        CheckedKnowledge.criteriaWith(file, "compare").forEach(c -> threshold(findings, knowledge, c)));
        knowledge
                .files("concepts")
                .forEach(concept -> concept.items("usual")
                        .forEach(u -> List.of("low", "high")
                                .forEach(end -> u.find(end)
                                        .ifPresent(e -> number(
                                                findings,
                                                knowledge,
                                                concept.text("id").orElse(""),
                                                concept.text("unit").orElse(""),
                                                e)))));
        return findings;
    }

    private void threshold(List<CheckFinding> findings, CheckedKnowledge knowledge, Part compare) {
        Optional<String> unit = compare.text("unit");
        if (unit.isEmpty()) {
            findings.add(error(compare, "a threshold without a unit", "add 'unit: …'"));
            return;
        }
        ENDS.forEach(end -> compare.find(end)
                .ifPresent(
                        e -> number(findings, knowledge, compare.text("compare").orElse(""), unit.get(), e)));
    }

    private void number(
            List<CheckFinding> findings, CheckedKnowledge knowledge, String concept, String unit, Part end) {
        Optional<BigDecimal> number = end.text().flatMap(ThresholdsPlausible::decimal);
        if (number.isPresent() && !isPlausible(knowledge, concept, unit, number.get())) {
            findings.add(error(
                    end,
                    "a " + concept + " of " + number.get() + " " + unit + " cannot be",
                    "mend the number or the unit, or the range in units.csv"));
        }
    }

    private static boolean isPlausible(CheckedKnowledge knowledge, String concept, String unit, BigDecimal number) {
        if (unit.equals(TIMES_UPPER_LIMIT)) {
            return LEAST_MULTIPLE.compareTo(number) <= 0 && number.compareTo(GREATEST_MULTIPLE) <= 0;
        }
        Units units = knowledge.knowledge().units();
        Optional<Laboratory> laboratory =
                knowledge.knowledge().concepts().find(ConceptId.of(concept)).flatMap(Concept::laboratory);
        return laboratory
                .flatMap(l ->
                        units.canonical(l.analyte(), new Quantity(number, unit)).map(c -> Map.entry(l.analyte(), c)))
                .map(e -> units.plausible(e.getKey(), unit, e.getValue()))
                .orElse(false);
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

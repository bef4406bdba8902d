package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.knowledge.Level;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.PatientRecord;
import org.calx.record.Quantity;
import org.calx.record.Sex;
import org.calx.record.Tense;
import org.calx.record.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ionised calcium counts before total, and total before adjusted, where the kidneys are very weak. */
class CalciumInKidneyDiseaseTest {
    private static final Set<String> CALCIUM_FLAGS =
            Set.of("hypercalcaemia-crisis", "adjusted-calcium-very-high", "adjusted-calcium-high");

    @ParameterizedTest(name = "kidneys {0}, adjusted {1}, total {2}, ionised {3} of {4} days ago: {5} {6}")
    @CsvSource({
        "weak,    3.6,    ,     ,   0, open,   adjusted-calcium-very-high, EMERGENCY",
        "weak,    3.6, 2.4,     ,   0, open,   adjusted-calcium-very-high, EMERGENCY",
        "weak,    3.6,    , 1.2,    0, silent, adjusted-calcium-very-high, WITHIN_DAYS",
        "weak,    3.6,    , 1.2,   60, open,   adjusted-calcium-very-high, EMERGENCY",
        "weak,    3.6,    , 1.75,   0, raised, adjusted-calcium-very-high, EMERGENCY",
        "weak,       , 3.5,     ,   0, raised, hypercalcaemia-crisis,      EMERGENCY",
        "weak,    2.4,    , 1.8,    0, raised, hypercalcaemia-crisis,      EMERGENCY",
        "weak,    3.2,    ,     ,   0, open,   adjusted-calcium-high,      WITHIN_DAYS",
        "weak,    2.7,    ,     ,   0, open,   adjusted-calcium-high,      WITHIN_DAYS",
        "weak,    2.7,    , 1.2,    0, silent, adjusted-calcium-high,      WITHIN_DAYS",
        "unknown, 3.6,    ,     ,   0, open,   adjusted-calcium-very-high, EMERGENCY",
        "unknown, 3.6,    , 1.2,    0, open,   adjusted-calcium-very-high, EMERGENCY",
        "unknown, 3.2,    ,     ,   0, open,   adjusted-calcium-high,      WITHIN_DAYS",
        "good,    3.6,    ,     ,   0, raised, adjusted-calcium-very-high, EMERGENCY",
        "good,    3.2,    ,     ,   0, raised, adjusted-calcium-high,      WITHIN_DAYS"
    })
    void adjustedCalciumAloneLeavesADangerOpenWhereKidneysAreWeakOrUnknown(
            String kidneys,
            String adjusted,
            String total,
            String ionised,
            long daysAgo,
            String outcome,
            String flag,
            Level atLeast) {
        List<Fact> facts = new ArrayList<>(kidneys(kidneys));
        measured("lab-calcium-corrected", adjusted, "4.0078", 0).ifPresent(facts::add);
        measured("lab-calcium-total", total, "4.0078", 0).ifPresent(facts::add);
        measured("lab-calcium-ionised", ionised, "1", daysAgo).ifPresent(facts::add);

        Urgency urgency = RealRecords.ASSESSOR
                .assess(new PatientRecord(facts, Optional.empty(), Sex.NOT_STATED, Set.of(), RealRecords.AS_OF))
                .urgency();

        assertThat(ids(urgency.raised()).contains(flag)).isEqualTo(outcome.equals("raised"));
        assertThat(ids(urgency.open()).contains(flag)).isEqualTo(outcome.equals("open"));
        if (!outcome.equals("silent")) {
            assertThat(urgency.level()).isGreaterThanOrEqualTo(atLeast);
        }
    }

    private static List<String> ids(List<Urgency.Flag> flags) {
        return flags.stream()
                .map(f -> f.flag().id())
                .filter(CALCIUM_FLAGS::contains)
                .toList();
    }

    private static List<Fact> kidneys(String kidneys) {
        return switch (kidneys) {
            case "weak" -> List.of(Fact.present(ConceptId.of("dialysis"), About.PATIENT, RealRecords.FIELD));
            case "good" ->
                List.of(
                        Fact.absent(ConceptId.of("kidney-disease"), About.PATIENT, RealRecords.FIELD),
                        Fact.absent(ConceptId.of("dialysis"), About.PATIENT, RealRecords.FIELD),
                        Fact.absent(ConceptId.of("kidney-transplant"), About.PATIENT, RealRecords.FIELD),
                        measured("lab-egfr", "90", "1", 0).orElseThrow());
            default -> List.of();
        };
    }

    private static Optional<Fact> measured(String test, String number, String factor, long daysAgo) {
        return Optional.ofNullable(number)
                .map(n -> new Fact(
                        ConceptId.of(test),
                        new Value.Measured(
                                Quantity.of(n, "mmol/L"),
                                Comparator.EXACTLY,
                                new BigDecimal(n).multiply(new BigDecimal(factor)),
                                Optional.empty(),
                                Optional.empty()),
                        About.PATIENT,
                        Tense.NOW,
                        Certainty.STATED,
                        Optional.of(RealRecords.AS_OF.minusDays(daysAgo)),
                        RealRecords.FIELD));
    }
}

package org.calx.intake.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Laboratory;
import org.calx.record.Persists;
import org.calx.record.Units;

/** A few tests with their units, for tests of the readers. */
final class Tests {
    private static final List<Concept> ALL = new ArrayList<>();

    static final Units UNITS = new Units(List.of(
            row("calcium-total", "mg/dL", "1", "mg/dL", "2.5", "30"),
            row("calcium-total", "mmol/L", "4.0078", "mg/dL", "2.5", "30"),
            row("calcium-ionised", "mmol/L", "1", "mmol/L", "0.3", "4.5"),
            row("phosphate", "mg/dL", "1", "mg/dL", "0.1", "40"),
            row("phosphate", "mmol/L", "3.0974", "mg/dL", "0.1", "40"),
            row("calcium-phosphate-product", "mg2/dL2", "1", "mg2/dL2", "1", "400"),
            row("calcium-phosphate-product", "mmol2/L2", "12.414", "mg2/dL2", "1", "400"),
            row("pth-intact", "pg/mL", "1", "pg/mL", "0", "10000"),
            row("pth-intact", "ng/L", "1", "pg/mL", "0", "10000"),
            row("pth-intact", "pmol/L", "9.43", "pg/mL", "0", "10000"),
            row("creatinine", "mg/dL", "1", "mg/dL", "0.05", "50"),
            row("creatinine", "umol/L", "0.011312", "mg/dL", "0.05", "50"),
            row("egfr", "mL/min/{1.73_m2}", "1", "mL/min/{1.73_m2}", "0", "200"),
            row("esr", "mm/h", "1", "mm/h", "0", "200"),
            row("urate", "mg/dL", "1", "mg/dL", "0", "60"),
            row("platelets", "10*3/uL", "1", "10*3/uL", "0", "5000"),
            row("platelets", "10*9/L", "1", "10*3/uL", "0", "5000"),
            row("ana", "{titer}", "1", "{titer}", "0", "1000000"),
            row("scl70", "[arb'U]/mL", "1", "[arb'U]/mL", "0", "100000"),
            row("pthrp", "pmol/L", "1", "pmol/L", "0", "1000"),
            new Units.Row("pthrp", "ng/L", Optional.empty(), "pmol/L", BigDecimal.ZERO, new BigDecimal("1000"))));

    static {
        test("lab-calcium-total", "Calcium, total", "calcium-total", "mg/dL", false, List.of("calcium"), List.of("Ca"));
        test("lab-calcium-ionised", "Calcium, ionised", "calcium-ionised", "mmol/L", false, List.of(), List.of("iCa"));
        test("lab-phosphate", "Phosphate", "phosphate", "mg/dL", false, List.of("phosphorus"), List.of("PO4"));
        test(
                "lab-calcium-phosphate-product",
                "Calcium-phosphate product",
                "calcium-phosphate-product",
                "mg2/dL2",
                false,
                List.of("calcium-phosphorus product"),
                List.of());
        test(
                "lab-pth",
                "Parathyroid hormone",
                "pth-intact",
                "pg/mL",
                false,
                List.of("parathormone"),
                List.of("PTH", "iPTH"));
        test("lab-creatinine", "Creatinine", "creatinine", "mg/dL", false, List.of(), List.of());
        test(
                "lab-egfr",
                "Estimated kidney filtration",
                "egfr",
                "mL/min/{1.73_m2}",
                false,
                List.of("egfr", "gfr"),
                List.of());
        test("lab-esr", "Erythrocyte sedimentation rate", "esr", "mm/h", false, List.of("esr"), List.of());
        test("lab-urate", "Uric acid", "urate", "mg/dL", false, List.of("urate"), List.of());
        test("lab-platelets", "Platelets", "platelets", "10*3/uL", false, List.of(), List.of());
        test("lab-ana", "Antinuclear antibody", "ana", "{titer}", true, List.of(), List.of("ANA"));
        test("lab-scl70", "Anti-Scl-70 antibody", "scl70", "[arb'U]/mL", true, List.of("topoisomerase I"), List.of());
        test("lab-pthrp", "PTH-related protein", "pthrp", "pmol/L", false, List.of(), List.of("PTHrP"));
        test("lab-tissue-culture", "Tissue culture", "", "", false, List.of(), List.of());
        panel(
                "panel-kidney-function",
                "Kidney tests",
                List.of("renal function", "kidney function"),
                "lab-creatinine",
                "lab-egfr");
        panel(
                "panel-calcium-metabolism",
                "Calcium tests",
                List.of("calcium metabolism", "calcium metabolism parameters"),
                "lab-calcium-total",
                "lab-phosphate",
                "lab-pth");
        panel("panel-autoantibodies", "Autoimmune antibodies", List.of(), "lab-ana", "lab-scl70");
    }

    static final Concepts CONCEPTS = Concepts.of(ALL);

    private Tests() {}

    private static Units.Row row(
            String analyte, String unit, String factor, String canonical, String low, String high) {
        return new Units.Row(
                analyte,
                unit,
                Optional.of(new BigDecimal(factor)),
                canonical,
                new BigDecimal(low),
                new BigDecimal(high));
    }

    private static void test(
            String id,
            String name,
            String analyte,
            String unit,
            boolean presence,
            List<String> synonyms,
            List<String> short_) {
        Optional<Laboratory> laboratory =
                analyte.isEmpty() ? Optional.empty() : Optional.of(new Laboratory(analyte, unit, List.of(), presence));
        ALL.add(concept(id, ConceptKind.LAB, name, synonyms, short_, laboratory, List.of()));
    }

    private static void panel(String id, String name, List<String> synonyms, String... members) {
        List<ConceptId> ids = Stream.of(members).map(ConceptId::of).toList();
        ALL.add(concept(id, ConceptKind.PANEL, name, synonyms, List.of(), Optional.empty(), ids));
    }

    private static Concept concept(
            String id,
            ConceptKind kind,
            String name,
            List<String> synonyms,
            List<String> abbreviations,
            Optional<Laboratory> laboratory,
            List<ConceptId> members) {
        return new Concept(
                ConceptId.of(id),
                kind,
                name,
                name.toLowerCase(java.util.Locale.ROOT),
                new Concept.Words(synonyms, List.of(), abbreviations),
                false,
                List.of(),
                Set.of(),
                new Persists.UntilStated(),
                false,
                laboratory,
                List.of(),
                members);
    }

    /** Facts in one line each, for tables: "lab-pth=1514" or "lab-pth high". */
    static String shown(LabReading reading) {
        return String.join("; ", reading.facts().stream().map(Tests::shown).toList());
    }

    private static String shown(org.calx.record.Fact fact) {
        String id = fact.concept().value().replaceFirst("^lab-", "");
        if (fact.value() instanceof org.calx.record.Value.Measured m) {
            String limits = m.lowLimit()
                            .map(l -> " from " + l.stripTrailingZeros().toPlainString())
                            .orElse("")
                    + m.highLimit()
                            .map(h -> " to " + h.stripTrailingZeros().toPlainString())
                            .orElse("");
            String bound = switch (m.comparator()) {
                case EXACTLY -> "=";
                case BELOW -> "<";
                case AT_MOST -> "<=";
                case ABOVE -> ">";
                case AT_LEAST -> ">=";
            };
            return id + bound + m.canonical().toPlainString() + limits;
        }
        if (fact.value() instanceof org.calx.record.Value.Level level) {
            return id + " " + level.grade().name().toLowerCase(java.util.Locale.ROOT);
        }
        return id + (fact.value() instanceof org.calx.record.Value.Present ? " present" : " absent");
    }
}

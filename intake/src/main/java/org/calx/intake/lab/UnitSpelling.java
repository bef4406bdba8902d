package org.calx.intake.lab;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.calx.record.Units;

/** The ways people write units, as UCUM codes. Only spelling: converting is for {@link Units}. */
public final class UnitSpelling {
    private static final Map<String, String> UCUM = new HashMap<>();

    static {
        put("mg/dL", "mg/dl", "mg/100ml", "mg%", "mgdl");
        put("g/dL", "g/dl", "gm/dl", "g/100ml", "gr/dl", "g%");
        put("g/L", "g/l", "gm/l");
        put("mg/L", "mg/l");
        put("ug/L", "ug/l", "mcg/l");
        put("ug/mL", "ug/ml", "mcg/ml");
        put("ng/mL", "ng/ml");
        put("ng/dL", "ng/dl");
        put("ng/L", "ng/l");
        put("pg/mL", "pg/ml");
        put("pg/dL", "pg/dl");
        put("mol/L", "mol/l");
        put("ug/dL", "ug/dl", "mcg/dl");
        put("[IU]/dL", "iu/dl", "[iu]/dl");
        put("k[IU]/L", "kiu/l", "ku/l", "k[iu]/l");
        put("mmol/L", "mmol/l", "mm/l", "mmoles/l", "millimol/l");
        put("umol/L", "umol/l", "mcmol/l", "micromol/l", "umoles/l");
        put("nmol/L", "nmol/l");
        put("pmol/L", "pmol/l");
        put("meq/L", "meq/l", "mval/l");
        put("U/L", "u/l", "units/l", "unit/l");
        put("[IU]/L", "iu/l", "ui/l", "[iu]/l");
        put("U/mL", "u/ml", "units/ml");
        put("[IU]/mL", "iu/ml", "[iu]/ml");
        put("[arb'U]", "units", "unit", "u", "au", "si", "[arb'u]");
        put("[arb'U]/mL", "au/ml", "eu/ml", "ru/ml", "arbu/ml", "[arb'u]/ml");
        put("ukat/L", "ukat/l");
        put("nkat/L", "nkat/l");
        put("mm/h", "mm/h", "mm/hr", "mm/1h", "mm/hour", "mm/1hr", "mm/1sthour", "mm/sthour", "mmh", "mm1h");
        put("mL/min/{1.73_m2}", "ml/min/1.73m2", "ml/min/1.73m^2", "ml/min/1.73sqm", "ml/min/1.73", "ml/min/{1.73_m2}");
        put("mL/min/{1.73_m2}", "ml/min/1.73m²", "ml/min/1,73m2", "ml/min/1.73.m2", "ml/min/1.73_m2");
        put("mL/min/{1.73_m2}", "ml/min/{1.73m2}", "ml/min/{bsa}", "ml/min/1.73/m2", "ml/min/{1.73}");
        put("mL/min", "ml/min");
        put("mL/s/{1.73_m2}", "ml/s/1.73m2", "ml/s/{1.73_m2}");
        put("/uL", "/ul", "cells/ul", "/mm3", "cells/mm3", "/mm^3", "/cumm", "/mm³", "/mcl", "cells/mcl");
        put(
                "10*3/uL",
                "10^3/ul",
                "x10^3/ul",
                "10*3/ul",
                "k/ul",
                "k/mm3",
                "10e3/ul",
                "x10*3/ul",
                "k/mcl",
                "thousand/ul");
        put("10*3/uL", "x103/ul", "103/ul", "x10^3/mm3", "10^3/mm3", "10³/ul", "x10³/ul");
        put("10*6/L", "10*6/l", "10^6/l", "x10^6/l", "x10*6/l");
        put("nmol/d", "nmol/d", "nmol/24h", "nmol/24hr", "nmol/(24.h)", "nmol/day");
        put("10*9/L", "10^9/l", "x10^9/l", "10*9/l", "x10*9/l", "10e9/l", "x109/l", "109/l", "10⁹/l", "x10⁹/l");
        put("mg2/dL2", "mg2/dl2", "mg^2/dl^2", "mg²/dl²", "(mg/dl)2", "(mg/dl)^2");
        put("mmol2/L2", "mmol2/l2", "mmol^2/l^2", "mmol²/l²", "(mmol/l)2");
        put("%", "%", "percent", "percentage");
        put("{titer}", "titer", "titre", "{titer}");
        put("{ratio}", "ratio", "{ratio}");
        put("{INR}", "inr", "{inr}");
        put("mm", "mm", "millimetre", "millimeter", "millimetres", "millimeters");
        put("cm", "cm", "centimetre", "centimeter", "centimetres", "centimeters");
        put("kg", "kg");
        put("g", "g", "gram", "grams");
        put("kg/m2", "kg/m2", "kg/m^2", "kg/m²");
    }

    /** Units of measures other than laboratory tests. In running text these words are too common to be units. */
    private static final Map<String, String> OF_MEASURES = Map.ofEntries(
            Map.entry("a", "a"),
            Map.entry("y", "a"),
            Map.entry("yr", "a"),
            Map.entry("yrs", "a"),
            Map.entry("year", "a"),
            Map.entry("years", "a"),
            Map.entry("mo", "mo"),
            Map.entry("month", "mo"),
            Map.entry("months", "mo"),
            Map.entry("wk", "wk"),
            Map.entry("week", "wk"),
            Map.entry("weeks", "wk"),
            Map.entry("d", "d"),
            Map.entry("day", "d"),
            Map.entry("days", "d"),
            Map.entry("h", "h"),
            Map.entry("hr", "h"),
            Map.entry("hour", "h"),
            Map.entry("hours", "h"),
            Map.entry("m", "m"),
            Map.entry("in", "[in_i]"),
            Map.entry("inch", "[in_i]"),
            Map.entry("inches", "[in_i]"),
            Map.entry("[in_us]", "[in_i]"),
            Map.entry("lb", "[lb_av]"),
            Map.entry("lbs", "[lb_av]"),
            Map.entry("score", "{score}"),
            Map.entry("{0-10}", "{score}"),
            Map.entry("/10", "{score}"),
            Map.entry("points", "{score}"),
            Map.entry("{#}", "{count}"),
            Map.entry("{lesions}", "{count}"),
            Map.entry("lesions", "{count}"),
            Map.entry("count", "{count}"));

    /** A remark in a UCUM code, which says what is measured and not in what. */
    private static final Pattern REMARK = Pattern.compile("\\{[^{}]*}");

    /** Counts written in full, in the unit that tables use: the same unit, a thousand times larger. */
    private static final Map<String, String> THOUSANDS_OF = Map.of("/uL", "10*3/uL");

    private UnitSpelling() {}

    private static void put(String ucum, String... spellings) {
        for (String spelling : spellings) {
            UCUM.put(spelling, ucum);
        }
    }

    /**
     * The UCUM code of a unit as written, or empty if the spelling is not known. Case is not trusted, because
     * "MG/DL" and "mg/dl" are both written for mg/dL; no two units known here differ by case alone.
     */
    public static Optional<String> ucum(String written) {
        String key = written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[µμ]", "u")
                .replace("per ", "/")
                .replace("×", "x")
                .replaceAll("litre|liter|lt\\b", "l")
                .replaceAll("\\s+", "")
                .replaceAll("[.;,)]+$", "");
        return Optional.ofNullable(UCUM.get(key)).or(() -> Optional.ofNullable(UCUM.get(withoutRemarks(key))));
    }

    private static String withoutRemarks(String key) {
        return REMARK.matcher(key).replaceAll("");
    }

    /** A number in a unit that the table of an analyte knows. */
    record Known(String unit, BigDecimal factor) {}

    /** The unit of the table that the written unit is, for one analyte. */
    static Optional<Known> known(Units units, String analyte, String written) {
        if (units.row(analyte, written.strip()).isPresent()) {
            return Optional.of(new Known(written.strip(), BigDecimal.ONE));
        }
        Optional<String> ucum = ucum(written).or(() -> ofMeasure(written));
        for (String code : ucum.stream().flatMap(u -> candidates(u).stream()).toList()) {
            if (units.row(analyte, code).isPresent()) {
                return Optional.of(new Known(code, BigDecimal.ONE));
            }
        }
        return ucum.map(THOUSANDS_OF::get)
                .filter(code -> units.row(analyte, code).isPresent())
                .map(code -> new Known(code, new BigDecimal("0.001")));
    }

    private static Optional<String> ofMeasure(String written) {
        String key = written.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(OF_MEASURES.get(key))
                .or(() -> Optional.ofNullable(OF_MEASURES.get(withoutRemarks(key))));
    }

    /** Antibody tests are reported in units of the maker's own; how they are written carries no meaning. */
    private static List<String> candidates(String ucum) {
        return switch (ucum) {
            case "U/mL", "[IU]/mL", "[arb'U]", "[arb'U]/mL" -> List.of(ucum, "[arb'U]/mL", "[arb'U]");
            case "U/L", "[IU]/L" -> List.of(ucum, "U/L", "[IU]/L");
            default -> List.of(ucum);
        };
    }

    /** The units the table knows for an analyte, for a message. */
    static String knownUnits(Units units, String analyte) {
        TreeSet<String> known = new TreeSet<>();
        for (Units.Row row : units.rows()) {
            if (row.analyte().equals(analyte) && row.factor().isPresent()) {
                known.add(row.unit());
            }
        }
        return known.isEmpty() ? "none" : String.join(", ", known);
    }
}

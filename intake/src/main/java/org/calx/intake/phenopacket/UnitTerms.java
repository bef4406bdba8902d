package org.calx.intake.phenopacket;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.intake.code.CodeSystems;
import org.calx.intake.code.Curies;

/** Units as terms: of UCUM by code, of other vocabularies by their names, such as "Milligram per Deciliter". */
final class UnitTerms {
    private static final Map<String, String> PREFIXES = Map.of(
            "milli", "m", "micro", "u", "nano", "n", "pico", "p", "deci", "d", "centi", "c", "kilo", "k", "femto", "f");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("gram", "g"),
            Map.entry("mole", "mol"),
            Map.entry("liter", "L"),
            Map.entry("litre", "L"),
            Map.entry("meter", "m"),
            Map.entry("metre", "m"),
            Map.entry("unit", "U"),
            Map.entry("international unit", "[IU]"),
            Map.entry("equivalent", "eq"),
            Map.entry("hour", "h"),
            Map.entry("minute", "min"),
            Map.entry("percent", "%"),
            Map.entry("percentage", "%"),
            Map.entry("year", "a"),
            Map.entry("day", "d"));
    private static final Pattern PREFIXED = Pattern.compile("(milli|micro|nano|pico|deci|centi|kilo|femto)(\\w+)");

    private UnitTerms() {}

    /** The unit as a laboratory writes it. */
    static Optional<String> unit(Node term) {
        Optional<String> ucum = term.text("id")
                .flatMap(Curies::of)
                .filter(c -> c.system().equals(CodeSystems.UCUM))
                .map(c -> c.code());
        return ucum.or(() -> term.text("label").map(UnitTerms::plain));
    }

    private static String plain(String label) {
        String[] parts = label.toLowerCase(Locale.ROOT).split(" per |/");
        StringBuilder unit = new StringBuilder();
        for (String part : parts) {
            Optional<String> one = one(part.strip());
            if (one.isEmpty()) {
                return label;
            }
            unit.append(unit.isEmpty() ? "" : "/").append(one.get());
        }
        return unit.toString();
    }

    private static Optional<String> one(String name) {
        String single = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        if (UNITS.containsKey(single)) {
            return Optional.of(UNITS.get(single));
        }
        Matcher m = PREFIXED.matcher(single);
        return m.matches() && UNITS.containsKey(m.group(2))
                ? Optional.of(PREFIXES.get(m.group(1)) + UNITS.get(m.group(2)))
                : Optional.empty();
    }
}

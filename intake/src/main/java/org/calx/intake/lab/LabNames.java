package org.calx.intake.lab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.jspecify.annotations.Nullable;

/**
 * The tests and panels by the names people write. First the name as written, then without words that say nothing
 * about which test it is ("serum", "level", "antibody"); a name that fits two tests fits none.
 */
final class LabNames {
    /** No test name has more words; longer ones are not looked for in running text. */
    static final int MOST_WORDS = 6;

    private static final Pattern FILLER = Pattern.compile(
            "\\b(?:serum|plasma|blood|levels?|antibod(?:y|ies)|abs?|concentrations?|tests?|testing|results?|values?|"
                    + "titres?|titers?|intact|total|the|his|her|patient's|igg|studies|study|parameters?|screen|panel)\\b");
    private static final Pattern ANTI = Pattern.compile("^anti[- ]?");

    private final Map<String, Concept> exact = new HashMap<>();
    private final Map<String, Concept> abbreviations = new HashMap<>();
    private final Map<String, Concept> loose = new HashMap<>();

    LabNames(Concepts concepts) {
        List<Concept> tests = concepts.all().stream()
                .filter(c -> c.kind() == ConceptKind.LAB || c.kind() == ConceptKind.PANEL)
                .toList();
        Set<String> ambiguous = new HashSet<>();
        for (Concept test : tests) {
            names(test).forEach(name -> exact.putIfAbsent(compact(name), test));
            test.words().abbreviations().forEach(name -> abbreviations.putIfAbsent(name, test));
        }
        for (Concept test : tests) {
            names(test).map(LabNames::stripped).filter(key -> key.length() > 1).forEach(key -> {
                Concept before = loose.putIfAbsent(key, test);
                if (before != null && !before.id().equals(test.id())) {
                    ambiguous.add(key);
                }
            });
        }
        loose.keySet().removeAll(ambiguous);
    }

    private static Stream<String> names(Concept test) {
        Stream<String> turned = test.name().contains(",")
                ? Stream.of(test.name().replaceAll("^(.*?),\\s*(.*)$", "$2 $1"))
                : Stream.empty();
        return Stream.concat(
                turned, Stream.concat(Stream.of(test.name(), test.plain()), test.words().synonyms().stream()));
    }

    /** The test or panel that a name means. */
    Optional<Concept> find(String name) {
        Concept found = abbreviations.get(name.strip());
        if (found == null) {
            found = exact.get(compact(name));
        }
        if (found == null) {
            found = loosely(stripped(name));
        }
        if (found == null) {
            // In a field that holds a test's name, "ca" can only be the abbreviation.
            String upper = compact(name);
            found = abbreviations.entrySet().stream()
                    .filter(e -> compact(e.getKey()).equals(upper))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(found);
    }

    /** As {@link #find}, for running text: an abbreviation counts only in its own case. */
    Optional<Concept> findInText(String name) {
        Concept found = abbreviations.get(name.strip());
        if (found == null) {
            found = exact.get(compact(name));
        }
        if (found == null && stripped(name).length() > 2) {
            found = loosely(stripped(name));
        }
        return Optional.ofNullable(found);
    }

    private @Nullable Concept loosely(String stripped) {
        Concept found = exact.get(stripped);
        return found == null ? loose.get(stripped) : found;
    }

    private static String spelled(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("ionized", "ionised")
                .replace("haemo", "hemo")
                .replace("anaem", "anem")
                .replace("phosphorous", "phosphorus")
                .replaceAll("ies\\b", "y")
                .replaceAll("([a-z]{3,}[^s\\W])s\\b", "$1")
                .strip();
    }

    private static String compact(String name) {
        return spelled(name).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String stripped(String name) {
        String kept = FILLER.matcher(spelled(name)).replaceAll(" ").strip();
        return ANTI.matcher(kept).replaceFirst("").replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}

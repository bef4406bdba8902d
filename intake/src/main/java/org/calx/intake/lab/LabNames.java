package org.calx.intake.lab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calx.intake.memo.Memo;
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
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int REMEMBERED = 20_000;
    private static final Pattern ANTI = Pattern.compile("^anti[- ]?");
    private static final Pattern IES = Pattern.compile("ies\\b");
    private static final Pattern PLURAL = Pattern.compile("([a-z]{3,}[^s\\W])s\\b");

    private final Map<String, Concept> exact = new HashMap<>();
    private final Map<String, Concept> abbreviations = new HashMap<>();
    private final Map<String, Concept> loose = new HashMap<>();
    private final NavigableSet<String> keys = new TreeSet<>();
    private final Set<String> shortStarts = new HashSet<>();
    /** Words met before; it changes no answer. */
    private final Memo<String, Role> roles = new Memo<>(REMEMBERED);

    private final Memo<String, Optional<Concept>> found = new Memo<>(REMEMBERED);
    private final Memo<String, Optional<Concept>> foundMeasures = new Memo<>(REMEMBERED);
    private final Memo<String, Optional<Concept>> foundInText = new Memo<>(REMEMBERED);

    private final Map<String, Concept> measures;

    LabNames(Concepts concepts) {
        measures = measures(concepts);
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
        keys.addAll(exact.keySet());
        keys.addAll(loose.keySet());
        abbreviations.keySet().forEach(name -> keys.add(compact(name)));
        tests.forEach(test -> Stream.concat(names(test), test.words().abbreviations().stream())
                .flatMap(name -> Stream.of(name, FILLER.matcher(spelled(name)).replaceAll(" ")))
                .map(name -> NOT_WORD.split(
                                ANTI.matcher(spelled(name)).replaceFirst("").strip(), 2)[0])
                .forEach(shortStarts::add));
    }

    /** What a word may be within the name of a test. */
    enum Role {
        /** No name begins with it. */
        NONE,
        /** It says nothing about which test it is; the words after it decide. */
        FILLER,
        /** Some name begins with it. */
        START
    }

    /** Whether the name of a test may begin with a word. Nearly no word of running text can, and the rest need no look. */
    Role roleOf(String word) {
        return roles.of(word, this::newRole);
    }

    private Role newRole(String word) {
        String bare = stripped(word);
        if (!bare.isEmpty() && begins(bare) || begins(compact(word))) {
            return Role.START;
        }
        return bare.isEmpty() ? Role.FILLER : Role.NONE;
    }

    /** A name may be written in one word or in several; but one or two letters are no part of a word. */
    private boolean begins(String part) {
        if (part.length() <= 2 && part.chars().allMatch(Character::isLetter)) {
            return shortStarts.contains(part);
        }
        String next = part.isEmpty() ? null : keys.ceiling(part);
        return next != null && next.startsWith(part);
    }

    private static Map<String, Concept> measures(Concepts concepts) {
        Map<String, Concept> measures = new HashMap<>();
        concepts.all().stream()
                .filter(c -> c.kind() == ConceptKind.MEASURE)
                .forEach(c -> Stream.concat(names(c), c.words().abbreviations().stream())
                        .forEach(name -> measures.putIfAbsent(compact(name), c)));
        return measures;
    }

    private static Stream<String> names(Concept test) {
        Stream<String> turned = test.name().contains(",")
                ? Stream.of(test.name().replaceAll("^(.*?),\\s*(.*)$", "$2 $1"))
                : Stream.empty();
        return Stream.concat(
                turned, Stream.concat(Stream.of(test.name(), test.plain()), test.words().synonyms().stream()));
    }

    /** The measure that a name means, if it is one of its names and nothing else. */
    Optional<Concept> measure(String name) {
        return foundMeasures.of(name, n -> Optional.ofNullable(measures.get(compact(n))));
    }

    /** The test or panel that a name means. */
    Optional<Concept> find(String name) {
        return found.of(name, this::newlyFound);
    }

    private Optional<Concept> newlyFound(String name) {
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
        return foundInText.of(name, this::newlyFoundInText);
    }

    private Optional<Concept> newlyFoundInText(String name) {
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
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ionized", "ionised")
                .replace("haemo", "hemo")
                .replace("anaem", "anem")
                .replace("phosphorous", "phosphorus")
                .strip();
        String singular = IES.matcher(spelled).replaceAll("y");
        return PLURAL.matcher(singular).replaceAll("$1");
    }

    private static String compact(String name) {
        return lettersAndDigits(spelled(name));
    }

    private static String stripped(String name) {
        String kept = FILLER.matcher(spelled(name)).replaceAll(" ").strip();
        return lettersAndDigits(ANTI.matcher(kept).replaceFirst(""));
    }

    private static String lettersAndDigits(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> Character.isLetter(c) || isNumber(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}

package org.calx.intake.text.colour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.intake.memo.Memo;
import org.calx.record.ConceptId;

/**
 * Any colour name as one of the colours that matter on skin: "plum-coloured" is purple, "porcelain-white" is white.
 *
 * <p>Words of dermatology are decided by a table a clinician can read ({@code words.tsv}); some four thousand other
 * names by their value ({@code names.tsv}, from the public list color-name-list). Most colour names are ordinary
 * nouns too ("plum", "skin", "bone"); those count only where the words say that a colour is meant. Immutable.
 */
public final class ColourNames {
    /** No colour name is longer, so nothing longer is looked at. */
    private static final int LONGEST_NAME = 60;

    /** How far "dark" and "pale" move the lightness of a named colour. */
    private static final double MODIFIER = 0.15;

    private static final Set<String> DARKER = Set.of("dark", "deep", "darkish");
    private static final Set<String> LIGHTER = Set.of("light", "pale", "faint", "pastel", "soft");
    private static final Set<String> OTHER_MODIFIERS = Set.of(
            "bright", "dull", "dusty", "vivid", "intense", "very", "mid", "medium", "strong", "brilliant", "dirty");

    private static final Pattern JOINTS = Pattern.compile("[-\u2010-\u2015/\\s]+");
    private static final Pattern CONTEXT_AFTER =
            Pattern.compile("(.+?)[ ](?:colou?red|colou?rs?|hued?|tinted|tinged|toned?|tint)");
    private static final Pattern CONTEXT_BEFORE = Pattern.compile(
            "(?:(?:the )?(?:same )?(?:colou?r|shade|tint) (?:of|like) (?:an? |the )?|colou?red like (?:an? |the )?)(.+)");
    private static final Pattern ISH = Pattern.compile("([a-z]{3,})ish");

    /** Which of two colours named together stands: the one that must not be missed. */
    private static final List<ConceptId> DANGER_FIRST =
            List.of(SkinColour.BLACK, SkinColour.PURPLE, SkinColour.DUSKY, SkinColour.DARK);

    private record Word(Optional<ConceptId> concept, boolean alone) {}

    private record Asked(String words, boolean inColourContext) {}

    private final Memo<Asked, Optional<ConceptId>> known = new Memo<>(20_000);

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Integer> values = new HashMap<>();

    private ColourNames() {
        for (String line : lines("words.tsv")) {
            String[] cells = line.split("\t", -1);
            Optional<ConceptId> concept = cells[1].equals("-") ? Optional.empty() : Optional.of(ConceptId.of(cells[1]));
            words.put(cells[0], new Word(concept, cells[2].equals("alone")));
        }
        for (String line : lines("names.tsv")) {
            int tab = line.indexOf('\t');
            values.put(line.substring(0, tab), Integer.parseInt(line, tab + 1, line.length(), 16));
        }
    }

    /** Reads the two tables shipped with this class. */
    public static ColourNames load() {
        return new ColourNames();
    }

    /**
     * The colour of words that by themselves say a colour: "purple", "plum-coloured", "the colour of plum",
     * "reddish brown", "brick red". A bare "plum" or "bone" is empty.
     */
    public Optional<ConceptId> conceptOf(String words) {
        return conceptOf(words, false);
    }

    /**
     * The colour of a name.
     *
     * @param inColourContext whether the sentence says that a colour is meant, as in "plum nodule" or "it was plum in
     *     colour"; then names that are ordinary nouns count too
     */
    public Optional<ConceptId> conceptOf(String words, boolean inColourContext) {
        return words.length() > LONGEST_NAME
                ? Optional.empty()
                : known.of(new Asked(words, inColourContext), asked -> newly(asked.words(), asked.inColourContext()));
    }

    private Optional<ConceptId> newly(String words, boolean inColourContext) {
        String name = plain(words);
        Matcher after = CONTEXT_AFTER.matcher(name);
        if (after.matches()) {
            return named(after.group(1), true);
        }
        Matcher before = CONTEXT_BEFORE.matcher(name);
        if (before.matches()) {
            return named(before.group(1), true);
        }
        return named(name, inColourContext);
    }

    private Optional<ConceptId> named(String name, boolean context) {
        Optional<Word> whole = word(name);
        if (whole.isPresent()) {
            return whole.filter(w -> w.alone() || context || name.endsWith("ish"))
                    .flatMap(Word::concept);
        }
        List<String> parts = List.of(name.split(" "));
        String last = parts.get(parts.size() - 1);
        if (parts.size() > 1) {
            Optional<Word> head = word(last).filter(Word::alone);
            if (head.isPresent()) {
                return compound(parts);
            }
        }
        return context ? byValue(parts) : Optional.empty();
    }

    /** "Brick red", "reddish brown", "blue-black": the last word, unless a danger colour stands beside it. */
    private Optional<ConceptId> compound(List<String> parts) {
        List<ConceptId> colours = new ArrayList<>();
        for (String part : parts) {
            Optional<Word> word = word(part);
            if (word.isPresent() && !DARKER.contains(part)) {
                word.get().concept().ifPresent(colours::add);
            } else if (!modifier(part) && !values.containsKey(part)) {
                return Optional.empty();
            }
        }
        Optional<ConceptId> danger =
                DANGER_FIRST.stream().filter(colours::contains).findFirst();
        if (danger.isPresent() || colours.isEmpty()) {
            return danger;
        }
        return Optional.of(colours.get(colours.size() - 1));
    }

    private Optional<ConceptId> byValue(List<String> parts) {
        int first = 0;
        double shift = 0;
        Integer value = values.get(String.join(" ", parts));
        while (value == null && first < parts.size() - 1 && modifier(parts.get(first))) {
            shift += DARKER.contains(parts.get(first)) ? -MODIFIER : LIGHTER.contains(parts.get(first)) ? MODIFIER : 0;
            first++;
            String rest = String.join(" ", parts.subList(first, parts.size()));
            Optional<Word> word = word(rest);
            if (word.isPresent()) {
                return word.get().concept();
            }
            value = values.get(rest);
        }
        return value == null
                ? Optional.empty()
                : SkinColour.of(Shade.ofRgb(value).lighter(shift));
    }

    private static boolean modifier(String word) {
        return DARKER.contains(word) || LIGHTER.contains(word) || OTHER_MODIFIERS.contains(word);
    }

    /** The table's entry of a word, also in its "-ish" form: purplish, reddish, bluish, plumish. */
    private Optional<Word> word(String word) {
        Word found = words.get(word);
        Matcher ish = ISH.matcher(word);
        if (found == null && ish.matches()) {
            String stem = ish.group(1);
            found = words.get(stem);
            if (found == null) {
                found = words.get(stem + "e");
            }
            if (found == null && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2)) {
                found = words.get(stem.substring(0, stem.length() - 1));
            }
            if (found != null) {
                found = new Word(found.concept(), true);
            }
        }
        return Optional.ofNullable(found);
    }

    private static String plain(String words) {
        String name = words.toLowerCase(Locale.ROOT).replace("gray", "grey");
        return JOINTS.matcher(name).replaceAll(" ").strip();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(ColourNames.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}

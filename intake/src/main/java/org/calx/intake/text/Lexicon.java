package org.calx.intake.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;

/**
 * All words of all concepts: labels, synonyms, words of denial, abbreviations, and the ids of findings, places, problems,
 * medicines and procedures, which are words too. Built once, then only read.
 */
final class Lexicon {
    private static final int DENIED = 1;
    private static final int SHORT = 2;
    private static final int FLAG_BITS = 2;
    /** The value of words that are known and say nothing. */
    private static final int SILENT = -1;

    /** One meaning of a phrase. */
    record Meaning(Concept concept, boolean denied) {}

    private final Phrases phrases = new Phrases();
    private final List<Concept> concepts;
    private final Set<String> abbreviations = new HashSet<>();
    private final Typos typos;

    Lexicon(Concepts all) {
        concepts = List.copyOf(all.all());
        for (int i = 0; i < concepts.size(); i++) {
            add(concepts.get(i), i << FLAG_BITS);
        }
        Resource.rows("silent-phrases.txt").forEach(row -> phrases.add(row[0], SILENT));
        typos = new Typos(phrases::words);
    }

    private void add(Concept concept, int value) {
        add(concept.name(), value);
        add(concept.plain(), value);
        idWords(concept).ifPresent(words -> add(words, value));
        for (String words : concept.words().synonyms()) {
            add(words, value);
        }
        for (String words : concept.words().deniedBy()) {
            add(words, value | DENIED);
        }
        for (String words : concept.words().abbreviations()) {
            abbreviations.add(words);
            add(words, value | SHORT);
        }
    }

    /** Hyphenated words are entered as two words and as one, since both are written. */
    private void add(String words, int value) {
        phrases.add(words, value);
        if (words.indexOf('-') > 0) {
            phrases.add(words.replace("-", ""), value);
        }
    }

    private static Optional<String> idWords(Concept concept) {
        String id = concept.id().value();
        return switch (concept.kind()) {
            case SITE -> Optional.of(id.startsWith("site-") ? id.substring(5) : id);
            case FINDING, PROBLEM, DRUG, PROCEDURE -> Optional.of(id);
            default -> Optional.empty();
        };
    }

    /** The longest phrase at the token. */
    Optional<Phrases.Found> longest(Tokens text, int from, int limit) {
        return phrases.longest(text, from, limit);
    }

    /** The end of known words that say nothing by themselves, if they start at the token; else the token itself. */
    int silent(Tokens text, int from, int limit) {
        return phrases.longest(text, from, limit)
                .filter(found -> found.values().length == 1 && found.values()[0] == SILENT)
                .map(Phrases.Found::end)
                .orElse(from);
    }

    /** What the phrase found may mean here; abbreviations only as written in the knowledge or beside a number. */
    List<Meaning> meanings(Tokens text, int from, Phrases.Found found) {
        int to = found.end();
        int[] values = found.values();
        List<Meaning> meanings = new ArrayList<>(values.length);
        for (int value : values) {
            boolean counts = value != SILENT && ((value & SHORT) == 0 || countsAsShort(text, from, to));
            if (counts) {
                meanings.add(new Meaning(concepts.get(value >> FLAG_BITS), (value & DENIED) != 0));
            }
        }
        return meanings;
    }

    private boolean countsAsShort(Tokens text, int from, int to) {
        return abbreviations.contains(text.words(from, to))
                || text.isNumber(to)
                || text.isNumber(to + 1) && !text.isWord(to);
    }

    /** Whether these words may be the name of a test, too. */
    boolean namesTest(Tokens text, int from, int to) {
        return phrases.longest(text, from, to).stream()
                .flatMap(found -> meanings(text, from, found).stream())
                .map(m -> m.concept().kind())
                .anyMatch(k -> k == ConceptKind.LAB || k == ConceptKind.PANEL);
    }

    /** The one word of the lexicon that a misspelt word can be. */
    Optional<String> meant(String key) {
        return typos.meant(key);
    }

    /** Orders meanings where the setting has no preference: what is seen first, tests and persons last. */
    static int rank(ConceptKind kind) {
        return switch (kind) {
            case FINDING -> 0;
            case PROBLEM -> 1;
            case EXPOSURE -> 2;
            case DRUG -> 3;
            case SITE -> 4;
            case PROCEDURE -> 5;
            case LAB -> 6;
            case PANEL -> 7;
            case IMAGING -> 8;
            case HISTOLOGY -> 9;
            case MEASURE -> 10;
            case PERSON -> 11;
        };
    }
}

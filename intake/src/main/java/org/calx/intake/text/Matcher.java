package org.calx.intake.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Value;

/**
 * Finds the words of the lexicon in a text, from left to right, the longest first. Where words mean several things, the
 * kinds preferred in this place decide, then a fixed order of kinds.
 */
final class Matcher {
    private final Lexicon lexicon;
    private final LesionWords words;

    Matcher(Lexicon lexicon, LesionWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    List<Mention> find(Tokens text, int from, int to, Set<ConceptKind> prefer) {
        List<Mention> mentions = new ArrayList<>();
        int i = from;
        while (i < to) {
            Optional<Mention> found = at(text, i, to, prefer);
            if (found.isPresent()) {
                mentions.add(found.get());
                inside(text, found.get(), prefer, mentions);
            }
            int next = Math.max(i + 1, lexicon.silent(text, i, to));
            i = found.map(Mention::to).orElse(next);
        }
        return mentions;
    }

    /** "Hard white lumps" may stand for a lump as a whole; its words say hard and white as well. */
    private void inside(Tokens text, Mention whole, Set<ConceptKind> prefer, List<Mention> into) {
        if (whole.to() - whole.from() < 2 || whole.concepts().stream().noneMatch(words::ofLesionFinding)) {
            return;
        }
        List<Mention> parts = new ArrayList<>();
        for (int i = whole.from(); i < whole.to(); i++) {
            int limit = i == whole.from() ? whole.to() - 1 : whole.to();
            at(text, i, limit, prefer).ifPresent(parts::add);
        }
        boolean noun = LesionWords.plainNoun(text.key(whole.to() - 1))
                || parts.stream()
                        .anyMatch(p ->
                                p.to() == whole.to() && p.concepts().stream().anyMatch(words::starts));
        if (noun && !whole.deniedByItself()) {
            parts.stream()
                    .filter(p -> p.concepts().stream().allMatch(words::ofLesionFinding))
                    .filter(p -> !words.saysNoMore(p, whole))
                    .forEach(into::add);
        }
    }

    /** The mention that starts at a token. */
    Optional<Mention> at(Tokens text, int i, int limit, Set<ConceptKind> prefer) {
        if (!text.isWord(i) && !text.isNumber(i)) {
            return Optional.empty();
        }
        Optional<Phrases.Found> found = lexicon.longest(text, i, limit);
        return found.isPresent()
                ? choose(lexicon.meanings(text, i, found.get()), i, found.get().end(), prefer)
                : denialInOneWord(text, i, prefer);
    }

    private static Optional<Mention> choose(List<Lexicon.Meaning> meanings, int from, int to, Set<ConceptKind> prefer) {
        if (meanings.isEmpty()) {
            return Optional.empty();
        }
        int best = meanings.stream()
                .mapToInt(m -> rank(m.concept().kind(), prefer))
                .min()
                .orElseThrow();
        List<Lexicon.Meaning> chosen = meanings.stream()
                .filter(m -> rank(m.concept().kind(), prefer) == best)
                .sorted(Comparator.comparing(m -> m.concept().id()))
                .toList();
        boolean denied = chosen.stream().allMatch(Lexicon.Meaning::denied);
        List<Concept> concepts = chosen.stream()
                .filter(m -> m.denied() == denied)
                .map(Lexicon.Meaning::concept)
                .toList();
        return Optional.of(new Mention(from, to, concepts, denied ? Value.ABSENT : Value.PRESENT, ""));
    }

    private static int rank(ConceptKind kind, Set<ConceptKind> prefer) {
        return prefer.contains(kind) ? -1 : Lexicon.rank(kind);
    }

    /** "Nontender", "nonulcerated": a known word after "non", denied. */
    private Optional<Mention> denialInOneWord(Tokens text, int i, Set<ConceptKind> prefer) {
        String key = text.key(i);
        if (!text.isWord(i) || key.length() < 7 || !key.startsWith("non")) {
            return Optional.empty();
        }
        Tokens rest = Tokens.of(key.substring(3));
        return lexicon.longest(rest, 0, rest.size())
                .filter(found -> found.end() == rest.size())
                .flatMap(found -> choose(lexicon.meanings(rest, 0, found), i, i + 1, prefer))
                .map(m -> new Mention(i, i + 1, m.concepts(), Value.ABSENT, ""));
    }
}

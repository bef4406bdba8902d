package org.calx.knowledge.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** No two concepts go by the same word without saying so; hyphens, capitals and signs make no difference. */
final class WordsUnshared implements Check {
    @Override
    public String name() {
        return "words-unshared";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        return Clashes.among(knowledge, WordsUnshared::words).stream()
                .map(c -> error(
                        c.concept(),
                        "'" + c.mark() + "' is also a word of " + c.other(),
                        "remove it from one of them, or add 'shares: [" + c.other() + "]'"))
                .toList();
    }

    private static Collection<String> words(Part concept) {
        Stream<String> names = Stream.of("name", "plain").map(concept::text).flatMap(Optional::stream);
        Stream<String> synonyms =
                concept.items("synonyms").stream().map(Part::text).flatMap(Optional::stream);
        return Stream.concat(names, synonyms)
                .map(w -> w.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                        .strip())
                .distinct()
                .toList();
    }
}

package org.calx.intake.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Value;

/** Words that mean more together though others stand between: "the pain is severe", "pain … at night". */
final class Pairs {
    /** How many tokens may stand between. */
    private static final int REACH = 5;

    private record Pair(ConceptId found, Set<String> near, Concept meant) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final Concepts concepts;

    Pairs(Concepts concepts) {
        this.concepts = concepts;
        for (String[] row : Resource.rows("pairs.tsv")) {
            Optional<Concept> meant = concepts.find(ConceptId.of(row[2]));
            if (meant.isPresent()) {
                Set<String> near = new HashSet<>();
                Tokens words = Tokens.of(row[1]);
                for (int i = 0; i < words.size(); i++) {
                    near.add(words.key(i));
                }
                pairs.add(new Pair(ConceptId.of(row[0]), near, meant.get()));
            }
        }
    }

    /** The mentions that follow from a mention and the words near it, within a range; each covers the first one's words. */
    List<Mention> with(Reading reading, Mention mention, int from, int to) {
        List<Mention> more = new ArrayList<>(1);
        for (Pair pair : pairs) {
            if (mention.value().equals(Value.PRESENT)
                    && concepts.isA(mention.first().id(), pair.found())) {
                near(reading, mention, pair, from, to).ifPresent(more::add);
            }
        }
        return more;
    }

    private static Optional<Mention> near(Reading reading, Mention mention, Pair pair, int from, int to) {
        Tokens text = reading.tokens();
        int last = Math.min(to, mention.to() + REACH);
        for (int i = Math.max(from, mention.from() - REACH); i < last; i++) {
            boolean said = text.isWord(i)
                    && pair.near().contains(text.key(i))
                    && (reading.mark(i) & Mark.DENIED) == 0
                    && (reading.free(i) || i < mention.from() || i >= mention.to());
            if (said) {
                reading.understood(i);
                return Optional.of(Mention.of(mention.from(), mention.to(), pair.meant(), Value.PRESENT));
            }
        }
        return Optional.empty();
    }
}

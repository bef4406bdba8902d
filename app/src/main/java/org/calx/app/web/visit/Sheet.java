package org.calx.app.web.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.assess.Interview.Turn;
import org.calx.knowledge.Question;

/**
 * What one page of the check asks: mostly one question; with it the lists that open from its options, and short questions
 * that are due at the same time and cost less on one page.
 *
 * @param parts at least one
 */
public record Sheet(List<Part> parts) {
    public Sheet {
        parts = List.copyOf(parts);
    }

    /** A question with the lists that its options open. */
    public record Part(Turn turn, List<Turn> details) {
        public Part {
            details = List.copyOf(details);
        }

        public Question question() {
            return turn.question();
        }

        /** The lists that open from this option. */
        public List<Turn> details(String option) {
            Optional<String> opens = Optional.of(question().id() + "/" + option);
            return details.stream()
                    .filter(d -> d.question().follows().equals(opens))
                    .toList();
        }
    }

    /** The question that the page is about. */
    public Question first() {
        return parts.get(0).question();
    }

    public boolean isAlone() {
        return parts.size() == 1;
    }

    /**
     * Whether one press can deny what it asks; lists that cannot be denied are then not known. A lump is somewhere, so that
     * places never are.
     */
    public boolean canBeDenied() {
        return parts.stream().noneMatch(p -> p.question().kind() == Question.Kind.MAP)
                && parts.stream().anyMatch(p -> p.question().none().isPresent());
    }

    /** The lump that the page is about, by name; empty where it is about the person alone. */
    public Optional<String> lesion() {
        return parts.stream().flatMap(p -> p.turn().lesion().stream()).findFirst();
    }

    public Stream<Turn> turns() {
        return parts.stream().flatMap(p -> Stream.concat(Stream.of(p.turn()), p.details().stream()));
    }

    /** What a page about this sheet is known by: the id of its first question. */
    public String id() {
        return first().id();
    }
}

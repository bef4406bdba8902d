package org.calx.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.assess.Outcome;
import org.calx.assess.Outcomes;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;

/** What a case is about: an entry or a definition. */
public sealed interface Subject {
    String id();

    /** What it comes to. */
    Outcome outcome(Outcomes outcomes);

    /** The words that a case may expect of it, besides the classes. */
    Set<Outcome> possible();

    record OfEntry(Entry entry) implements Subject {
        @Override
        public String id() {
            return entry.id();
        }

        @Override
        public Outcome outcome(Outcomes outcomes) {
            return outcomes.of(entry);
        }

        @Override
        public Set<Outcome> possible() {
            return Vocabulary.of(entry);
        }
    }

    record OfDefinition(Knowledge.Definition definition) implements Subject {
        @Override
        public String id() {
            return definition.id();
        }

        @Override
        public Outcome outcome(Outcomes outcomes) {
            return outcomes.of(definition);
        }

        @Override
        public Set<Outcome> possible() {
            return Set.of(Outcome.YES, Outcome.NO, Outcome.UNKNOWN);
        }
    }

    /** The entry or definition of that id. */
    static Optional<Subject> find(Knowledge knowledge, String id) {
        Optional<Subject> entry = knowledge.entry(id).map(OfEntry::new);
        return entry.or(() -> knowledge.definitions().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .map(OfDefinition::new));
    }

    /** All entries that come to something for a patient, and all definitions. */
    static List<Subject> all(Knowledge knowledge) {
        return java.util.stream.Stream.<Subject>concat(
                        knowledge.entries().stream()
                                .filter(e -> !(e instanceof Entry.Claim))
                                .map(OfEntry::new),
                        knowledge.definitions().stream().map(OfDefinition::new))
                .toList();
    }

    /** The folder its cases lie in, as that of the knowledge. */
    default String folder() {
        return this instanceof OfEntry of ? Vocabulary.folder(of.entry()) : "definitions";
    }
}

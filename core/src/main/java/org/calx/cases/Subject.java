package org.calx.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
            return Vocabulary.of(entry).outcomes();
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

    /** The folder in which definitions and their cases lie. */
    String DEFINITIONS = "definitions";

    /** The entry of that id. */
    static Optional<Subject> entry(Knowledge knowledge, String id) {
        return knowledge.entry(id).map(OfEntry::new);
    }

    /** The definition of that id; an entry may have the same. */
    static Optional<Subject> definition(Knowledge knowledge, String id) {
        return knowledge.definitions().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .map(OfDefinition::new);
    }

    /** The subject of that folder and id. */
    default Optional<Subject> in(Knowledge other) {
        return this instanceof OfDefinition ? definition(other, id()) : entry(other, id());
    }

    /** Folder and id, by which it is told from all others. */
    default String key() {
        return folder() + "/" + id();
    }

    /** All entries that come to something for a patient, and all definitions. */
    static List<Subject> all(Knowledge knowledge) {
        return Stream.<Subject>concat(
                        knowledge.entries().stream()
                                .map(OfEntry::new)
                                .filter(s -> !s.possible().isEmpty()),
                        knowledge.definitions().stream().map(OfDefinition::new))
                .toList();
    }

    /** The folder its cases lie in, as that of the knowledge. */
    default String folder() {
        return this instanceof OfEntry of ? Vocabulary.of(of.entry()).folder() : DEFINITIONS;
    }
}

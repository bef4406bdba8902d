package org.calx.knowledge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.calx.logic.Criterion;
import org.calx.record.Concepts;
import org.calx.record.Units;

/** Everything we know, at one version. Immutable. */
public final class Knowledge {
    private final String version;
    private final Concepts concepts;
    private final Units units;
    private final Map<String, Definition> definitions;
    private final Map<String, Entry> entries;
    private final Map<Class<?>, List<? extends Entry>> byKind = new ConcurrentHashMap<>();
    private final Map<String, List<Entry.Type>> subtypes;
    private final Map<String, Evidence> evidence;
    private final Map<String, Question> questionsById;
    private final List<Question> questions;
    private final Map<String, StandingAction> standingActions;

    /** A criterion with a name, used in many places. */
    public record Definition(String id, String name, Criterion when) {}

    Knowledge(
            String version,
            Concepts concepts,
            Units units,
            Collection<Definition> definitions,
            Collection<Entry> entries,
            Collection<Evidence> evidence,
            List<Question> questions,
            Collection<StandingAction> standingActions) {
        this.version = version;
        this.concepts = concepts;
        this.units = units;
        this.definitions = new LinkedHashMap<>();
        definitions.forEach(d -> this.definitions.put(d.id(), d));
        this.entries = new LinkedHashMap<>();
        entries.forEach(e -> this.entries.put(e.id(), e));
        subtypes = entries(Entry.Type.class).stream()
                .filter(t -> t.parent().isPresent())
                .collect(Collectors.groupingBy(t -> t.parent().get()));
        this.evidence = new LinkedHashMap<>();
        evidence.forEach(e -> this.evidence.put(e.id(), e));
        this.questionsById = new LinkedHashMap<>();
        questions.forEach(q -> this.questionsById.put(q.id(), q));
        this.questions = List.copyOf(questions);
        this.standingActions = new LinkedHashMap<>();
        standingActions.forEach(a -> this.standingActions.put(a.id(), a));
    }

    /** The same with some entries and definitions replaced by others of the same ids; its version says that it was changed. */
    public Knowledge with(Collection<Entry> changedEntries, Collection<Definition> changedDefinitions) {
        Map<String, Definition> otherDefinitions = new LinkedHashMap<>(definitions);
        changedDefinitions.forEach(d -> otherDefinitions.put(d.id(), d));
        Map<String, Entry> otherEntries = new LinkedHashMap<>(entries);
        changedEntries.forEach(e -> otherEntries.put(e.id(), e));
        return new Knowledge(
                version + "-changed",
                concepts,
                units,
                otherDefinitions.values(),
                otherEntries.values(),
                evidence.values(),
                questions,
                standingActions.values());
    }

    /** A hash of all source files, so that two answers can be told to come from the same knowledge. */
    public String version() {
        return version;
    }

    public Concepts concepts() {
        return concepts;
    }

    public Units units() {
        return units;
    }

    public Collection<Definition> definitions() {
        return definitions.values();
    }

    public Collection<Entry> entries() {
        return entries.values();
    }

    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** All entries of one kind, in the order of their files. */
    @SuppressWarnings("unchecked") // each list holds only instances of its key
    public <E extends Entry> List<E> entries(Class<E> kind) {
        return (List<E>) byKind.computeIfAbsent(
                kind, k -> entries.values().stream().filter(k::isInstance).toList());
    }

    /** The subtypes of a type. */
    public List<Entry.Type> subtypes(String type) {
        return subtypes.getOrDefault(type, List.of());
    }

    public Collection<Evidence> evidence() {
        return evidence.values();
    }

    public Optional<Evidence> evidence(String id) {
        return Optional.ofNullable(evidence.get(id));
    }

    public List<Question> questions() {
        return questions;
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(questionsById.get(id));
    }

    /** What to do where no raised flag says it. @throws NoSuchElementException if the file is missing, naming it */
    public StandingAction standingAction(String id) {
        StandingAction action = standingActions.get(id);
        if (action == null) {
            throw new NoSuchElementException("knowledge/actions/" + id + ".yaml is missing");
        }
        return action;
    }

    /** Whether a named clinician has signed every entry. */
    public boolean reviewedByClinician() {
        return entries.values().stream().allMatch(e -> e.head().reviewed().byClinician());
    }
}

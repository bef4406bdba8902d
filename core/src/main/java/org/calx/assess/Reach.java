package org.calx.assess;

import java.time.Duration;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Question;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;

/** Which concepts a question or a test can decide: what is set goes up the is-a graph, what is denied goes down. */
final class Reach {
    private final Map<String, Set<ConceptId>> byQuestion = new HashMap<>();
    private final Map<ConceptId, List<String>> questions;
    private final Map<ConceptId, List<String>> tests;
    private final List<String> flagsMostUrgentFirst;

    Reach(Knowledge knowledge) {
        flagsMostUrgentFirst = knowledge.entries(Entry.RedFlag.class).stream()
                .sorted(Comparator.comparing(Entry.RedFlag::level)
                        .reversed()
                        .thenComparing(f -> hours(f.seenBy()))
                        .thenComparing(Entry::id))
                .map(Entry::id)
                .toList();
        Concepts concepts = knowledge.concepts();
        Map<ConceptId, Set<String>> asking = new HashMap<>();
        for (Question question : knowledge.questions()) {
            Set<ConceptId> reached = reachedBy(question, concepts);
            byQuestion.put(question.id(), reached);
            reached.forEach(c -> asking.computeIfAbsent(c, k -> new TreeSet<>()).add(question.id()));
        }
        questions = sorted(asking);
        Map<ConceptId, Set<String>> showing = new HashMap<>();
        for (Entry.Investigation test : knowledge.entries(Entry.Investigation.class)) {
            for (ConceptId read : test.reads()) {
                concepts.ancestorsOrSelf(read)
                        .forEach(c ->
                                showing.computeIfAbsent(c, k -> new TreeSet<>()).add(test.id()));
            }
        }
        tests = sorted(showing);
    }

    private static Map<ConceptId, List<String>> sorted(Map<ConceptId, Set<String>> ids) {
        Map<ConceptId, List<String>> lists = new HashMap<>();
        ids.forEach((concept, sorted) -> lists.put(concept, List.copyOf(sorted)));
        return lists;
    }

    /** The ids of the red flags, by level, then the shortest time to be seen, then id. */
    List<String> flagsMostUrgentFirst() {
        return flagsMostUrgentFirst;
    }

    /** Hours of an ISO 8601 duration or period; a month counts 30 days. */
    static long hours(String iso) {
        if (iso.startsWith("PT")) {
            return Duration.parse(iso).toHours();
        }
        Period period = Period.parse(iso);
        return (period.toTotalMonths() * 30 + period.getDays()) * 24;
    }

    private static Set<ConceptId> reachedBy(Question question, Concepts concepts) {
        Set<ConceptId> reached = new HashSet<>();
        question.asks().ifPresent(c -> {
            reached.addAll(concepts.ancestorsOrSelf(c));
            reached.addAll(concepts.descendantsOrSelf(c));
        });
        for (Question.Option option : question.options()) {
            option.sets().forEach(c -> reached.addAll(concepts.ancestorsOrSelf(c)));
            option.setsAbsent().forEach(c -> reached.addAll(concepts.descendantsOrSelf(c)));
            reached.addAll(option.setsLevel().keySet());
            option.covers().forEach(c -> reached.addAll(concepts.descendantsOrSelf(c)));
            if (question.none().isPresent()) {
                option.sets().forEach(c -> reached.addAll(concepts.descendantsOrSelf(c)));
            }
        }
        question.covers().forEach(c -> reached.addAll(concepts.descendantsOrSelf(c)));
        return reached;
    }

    /** Whether the knowledge asks nothing at all. */
    boolean isEmpty() {
        return questions.isEmpty();
    }

    Set<ConceptId> of(Question question) {
        return byQuestion.getOrDefault(question.id(), Set.of());
    }

    List<String> questionsFor(ConceptId concept) {
        return questions.getOrDefault(concept, List.of());
    }

    List<String> testsFor(ConceptId concept) {
        return tests.getOrDefault(concept, List.of());
    }
}

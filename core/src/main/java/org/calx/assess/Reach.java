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
    private final Map<ConceptId, Set<String>> questions = new HashMap<>();
    private final Map<ConceptId, Set<String>> tests = new HashMap<>();
    private final Map<String, Integer> urgencyRanks = new HashMap<>();

    Reach(Knowledge knowledge) {
        knowledge.entries(Entry.RedFlag.class).stream()
                .sorted(Comparator.comparing(Entry.RedFlag::level)
                        .reversed()
                        .thenComparing(f -> hours(f.seenBy()))
                        .thenComparing(Entry::id))
                .forEach(f -> urgencyRanks.put(f.id(), urgencyRanks.size()));
        Concepts concepts = knowledge.concepts();
        for (Question question : knowledge.questions()) {
            Set<ConceptId> reached = reachedBy(question, concepts);
            byQuestion.put(question.id(), reached);
            reached.forEach(
                    c -> questions.computeIfAbsent(c, k -> new TreeSet<>()).add(question.id()));
        }
        for (Entry.Investigation test : knowledge.entries(Entry.Investigation.class)) {
            for (ConceptId read : test.reads()) {
                concepts.ancestorsOrSelf(read)
                        .forEach(c ->
                                tests.computeIfAbsent(c, k -> new TreeSet<>()).add(test.id()));
            }
        }
    }

    /** Place of a flag in the order of urgency: level, then the shortest time to be seen, then id. */
    int urgencyRank(Entry.RedFlag flag) {
        return urgencyRanks.getOrDefault(flag.id(), Integer.MAX_VALUE);
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
        return List.copyOf(questions.getOrDefault(concept, Set.of()));
    }

    List<String> testsFor(ConceptId concept) {
        return List.copyOf(tests.getOrDefault(concept, Set.of()));
    }
}

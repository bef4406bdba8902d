package org.calx.app.web.visit;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.assess.Asker;
import org.calx.assess.Interview;
import org.calx.assess.Interview.Turn;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Question;

/**
 * Lays questions on pages, so that sore hands press less. The engine chooses what is asked; a page never holds a question
 * that is not due. On the published cases this takes a third and more off the taps that one list a page would take.
 */
public final class Sheets {
    /** Questions that share a page where they are due at the same time, in the order in which they stand there. */
    static final List<List<String>> TOGETHER = List.of(
            List.of("danger-first", "age", "size"),
            List.of(
                    "danger-skin",
                    "danger-pain",
                    "danger-infection-limb",
                    "danger-body",
                    "danger-risk",
                    "danger-growth",
                    "danger-baby",
                    "danger-child"),
            List.of("where", "look", "feel", "opens-suddenly", "comes-out"),
            List.of("known-first", "past-first", "tests-first"));

    /** Questions whose options open lists on the same page. */
    private static final Set<String> OPENING = Set.of("danger-first", "known-first", "past-first", "tests-first");

    /** The lists that can stand under the options of a question, by its id. */
    private final Map<String, List<Question>> details;

    public Sheets(Knowledge knowledge) {
        details = knowledge.questions().stream().filter(Sheets::isDetail).collect(groupingBy(Sheets::parent));
    }

    /** The page to show now; empty when the interview is over. */
    Optional<Sheet> due(Interview interview, Interview.Due due) {
        return due.turn().map(first -> {
            List<String> together = together(first.question());
            List<Turn> turns = new ArrayList<>(List.of(first));
            due.next().stream()
                    .map(Asker.Next::question)
                    .filter(q -> !q.equals(first.question()) && together.contains(q.id()))
                    .map(q -> interview.turn(q, due.lesion().name()))
                    .forEach(turns::add);
            return sheet(interview, turns, due.lesion().name());
        });
    }

    /** The pages that were answered, in their order. */
    List<Sheet> answered(Interview interview) {
        String first = interview.lesions().get(0).name();
        Set<Turn> given = interview.turns().keySet();
        Map<String, List<Turn>> pages = new LinkedHashMap<>();
        for (Turn turn : given) {
            if (!isDetailOfOneOf(given, turn)) {
                pages.computeIfAbsent(page(turn, first), p -> new ArrayList<>()).add(turn);
            }
        }
        return pages.values().stream()
                .map(turns -> sheet(
                        interview,
                        turns,
                        turns.stream()
                                .flatMap(t -> t.lesion().stream())
                                .findFirst()
                                .orElse(first)))
                .toList();
    }

    /** What tells a page from others. On a shared page, questions about the person go with the first lesion. */
    private static String page(Turn turn, String first) {
        List<String> together = together(turn.question());
        return together.isEmpty()
                ? turn.question().id() + " " + turn.lesion().orElse("")
                : together.get(0) + " " + turn.lesion().orElse(first);
    }

    private Sheet sheet(Interview interview, List<Turn> turns, String lesion) {
        List<String> order = together(turns.get(0).question());
        List<Turn> sorted = new ArrayList<>(turns);
        sorted.sort(Comparator.comparing(t -> order.indexOf(t.question().id())));
        return new Sheet(sorted.stream()
                .map(t -> new Sheet.Part(t, details(interview, t.question(), lesion)))
                .toList());
    }

    private static List<String> together(Question question) {
        return TOGETHER.stream()
                .filter(t -> t.contains(question.id()))
                .findFirst()
                .orElse(List.of());
    }

    private List<Turn> details(Interview interview, Question question, String lesion) {
        return details.getOrDefault(question.id(), List.of()).stream()
                .map(q -> interview.turn(q, lesion))
                .toList();
    }

    /** A list that can stand under the option which leads to it; what it asks does not hang on anything else. */
    private static boolean isDetail(Question question) {
        return question.kind() == Question.Kind.ANY_OF
                && !question.onRequest()
                && question.asksWhen().isEmpty()
                && OPENING.contains(parent(question));
    }

    private static String parent(Question question) {
        return question.follows().map(f -> f.substring(0, f.indexOf('/'))).orElse("");
    }

    private static boolean isDetailOfOneOf(Set<Turn> given, Turn turn) {
        return isDetail(turn.question())
                && given.stream().anyMatch(t -> t.question().id().equals(parent(turn.question())));
    }
}

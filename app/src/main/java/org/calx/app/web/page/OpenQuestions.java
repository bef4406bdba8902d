package org.calx.app.web.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calx.app.web.visit.Sheet;
import org.calx.app.web.visit.Undecided;
import org.calx.app.web.visit.Visit;
import org.calx.assess.Asker;
import org.calx.assess.Urgency;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Question;
import org.calx.logic.Gap;
import org.calx.record.ConceptId;
import org.calx.words.Given;

/** The questions of a visit that were left open and could still make it more urgent, and where each is answered. */
final class OpenQuestions {
    private final Knowledge knowledge;

    OpenQuestions(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The danger questions; where none is open, others that were answered with "not sure". */
    List<Question> toCheck(Visit visit) {
        Urgency urgency = visit.answered().assessment().urgency();
        if (!urgency.asFarAsKnown()) {
            return List.of();
        }
        Set<Question> open = new LinkedHashSet<>();
        List<Question> unsure = Undecided.unsure(visit.given());
        List<Given.Alarm> alarms = visit.answered().alarms();
        unsure.stream()
                .filter(q -> alarms.stream().anyMatch(a -> comesFrom(a, q)))
                .forEach(open::add);
        visit.next().stream().map(Asker.Next::question).filter(Question::danger).forEach(open::add);
        if (!open.isEmpty()) {
            return new ArrayList<>(open);
        }
        Set<ConceptId> missing = Stream.concat(urgency.open().stream(), urgency.unasked().stream())
                .filter(f -> f.flag().level().compareTo(urgency.level()) > 0)
                .flatMap(f -> f.gaps().stream())
                .map(Gap::concept)
                .collect(Collectors.toSet());
        unsure.stream()
                .filter(q -> asks(q).anyMatch(asked -> missing.stream().anyMatch(m -> bearsOn(asked, m))))
                .forEach(open::add);
        return new ArrayList<>(open);
    }

    private static boolean comesFrom(Given.Alarm alarm, Question question) {
        return alarm.question().equals(question)
                || alarm.question()
                        .follows()
                        .filter(f -> f.startsWith(question.id() + "/"))
                        .isPresent();
    }

    private static Stream<ConceptId> asks(Question question) {
        return Stream.concat(
                question.asks().stream(),
                question.options().stream().flatMap(o -> Stream.concat(o.sets().stream(), o.covers().stream())));
    }

    private boolean bearsOn(ConceptId asked, ConceptId missing) {
        return knowledge.concepts().isA(asked, missing) || knowledge.concepts().isA(missing, asked);
    }

    /** Where a question is answered: on the page it stood on or that of the question it follows, else where the check goes on. */
    Optional<String> page(Visit visit, String id) {
        Optional<String> answered = step(
                visit, sheet -> sheet.turns().anyMatch(t -> t.question().id().equals(id)));
        if (answered.isPresent()) {
            return answered;
        }
        if (visit.next().stream().anyMatch(n -> n.question().id().equals(id))) {
            return Optional.of("/check");
        }
        return knowledge
                .question(id)
                .flatMap(Question::follows)
                .map(f -> f.substring(0, f.indexOf('/')))
                .flatMap(parent -> page(visit, parent));
    }

    /** Where places were marked and another lump can be told of. */
    Optional<String> places(Visit visit) {
        return step(visit, sheet -> sheet.first().kind() == Question.Kind.MAP);
    }

    private static Optional<String> step(Visit visit, Predicate<Sheet> which) {
        List<Sheet> sheets = visit.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            if (which.test(sheets.get(i))) {
                return Optional.of("/check/" + (i + 1));
            }
        }
        return Optional.empty();
    }
}

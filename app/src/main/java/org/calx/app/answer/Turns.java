package org.calx.app.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.assess.Assessor;
import org.calx.assess.Changes;
import org.calx.assess.Changes.Change;
import org.calx.knowledge.Level;
import org.calx.knowledge.Question;
import org.calx.logic.Evaluation;
import org.calx.logic.PatientView;
import org.calx.logic.Standing;
import org.calx.logic.Truth;
import org.calx.record.ConceptId;
import org.calx.record.PatientRecord;
import org.calx.record.Value;
import org.calx.words.Given.Turn;

/**
 * What would change an answer, as answers that a person can give: of each question the one supposition of
 * {@link Changes} that would make it most urgent or bring another entry to the fore. Danger questions are not among them:
 * those are to be checked, not weighed.
 */
public final class Turns {
    private static final Comparator<Turn> MOST = Comparator.comparing(
                    (Turn t) -> t.urgency().orElse(Level.ROUTINE))
            .reversed()
            .thenComparing(t -> t.leads().isEmpty());

    private final Assessor assessor;

    public Turns(Assessor assessor) {
        this.assessor = assessor;
    }

    /** More urgent ones first, each question once. It takes hundreds of assessments. */
    public List<Turn> of(PatientRecord record) {
        Evaluation known =
                new Evaluation(PatientView.of(assessor.knowledge().concepts(), record), entry -> Standing.OPEN);
        List<Question> questions = assessor.knowledge().questions().stream()
                .filter(q -> !q.danger() && !q.onRequest())
                .filter(q -> q.asksWhen().map(known::of).orElse(Truth.YES) != Truth.NO)
                .toList();
        Level now = assessor.assess(record).urgency().level();
        Map<String, Turn> turns = new LinkedHashMap<>();
        for (Change change : new Changes(assessor)
                .of(
                        record,
                        (concept, supposed) -> supposed instanceof Value.Present
                                && asking(questions, concept).findAny().isPresent())) {
            turn(questions, change, now)
                    .ifPresent(t -> turns.merge(t.question().id(), t, (a, b) -> MOST.compare(b, a) < 0 ? b : a));
        }
        List<Turn> sorted = new ArrayList<>(turns.values());
        sorted.sort(MOST.thenComparing(t -> t.question().rank()));
        return sorted;
    }

    private static Stream<Turn> asking(List<Question> questions, ConceptId concept) {
        return questions.stream()
                .flatMap(q -> Stream.concat(
                                q.kind() == Question.Kind.YES_NO
                                        ? q.asks().filter(concept::equals).stream()
                                                .map(c -> "")
                                        : Stream.empty(),
                                q.options().stream()
                                        .filter(o -> o.sets().contains(concept))
                                        .map(Question.Option::plain))
                        .map(answer -> new Turn(q, answer, Optional.empty(), Optional.empty())));
    }

    private Optional<Turn> turn(List<Question> questions, Change change, Level now) {
        Optional<Level> urgency = change.effects().stream()
                .filter(e -> e.what().equals("urgency"))
                .flatMap(e -> Stream.of(Level.values()).filter(l -> l.word().equals(e.to())))
                .filter(l -> l.compareTo(now) > 0)
                .findFirst();
        Optional<String> leads = change.effects().stream()
                .filter(e ->
                        becomesLikely(e) && assessor.knowledge().entry(e.what()).isPresent())
                .map(Changes.Effect::what)
                .findFirst();
        if (urgency.isEmpty() && leads.isEmpty()) {
            return Optional.empty();
        }
        return asking(questions, change.concept())
                .findFirst()
                .map(t -> new Turn(t.question(), t.answer(), urgency, leads));
    }

    private static boolean becomesLikely(Changes.Effect effect) {
        return standing(effect.to()).filter(s -> s.atLeast(Standing.LIKELY)).isPresent()
                && standing(effect.from())
                        .filter(s -> s.atLeast(Standing.LIKELY))
                        .isEmpty();
    }

    private static Optional<Standing> standing(String word) {
        return Stream.of(Standing.values())
                .filter(s -> s.name().equalsIgnoreCase(word))
                .findFirst();
    }
}

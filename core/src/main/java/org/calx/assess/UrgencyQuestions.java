package org.calx.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.knowledge.Level;
import org.calx.knowledge.Question;
import org.calx.logic.Distance;
import org.calx.logic.Gap;
import org.calx.record.ConceptId;

/** Which questions bear on the urgency: danger questions by the flag they help, others by the flags they could raise. */
final class UrgencyQuestions {
    /** What being able to raise one flag weighs beside points at stake for the lead. */
    static final int RAISES_ONE = 20;

    /** Where many flags are near, more of them weigh no more. */
    private static final int MOST_RAISED = 6;

    private final Assessor assessor;
    private final Scales scales;
    private final Urgency urgency;
    private final Map<String, Integer> distances = new HashMap<>();

    UrgencyQuestions(Assessor assessor, Scales scales) {
        this.assessor = assessor;
        this.scales = scales;
        urgency = new Triage(assessor.knowledge(), assessor.reach(), scales).urgency();
    }

    /** Danger questions that help an undecided flag: by the most urgent open flag, else in their written order. */
    List<Asker.Next> dangers(List<Question> questions) {
        List<Urgency.Flag> undecided = Stream.concat(urgency.open().stream(), urgency.unasked().stream())
                .sorted(Comparator.comparing((Urgency.Flag f) -> !urgency.open().contains(f))
                        .thenComparing(f -> -f.flag().level().ordinal())
                        .thenComparing(this::distance)
                        .thenComparing(f -> f.flag().id()))
                .toList();
        List<Asker.Next> next = new ArrayList<>();
        for (Question question : questions) {
            List<String> why = new ArrayList<>();
            int weight = 0;
            for (int i = 0; i < undecided.size(); i++) {
                if (helps(question, undecided.get(i).gaps())) {
                    weight = Math.max(weight, undecided.size() - i);
                    why.add(undecided.get(i).flag().id());
                }
            }
            if (!why.isEmpty()) {
                next.add(new Asker.Next(question, why, weight));
            }
        }
        Comparator<Asker.Next> written = Comparator.comparing(n -> n.question().rank());
        next.sort(
                urgency.open().isEmpty()
                        ? written
                        : Comparator.comparing(Asker.Next::weight).reversed().thenComparing(written));
        return next;
    }

    /** Whether a red flag is raised that needs help now. */
    boolean isEmergency() {
        return urgency.level() == Level.EMERGENCY;
    }

    /** Questions one answer of which could raise a flag above the present level. */
    List<Asker.Next> raising(List<Question> questions) {
        List<Urgency.Flag> near = Stream.of(urgency.open(), urgency.unasked(), urgency.awaitingTest())
                .flatMap(List::stream)
                .filter(f -> f.flag().level().compareTo(urgency.level()) > 0 && distance(f) == 1)
                .toList();
        List<Asker.Next> next = new ArrayList<>();
        for (Question question : questions) {
            List<String> why = near.stream()
                    .filter(f -> helps(question, f.gaps()))
                    .map(f -> f.flag().id())
                    .toList();
            if (!why.isEmpty()) {
                int weight = RAISES_ONE * Math.min(MOST_RAISED, why.size());
                next.add(new Asker.Next(question, why, weight));
            }
        }
        next.sort(Comparator.comparing(Asker.Next::weight)
                .reversed()
                .thenComparing(n -> n.question().rank()));
        return next;
    }

    private int distance(Urgency.Flag flag) {
        return distances.computeIfAbsent(
                flag.flag().id(),
                id -> Distance.of(scales.explainer().of(flag.flag().when())).toYes());
    }

    private boolean helps(Question question, Set<Gap> gaps) {
        Set<ConceptId> reached = assessor.reach().of(question);
        return gaps.stream().anyMatch(g -> g.why() != Gap.Why.CONFLICT && reached.contains(g.concept()));
    }
}

package org.calx.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Question;
import org.calx.logic.Truth;
import org.calx.record.PatientRecord;

/**
 * Chooses the next questions. Danger comes first: the question that brings the most urgent undecided red flag nearest
 * to a decision. Then come the details of what was just said, questions that could change what leads, and those that alone
 * could still raise the urgency. Where none is worth its tap any more, it is over.
 */
public final class Asker {
    private final Assessor assessor;
    private final Knowledge knowledge;

    public Asker(Assessor assessor) {
        this.assessor = assessor;
        knowledge = assessor.knowledge();
    }

    /**
     * A question worth asking now.
     *
     * @param why ids of the entries that it would help to decide, most urgent first
     * @param weight how much it helps among its like
     */
    public record Next(Question question, List<String> why, int weight) {}

    /**
     * The questions worth asking, best first; empty when the interview is over.
     *
     * @param asked ids of questions that were answered, also with "not sure", and {@code question/option} for each
     *     option that was chosen
     */
    public List<Next> next(PatientRecord record, Set<String> asked) {
        return next(record, asked, asked.stream().filter(a -> !a.contains("/")).count());
    }

    /**
     * The questions worth asking of one more lesion, when all was asked of those before: first where it is, then what
     * concerns it, or what its own answers lead to.
     *
     * @param record what is known of the person and of that lesion
     * @param asked as above; what was asked of the person counts, what was asked of other lesions does not
     * @param taken how many questions about it were answered
     */
    List<Next> nextOfAnother(PatientRecord record, Set<String> asked, long taken) {
        List<Next> next = new ArrayList<>();
        knowledge.questions().stream()
                .filter(q -> q.kind() == Question.Kind.MAP && q.aboutLesion() && !asked.contains(q.id()))
                .forEach(q -> next.add(new Next(q, List.of(), 0)));
        next(record, asked, taken).stream()
                .filter(n -> n.question().aboutLesion()
                        || n.question().follows().map(asked::contains).orElse(false))
                .filter(n -> n.question().kind() != Question.Kind.MAP)
                .forEach(next::add);
        return next;
    }

    private List<Next> next(PatientRecord record, Set<String> asked, long taken) {
        Scales scales = Scales.of(knowledge, record);
        List<Question> left = knowledge.questions().stream()
                .filter(q -> !q.onRequest() && !asked.contains(q.id()) && isDue(q, asked))
                .filter(q -> q.asksWhen()
                        .map(w -> scales.evaluation().of(w) != Truth.NO)
                        .orElse(true))
                .toList();
        UrgencyQuestions urgency = new UrgencyQuestions(assessor, scales);
        List<Question> dangers =
                left.stream().filter(q -> q.danger() && isLedTo(q, asked)).toList();
        List<Next> danger = urgency.dangers(dangers);
        if (!danger.isEmpty()) {
            return danger;
        }
        List<Question> others =
                left.stream().filter(q -> !q.danger() && isLedTo(q, asked)).toList();
        LeadQuestions lead = new LeadQuestions(assessor, scales);
        List<Next> next = new ArrayList<>(together(lead.next(others), urgency.raising(others)));
        next.addAll(urgency.dangers(left.stream().filter(Question::danger).toList()));
        next.sort(Comparator.comparing(
                n -> n.question().follows().isEmpty() || n.question().danger()));
        Patience patience = new Patience(lead.isClear(), urgency.isEmergency(), taken);
        next.removeIf(n -> !patience.allows(n));
        return next;
    }

    /** A question that follows another waits until that one is answered. */
    private static boolean isDue(Question question, Set<String> asked) {
        return question.follows()
                .map(f -> asked.contains(f.substring(0, f.indexOf('/'))))
                .orElse(true);
    }

    /** Whether the option that leads to it was chosen; without one it stands by itself. */
    private static boolean isLedTo(Question question, Set<String> asked) {
        return question.follows().map(asked::contains).orElse(true);
    }

    /** Questions that bear on the lead, on the urgency, or on both, heaviest first. */
    private static List<Next> together(List<Next> lead, List<Next> raising) {
        Map<String, Next> byId = new LinkedHashMap<>();
        lead.forEach(n -> byId.put(n.question().id(), n));
        raising.forEach(n -> byId.merge(
                n.question().id(),
                n,
                (a, b) -> new Next(
                        a.question(),
                        Stream.concat(b.why().stream(), a.why().stream()).toList(),
                        a.weight() + b.weight())));
        return byId.values().stream()
                .sorted(Comparator.comparing(Next::weight)
                        .reversed()
                        .thenComparing(n -> n.question().rank())
                        .thenComparing(n -> n.question().id()))
                .toList();
    }
}

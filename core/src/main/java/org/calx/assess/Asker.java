package org.calx.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Question;
import org.calx.logic.Distance;
import org.calx.logic.Explanation;
import org.calx.logic.Gap;
import org.calx.logic.Standing;
import org.calx.logic.Truth;
import org.calx.record.ConceptId;
import org.calx.record.PatientRecord;

/**
 * Chooses the next questions. Danger comes first: the question that brings the most urgent undecided red flag nearest
 * to a decision. When no danger question helps, the question that could still change which entry leads. Where none
 * could, the interview is over.
 */
public final class Asker {
    /** Questions after the danger questions; people with painful hands leave long forms unfinished. */
    private static final int MOST_AFTER_DANGER = Integer.getInteger("calx.most", 6);

    /** Points by which a lead is clear: one strong finding. */
    private static final int CLEAR_LEAD = Integer.getInteger("calx.clear", 4);

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
     * @param weight how much it helps; only the order matters
     */
    public record Next(Question question, List<String> why, int weight) {}

    /**
     * The questions worth asking, best first; empty when nothing more would change the answer.
     *
     * @param asked ids of questions that were answered, also with "not sure"
     */
    public List<Next> next(PatientRecord record, Set<String> asked) {
        Scales scales = new Scales(knowledge, record);
        List<Question> left = knowledge.questions().stream()
                .filter(q -> !asked.contains(q.id()))
                .filter(q -> q.asksWhen()
                        .map(w -> scales.evaluation().of(w) != Truth.NO)
                        .orElse(true))
                .toList();
        List<Next> danger = danger(scales, left);
        return danger.isEmpty() ? recognition(scales, left, asked) : danger;
    }

    /** Danger questions by the most urgent flag they help: open flags, then unasked ones; nearest to yes first. */
    private List<Next> danger(Scales scales, List<Question> left) {
        Urgency urgency = new Triage(knowledge, assessor.reach(), scales).urgency();
        List<Urgency.Flag> undecided = new ArrayList<>(urgency.open());
        undecided.addAll(urgency.unasked());
        Comparator<Urgency.Flag> nearest = Comparator.comparing(
                        (Urgency.Flag f) -> !urgency.open().contains(f))
                .thenComparing(f -> -f.flag().level().ordinal())
                .thenComparing(f -> distance(scales, f))
                .thenComparing(f -> f.flag().id());
        undecided.sort(nearest);
        List<Next> next = new ArrayList<>();
        for (Question question : left) {
            if (!question.danger()) {
                continue;
            }
            List<String> why = undecided.stream()
                    .filter(f -> helps(question, f.gaps()))
                    .map(f -> f.flag().id())
                    .toList();
            if (!why.isEmpty()) {
                int place = place(undecided, why.get(0));
                next.add(new Next(question, why, undecided.size() - place));
            }
        }
        boolean something = !urgency.open().isEmpty();
        next.sort(
                something
                        ? Comparator.comparing(Next::weight)
                                .reversed()
                                .thenComparing(n -> n.question().rank())
                        : Comparator.comparing((Next n) -> n.question().rank())
                                .thenComparing(n -> n.question().id()));
        return next;
    }

    private static int place(List<Urgency.Flag> flags, String id) {
        for (int i = 0; i < flags.size(); i++) {
            if (flags.get(i).flag().id().equals(id)) {
                return i;
            }
        }
        return flags.size();
    }

    private static int distance(Scales scales, Urgency.Flag flag) {
        return Distance.of(scales.explainer().of(flag.flag().when())).toYes();
    }

    private boolean helps(Question question, Set<Gap> gaps) {
        Set<ConceptId> reached = assessor.reach().of(question);
        return gaps.stream().anyMatch(g -> g.why() != Gap.Why.CONFLICT && reached.contains(g.concept()));
    }

    /**
     * Questions that could bring another type or another explanation of the lump into the lead, weighed by the points at
     * stake. The interview is over when both leads are clear, or when it has taken as many steps as a sore hand can bear.
     */
    private List<Next> recognition(Scales scales, List<Question> left, Set<String> asked) {
        long taken = knowledge.questions().stream()
                .filter(q -> !q.danger() && asked.contains(q.id()))
                .count();
        List<Entry.Recognisable> entries = knowledge.entries(Entry.Recognisable.class);
        List<Contest> contests = List.of(
                contest(
                        scales,
                        entries,
                        e -> e instanceof Entry.Type t && t.parent().isEmpty() && !t.id().equals(Assessor.CALCINOSIS)),
                contest(scales, entries, e -> e instanceof Entry.Mimic || e.id().equals(Assessor.CALCINOSIS)));
        if (taken >= MOST_AFTER_DANGER || contests.stream().allMatch(Contest::isClear)) {
            return List.of();
        }
        List<Next> next = new ArrayList<>();
        for (Question question : left) {
            Set<ConceptId> reached = assessor.reach().of(question);
            List<String> why = new ArrayList<>();
            int weight = 0;
            for (Contest contest : contests) {
                weight += contest.isClear() ? 0 : contest.atStake(scales, reached, why);
            }
            if (weight > 0) {
                next.add(new Next(question, why, weight));
            }
        }
        next.sort(Comparator.comparing(Next::weight)
                .reversed()
                .thenComparing(n -> n.question().rank())
                .thenComparing(n -> n.question().id()));
        return next;
    }

    private interface Choice {
        boolean takesPart(Entry.Recognisable entry);
    }

    private Contest contest(Scales scales, List<Entry.Recognisable> entries, Choice choice) {
        List<Weighed> all = entries.stream()
                .filter(choice::takesPart)
                .map(scales::weigh)
                .filter(w -> w.standing() != Standing.EXCLUDED)
                .sorted(Weighed.BEST_FIRST)
                .toList();
        return new Contest(all, all.stream().findFirst());
    }

    /** Entries of one kind that compete for the lead. */
    private record Contest(List<Weighed> entries, Optional<Weighed> leader) {

        /** Whether the leader is likely and well ahead of the next. */
        boolean isClear() {
            int second = entries.size() > 1 ? Math.max(0, entries.get(1).net()) : 0;
            return leader.map(l -> l.standing().atLeast(Standing.LIKELY) && l.net() - second >= CLEAR_LEAD)
                    .orElse(false);
        }

        /** Points that the answers could bring to entries that they could bring into the lead. */
        int atStake(Scales scales, Set<ConceptId> reached, List<String> why) {
            int total = 0;
            int lead = leader.map(Weighed::net).orElse(0);
            boolean settled =
                    leader.map(w -> w.standing() == Standing.ESTABLISHED).orElse(false);
            for (Weighed entry : entries) {
                boolean isLeader = leader.map(l -> l.id().equals(entry.id())).orElse(false);
                int gain = gain(scales, entry, reached);
                int needed = Math.max(lead, CombinationTable.POSSIBLE_FROM);
                boolean canLead = isLeader
                        ? !entry.standing().atLeast(Standing.LIKELY)
                        : !settled && entry.net() + gain >= needed;
                if (gain > 0 && canLead) {
                    total += gain;
                    why.add(entry.id());
                }
            }
            return total;
        }

        private static int gain(Scales scales, Weighed entry, Set<ConceptId> reached) {
            Set<String> families = new HashSet<>();
            int gain = 0;
            for (Finding finding : entry.entry().recognition().findings()) {
                if (!finding.speaksFor()) {
                    continue;
                }
                Explanation e = scales.explainer().of(finding.when());
                boolean reachable = e.openGaps().stream().anyMatch(g -> reached.contains(g.concept()));
                if (e.truth() == Truth.UNKNOWN && reachable && families.add(finding.family())) {
                    gain += CombinationTable.points(finding.strength());
                }
            }
            return gain;
        }
    }
}

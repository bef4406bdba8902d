package org.calx.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.calx.assess.Assessment.HomeCare;
import org.calx.assess.Assessment.Offer;
import org.calx.assess.Assessment.Offered;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Entry.Verdict;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Criterion;
import org.calx.logic.Evaluation;
import org.calx.logic.Truth;

/** Chooses what fits this patient, and says why something that would fit is not offered. */
final class Advice {
    private static final Comparator<Verdict> MILDEST_FIRST = Comparator.comparing(Verdict::advice);

    private final Knowledge knowledge;
    private final Evaluation evaluation;
    private final Cautions cautions;

    Advice(Knowledge knowledge, Evaluation evaluation) {
        this.knowledge = knowledge;
        this.evaluation = evaluation;
        cautions = new Cautions(knowledge, evaluation);
    }

    private boolean holds(Criterion criterion) {
        return evaluation.of(criterion) == Truth.YES;
    }

    List<Offer<Entry.Investigation>> investigations() {
        return knowledge.entries(Entry.Investigation.class).stream()
                .filter(i -> holds(i.offerWhen()))
                .map(this::offer)
                .sorted(Comparator.comparing((Offer<Entry.Investigation> o) -> o.offered())
                        .thenComparing(o -> o.entry().tier())
                        .thenComparing(o -> o.entry().id()))
                .toList();
    }

    Offer<Entry.Investigation> offer(Entry.Investigation i) {
        Cautions.Findings findings = cautions.of(i.avoidWhen(), List.of());
        return new Offer<>(i, findings.offered(), findings.reasons());
    }

    /** Treatments that fit; one without a seen source has no power and is left out. */
    List<Offer<Entry.Treatment>> options() {
        return knowledge.entries(Entry.Treatment.class).stream()
                .filter(t -> !t.head().unverified() && holds(t.fitsWhen()))
                .map(this::option)
                .sorted(Comparator.comparing(
                                (Offer<Entry.Treatment> o) -> o.entry().use())
                        .reversed()
                        .thenComparing(Offer::offered)
                        .thenComparing(o -> o.entry().id()))
                .toList();
    }

    Offer<Entry.Treatment> option(Entry.Treatment t) {
        if (t.use() == Entry.Use.DO_NOT_USE) {
            return new Offer<>(
                    t,
                    Offered.NO,
                    List.of(new Assessment.Concern(t.head().clinical(), t.head().plain())));
        }
        Cautions.Findings findings = cautions.of(t);
        return new Offer<>(t, findings.offered(), findings.reasons());
    }

    List<Entry.Site> sites() {
        return knowledge.entries(Entry.Site.class).stream()
                .filter(s -> holds(s.forWhen()))
                .toList();
    }

    /** Each remedy with the strictest verdict that holds, the first written among equals; stricter ones that are open make it at least "ask". */
    List<HomeCare> homeCare() {
        return knowledge.entries(Entry.Remedy.class).stream()
                .map(this::homeCare)
                .sorted(Comparator.comparing(HomeCare::advice)
                        .reversed()
                        .thenComparing(h -> h.remedy().id()))
                .toList();
    }

    HomeCare homeCare(Entry.Remedy remedy) {
        List<Verdict> holding = new ArrayList<>();
        List<Verdict> unknown = new ArrayList<>();
        for (Verdict verdict : remedy.verdicts()) {
            switch (verdict.when().map(evaluation::of).orElse(Truth.YES)) {
                case YES -> holding.add(verdict);
                case UNKNOWN -> unknown.add(verdict);
                case NO -> {}
            }
        }
        Verdict decides = Collections.max(holding, MILDEST_FIRST);
        unknown.removeIf(v -> MILDEST_FIRST.compare(v, decides) <= 0);
        Entry.Advice advice =
                decides.advice() == Entry.Advice.SAFE && !unknown.isEmpty() ? Entry.Advice.ASK : decides.advice();
        return new HomeCare(remedy, advice, decides, List.copyOf(unknown));
    }

    List<Entry.Prevention> prevention() {
        return knowledge.entries(Entry.Prevention.class).stream()
                .filter(p -> holds(p.forWhen()))
                .toList();
    }

    List<Entry.FollowUp> followUp() {
        return knowledge.entries(Entry.FollowUp.class).stream()
                .filter(f -> holds(f.forWhen()))
                .sorted(Comparator.comparing((Entry.FollowUp f) ->
                                f.interval().toTotalMonths() * 31 + f.interval().getDays())
                        .thenComparing(Entry::id))
                .toList();
    }
}

package org.calx.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Entry.Safety;
import org.calx.knowledge.Entry.SafetyVerdict;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Bound;
import org.calx.logic.Criterion;
import org.calx.logic.Evaluation;
import org.calx.logic.Truth;
import org.calx.record.ConceptId;

/**
 * Asks every treatment about pregnancy, breast-feeding, childhood and kidney function, besides its own reasons to
 * avoid it or to check first.
 */
final class Cautions {
    private static final ConceptId AGE = ConceptId.of("age");
    private static final ConceptId EGFR = ConceptId.of("lab-egfr");
    private static final BigDecimal ADULT = BigDecimal.valueOf(18);
    /** Ages in years between which pregnancy is asked about; outside it is not possible or not expected. */
    private static final BigDecimal FERTILE_FROM = BigDecimal.valueOf(10);

    private static final BigDecimal FERTILE_TO = BigDecimal.valueOf(60);

    private final Evaluation evaluation;
    private final Criterion kidneyDisease;

    Cautions(Knowledge knowledge, Evaluation evaluation) {
        this.evaluation = evaluation;
        kidneyDisease = knowledge.definitions().stream()
                .filter(d -> d.id().equals("advanced-kidney-disease"))
                .map(d -> (Criterion) new Criterion.Meets(d.id(), d.name(), d.when()))
                .findFirst()
                .orElseGet(() -> Criterion.Has.now(ConceptId.of("kidney-disease")));
    }

    /** What stands in the way: stops it, or must be checked first. */
    record Findings(List<Assessment.Concern> stops, List<Assessment.Concern> checks) {
        Assessment.Offered offered() {
            if (!stops.isEmpty()) {
                return Assessment.Offered.NO;
            }
            return checks.isEmpty() ? Assessment.Offered.YES : Assessment.Offered.CHECK_FIRST;
        }

        List<Assessment.Concern> reasons() {
            return stops.isEmpty() ? checks : stops;
        }
    }

    Findings of(List<Entry.Caution> avoid, List<Entry.Caution> check) {
        Findings findings = new Findings(new ArrayList<>(), new ArrayList<>());
        avoid.forEach(c -> add(findings, c, evaluation.of(c.when()), true));
        check.forEach(c -> add(findings, c, evaluation.of(c.when()), false));
        return findings;
    }

    Findings of(Entry.Treatment t) {
        Findings findings = of(t.avoidWhen(), t.checkFirst());
        safety(findings, t.pregnancy(), pregnancy(), "Pregnancy", "Are you pregnant, or could you be?");
        safety(findings, t.breastFeeding(), fertile("breastfeeding"), "Breast-feeding", "Do you breast-feed a baby?");
        safety(
                findings,
                t.childhood(),
                below(AGE, t.childhood().below().orElse(ADULT)),
                "Childhood",
                "Age matters here.");
        safety(findings, t.kidney(), kidney(t.kidney()), "Kidney function", "Do your kidneys work well?");
        return findings;
    }

    private static void add(Findings findings, Entry.Caution c, Truth truth, boolean stops) {
        Assessment.Concern concern = new Assessment.Concern(c.reason(), c.plain());
        if (truth == Truth.YES && stops) {
            findings.stops().add(concern);
        } else if (truth != Truth.NO) {
            findings.checks().add(concern);
        }
    }

    private void safety(Findings findings, Safety safety, Criterion when, String topic, String plain) {
        if (safety.verdict() == SafetyVerdict.OK) {
            return;
        }
        String reason = topic + ": " + safety.note();
        Entry.Caution caution = new Entry.Caution(when, reason, plain, Optional.empty());
        add(findings, caution, evaluation.of(when), safety.verdict() == SafetyVerdict.AVOID);
    }

    private static Criterion pregnancy() {
        return new Criterion.Any(List.of(fertile("pregnancy"), fertile("planning-pregnancy")));
    }

    private static Criterion fertile(String concept) {
        return new Criterion.All(List.of(
                new Criterion.Not(Criterion.Has.now(ConceptId.of("male"))),
                new Criterion.Compare(
                        AGE,
                        new Bound(Optional.of(FERTILE_FROM), false, Optional.of(FERTILE_TO), false),
                        false,
                        Optional.empty(),
                        "10 to 60 years"),
                Criterion.Has.now(ConceptId.of(concept))));
    }

    private static Criterion below(ConceptId concept, BigDecimal limit) {
        return new Criterion.Compare(
                concept,
                new Bound(Optional.empty(), false, Optional.of(limit), false),
                false,
                Optional.empty(),
                "below " + limit.toPlainString());
    }

    private Criterion kidney(Safety safety) {
        return safety.below()
                .<Criterion>map(limit -> new Criterion.Any(List.of(below(EGFR, limit), kidneyDisease)))
                .orElse(kidneyDisease);
    }
}

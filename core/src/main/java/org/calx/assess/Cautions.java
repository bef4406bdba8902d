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
import org.calx.record.Age;
import org.calx.record.ConceptId;

/**
 * Asks every treatment about pregnancy, breast-feeding, childhood and kidney function, besides its own reasons to
 * avoid it or to check first.
 */
final class Cautions {
    private static final ConceptId AGE = Age.CONCEPT;
    private static final ConceptId EGFR = ConceptId.of("lab-egfr");
    private static final BigDecimal ADULT = BigDecimal.valueOf(18);
    /** Ages in years between which pregnancy is asked about; outside it is not possible or not expected. */
    private static final BigDecimal FERTILE_FROM = BigDecimal.valueOf(10);

    private static final BigDecimal FERTILE_TO = BigDecimal.valueOf(60);

    private static final Criterion PREGNANCY = new Criterion.Any(List.of(
            Criterion.Has.now(ConceptId.of("pregnancy")), Criterion.Has.now(ConceptId.of("planning-pregnancy"))));
    private static final Criterion BREAST_FEEDING = Criterion.Has.now(ConceptId.of("breastfeeding"));
    private static final Criterion CAN_BE_PREGNANT = new Criterion.All(List.of(
            new Criterion.Not(Criterion.Has.now(ConceptId.of("male"))),
            new Criterion.Compare(
                    AGE,
                    new Bound(Optional.of(FERTILE_FROM), false, Optional.of(FERTILE_TO), false),
                    false,
                    Optional.empty(),
                    "10 to 60 years")));

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
        avoid.forEach(c -> add(findings, concern(c), evaluation.of(c.when()), true));
        check.forEach(c -> add(findings, concern(c), evaluation.of(c.when()), false));
        return findings;
    }

    Findings of(Entry.Treatment t) {
        Findings findings = of(t.avoidWhen(), t.checkFirst());
        safety(findings, t.pregnancy(), pregnancy(), "Pregnancy", "Are you pregnant, or could you be?");
        safety(findings, t.breastFeeding(), breastFeeding(), "Breast-feeding", "Do you breast-feed a baby?");
        safety(findings, t.childhood(), childhood(t), "Childhood", "Age matters here.");
        safety(findings, t.kidney(), kidney(t), "Kidney function", "Do your kidneys work well?");
        return findings;
    }

    Truth pregnancy() {
        return ifFertile(PREGNANCY);
    }

    Truth breastFeeding() {
        return ifFertile(BREAST_FEEDING);
    }

    Truth childhood(Entry.Treatment t) {
        return evaluation.of(below(AGE, t.childhood().below().orElse(ADULT)));
    }

    Truth kidney(Entry.Treatment t) {
        return evaluation.of(kidney(t.kidney()));
    }

    private static Assessment.Concern concern(Entry.Caution caution) {
        return new Assessment.Concern(caution.reason(), caution.plain());
    }

    private static void add(Findings findings, Assessment.Concern concern, Truth truth, boolean stops) {
        if (truth == Truth.YES && stops) {
            findings.stops().add(concern);
        } else if (truth != Truth.NO) {
            findings.checks().add(concern);
        }
    }

    private static void safety(Findings findings, Safety safety, Truth applies, String topic, String plain) {
        if (safety.verdict() == SafetyVerdict.OK) {
            return;
        }
        Assessment.Concern concern = new Assessment.Concern(topic + ": " + safety.note(), plain);
        add(findings, concern, applies, safety.verdict() == SafetyVerdict.AVOID);
    }

    /** Asked unless sex or age make it impossible; a stated pregnancy counts whatever the age on record. */
    private Truth ifFertile(Criterion criterion) {
        Truth stated = evaluation.of(criterion);
        return stated == Truth.UNKNOWN && evaluation.of(CAN_BE_PREGNANT) == Truth.NO ? Truth.NO : stated;
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

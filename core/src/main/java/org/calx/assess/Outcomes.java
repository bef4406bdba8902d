package org.calx.assess;

import java.util.HashSet;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Criterion;
import org.calx.logic.Explanation;
import org.calx.logic.Truth;
import org.calx.record.PatientRecord;

/** What single entries come to for one patient, by the same steps as the whole answer. */
public final class Outcomes {
    private final Knowledge knowledge;
    private final Reach reach;
    private final Scales scales;
    private final Advice advice;

    Outcomes(Knowledge knowledge, Reach reach, PatientRecord record) {
        this.knowledge = knowledge;
        this.reach = reach;
        scales = new Scales(knowledge, record);
        advice = new Advice(knowledge, scales.evaluation());
    }

    /** Topics on which every treatment is asked, besides its own reasons. */
    public enum Topic {
        PREGNANCY,
        BREAST_FEEDING,
        CHILDHOOD,
        KIDNEY
    }

    public Truth of(Criterion criterion) {
        return scales.evaluation().of(criterion);
    }

    public Explanation explanation(Criterion criterion) {
        return scales.explainer().of(criterion);
    }

    /** Whether a topic concerns this patient, whatever the treatment says of it. */
    public Truth of(Entry.Treatment treatment, Topic topic) {
        Cautions cautions = new Cautions(knowledge, scales.evaluation());
        return switch (topic) {
            case PREGNANCY -> cautions.pregnancy();
            case BREAST_FEEDING -> cautions.breastFeeding();
            case CHILDHOOD -> cautions.childhood(treatment);
            case KIDNEY -> cautions.kidney(treatment);
        };
    }

    /** @throws IllegalArgumentException for a claim, which comes to nothing for a single patient */
    public Outcome of(Entry entry) {
        if (entry instanceof Entry.Recognisable) {
            return Outcome.of(scales.of(entry.id()));
        }
        if (entry instanceof Entry.RedFlag flag) {
            return Outcome.of(new Triage(knowledge, reach, scales).read(flag, new HashSet<>()));
        }
        if (entry instanceof Entry.Investigation i) {
            return offered(of(i.offerWhen()), advice.offer(i).offered(), Outcome.OFFERED, Outcome.NOT_OFFERED);
        }
        if (entry instanceof Entry.Treatment t) {
            return t.head().unverified()
                    ? Outcome.NOT_SHOWN
                    : offered(of(t.fitsWhen()), advice.option(t).offered(), Outcome.FITS, Outcome.DOES_NOT_FIT);
        }
        if (entry instanceof Entry.Remedy remedy) {
            return remedy(advice.homeCare(remedy));
        }
        if (entry instanceof Entry.Prevention p) {
            return Outcome.choose(of(p.forWhen()), Outcome.FOR_YOU, Outcome.NOT_FOR_YOU, Outcome.OPEN);
        }
        if (entry instanceof Entry.FollowUp f) {
            return Outcome.choose(of(f.forWhen()), Outcome.FOR_YOU, Outcome.NOT_FOR_YOU, Outcome.OPEN);
        }
        throw new IllegalArgumentException("'" + entry.id() + "' comes to nothing for a patient; write no case for it");
    }

    /** What a definition comes to. */
    public Outcome of(Knowledge.Definition definition) {
        return Outcome.of(of(definition.when()));
    }

    private static Outcome offered(Truth wanted, Assessment.Offered offered, Outcome plainly, Outcome not) {
        if (wanted != Truth.YES) {
            return wanted == Truth.NO ? not : Outcome.OPEN;
        }
        return switch (offered) {
            case YES -> plainly;
            case CHECK_FIRST -> Outcome.CHECK_FIRST;
            case NO -> Outcome.AVOID;
        };
    }

    private static Outcome remedy(Assessment.HomeCare care) {
        if (care.advice() == Entry.Advice.AVOID) {
            return Outcome.AVOID;
        }
        if (!care.checkFirst().isEmpty()) {
            return Outcome.STRICTER_OPEN;
        }
        return care.advice() == Entry.Advice.ASK ? Outcome.ASK : Outcome.SAFE;
    }
}

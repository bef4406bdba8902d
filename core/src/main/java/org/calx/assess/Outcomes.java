package org.calx.assess;

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
        scales = Scales.of(knowledge, record);
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

    /** @throws IllegalArgumentException for an entry that comes to nothing for a single patient, such as a claim */
    public Outcome of(Entry entry) {
        return entry.match(new Kinds());
    }

    /** Points for less points against, of what is recognised. */
    public int points(Entry.Recognisable entry) {
        return scales.net(entry);
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

    private final class Kinds implements Entry.Cases<Outcome> {
        @Override
        public Outcome type(Entry.Type e) {
            return Outcome.of(scales.of(e.id()));
        }

        @Override
        public Outcome cause(Entry.Cause e) {
            return Outcome.of(scales.of(e.id()));
        }

        @Override
        public Outcome mimic(Entry.Mimic e) {
            return Outcome.of(scales.of(e.id()));
        }

        @Override
        public Outcome redFlag(Entry.RedFlag e) {
            return Outcome.of(new Triage(knowledge, reach, scales).read(e).state());
        }

        @Override
        public Outcome investigation(Entry.Investigation e) {
            return offered(
                    Outcomes.this.of(e.offerWhen()), advice.offer(e).offered(), Outcome.OFFERED, Outcome.NOT_OFFERED);
        }

        @Override
        public Outcome treatment(Entry.Treatment e) {
            return e.head().unverified()
                    ? Outcome.NOT_SHOWN
                    : offered(
                            Outcomes.this.of(e.fitsWhen()),
                            advice.option(e).offered(),
                            Outcome.FITS,
                            Outcome.DOES_NOT_FIT);
        }

        @Override
        public Outcome remedy(Entry.Remedy e) {
            Assessment.HomeCare care = advice.homeCare(e);
            if (care.advice() == Entry.Advice.AVOID) {
                return Outcome.AVOID;
            }
            if (!care.checkFirst().isEmpty()) {
                return Outcome.STRICTER_OPEN;
            }
            return care.advice() == Entry.Advice.ASK ? Outcome.ASK : Outcome.SAFE;
        }

        @Override
        public Outcome prevention(Entry.Prevention e) {
            return forWhom(e.forWhen());
        }

        @Override
        public Outcome followUp(Entry.FollowUp e) {
            return forWhom(e.forWhen());
        }

        @Override
        public Outcome site(Entry.Site e) {
            return forWhom(e.forWhen());
        }

        private Outcome forWhom(Criterion criterion) {
            return Outcome.choose(Outcomes.this.of(criterion), Outcome.FOR_YOU, Outcome.NOT_FOR_YOU, Outcome.OPEN);
        }

        @Override
        public Outcome claim(Entry.Claim e) {
            throw nothing(e);
        }

        @Override
        public Outcome outcome(Entry.Outcome e) {
            throw nothing(e);
        }

        private IllegalArgumentException nothing(Entry e) {
            return new IllegalArgumentException(
                    "'" + e.id() + "' comes to nothing for a patient; write no case for it");
        }
    }
}

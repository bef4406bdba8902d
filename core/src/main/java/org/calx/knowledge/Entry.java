package org.calx.knowledge;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.calx.logic.Criterion;
import org.calx.record.ConceptId;

/**
 * One thing we know. A closed choice: whoever treats the kinds apart writes a {@link Cases}, so that the compiler names
 * every place when a kind is added.
 */
public sealed interface Entry {

    /** One answer per kind. */
    interface Cases<R> {
        R type(Type e);

        R cause(Cause e);

        R mimic(Mimic e);

        R redFlag(RedFlag e);

        R investigation(Investigation e);

        R treatment(Treatment e);

        R remedy(Remedy e);

        R prevention(Prevention e);

        R followUp(FollowUp e);

        R claim(Claim e);

        R site(Site e);

        R outcome(Outcome e);
    }

    <R> R match(Cases<R> cases);

    Head head();

    default String id() {
        return head().id();
    }

    /** An entry that is recognised from findings: a type, a cause or a mimic. */
    sealed interface Recognisable extends Entry {
        Recognition recognition();
    }

    /**
     * How an entry is recognised.
     *
     * @param alsoCalled names that authors use
     * @param prior written order among equals, smaller first
     * @param doFirst investigations that settle it, best first
     */
    record Recognition(List<String> alsoCalled, int prior, List<Finding> findings, List<String> doFirst) {
        public Recognition {
            alsoCalled = List.copyOf(alsoCalled);
            findings = List.copyOf(findings);
            doFirst = List.copyOf(doFirst);
        }
    }

    /** Calcinosis itself, one of its five types, or a subtype of one. */
    record Type(Head head, Recognition recognition, Optional<String> parent) implements Recognisable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.type(this);
        }
    }

    /** A cause of deposits, and the types it leads to. */
    record Cause(Head head, Recognition recognition, List<String> types) implements Recognisable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cause(this);
        }
    }

    /** Something that looks like a deposit and is none. */
    record Mimic(Head head, Recognition recognition) implements Recognisable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mimic(this);
        }
    }

    /**
     * A danger.
     *
     * @param when yes: raised
     * @param openLevel how urgent it is while open: within days, more where the unknown must count as present, and
     *     never more than when raised
     * @param suspectWhen yes while {@code when} is not no: open
     * @param seenBy when a clinician must have seen it, ISO 8601 duration
     * @param expires when the answer must be asked anew, ISO 8601 duration
     */
    record RedFlag(
            Head head,
            Level level,
            Level openLevel,
            String group,
            Criterion when,
            Optional<Criterion> suspectWhen,
            String seenBy,
            String expires,
            Action action,
            String clinicalAction,
            List<String> doNot)
            implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.redFlag(this);
        }
    }

    /** Where to go, whom to ask for, and what to say word for word. */
    record Action(String where, String whom, String say) {}

    record Investigation(
            Head head,
            String tier,
            Criterion offerWhen,
            List<Caution> avoidWhen,
            List<String> settles,
            List<String> doesNotExclude,
            List<ConceptId> reads,
            List<Result> results)
            implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.investigation(this);
        }
    }

    record Result(String ifResult, List<ConceptId> of, String means) {}

    record Treatment(
            Head head,
            Use use,
            Criterion fitsWhen,
            List<Caution> avoidWhen,
            List<Caution> checkFirst,
            Safety pregnancy,
            Safety breastFeeding,
            Safety childhood,
            Safety kidney,
            Optional<String> dose,
            Optional<String> effect,
            Optional<String> monitor,
            Optional<String> stopRule)
            implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.treatment(this);
        }
    }

    enum Use {
        OFFER,
        DO_NOT_USE,
        DO_NOT_STOP
    }

    /** A reason to avoid or to check first. */
    record Caution(Criterion when, String reason, String plain, Optional<String> source) {}

    /**
     * What is known of a treatment in pregnancy, breast-feeding, childhood or kidney disease.
     *
     * @param below age in years or eGFR in mL/min/1.73 m2 under which the verdict holds; empty for every one
     */
    record Safety(SafetyVerdict verdict, String note, Optional<BigDecimal> below) {}

    enum SafetyVerdict {
        AVOID,
        CAUTION,
        OK,
        UNKNOWN
    }

    record Remedy(Head head, List<Verdict> verdicts, String doneAlready, List<String> alsoCalled) implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.remedy(this);
        }
    }

    /** One verdict on a remedy; the last of a remedy holds for everyone. */
    record Verdict(Advice advice, Optional<Criterion> when, String plain, String reason, Optional<String> source) {}

    /** From mildest to strictest. */
    enum Advice {
        SAFE,
        ASK,
        AVOID
    }

    record Prevention(Head head, Criterion forWhen) implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.prevention(this);
        }
    }

    record FollowUp(Head head, Criterion forWhen, Period interval) implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.followUp(this);
        }
    }

    record Claim(Head head, String verdict, String truth) implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.claim(this);
        }
    }

    /**
     * A place of the body, and what differs there.
     *
     * @param forWhen whether a lesion lies there
     * @param types the types that are commonest there
     * @param mimics the look-alikes to think of there
     * @param changes what differs there from other places
     */
    record Site(Head head, Criterion forWhen, List<String> types, List<String> mimics, List<Change> changes)
            implements Entry {
        public Site {
            types = List.copyOf(types);
            mimics = List.copyOf(mimics);
            changes = List.copyOf(changes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.site(this);
        }
    }

    /** One thing that differs at a place, in both voices. */
    record Change(String what, String plain, Optional<String> source) {}

    /**
     * A measure of how deposits, or the harm they do, go over time.
     *
     * @param measures what it measures
     * @param unit of the result; empty for points of a score and for counts
     * @param range lowest to highest result and which end is worse; empty if open-ended
     * @param change the smallest difference that means something; empty if none was published
     * @param how it is taken
     */
    record Outcome(
            Head head,
            String measures,
            Optional<String> unit,
            Optional<String> range,
            Optional<String> change,
            String how)
            implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.outcome(this);
        }
    }
}

package org.calx.cases.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.logic.Criterion;

/** An entry with its criteria replaced; all else stays. */
record Rebuilt(UnaryOperator<Criterion> change) implements Entry.Cases<Entry> {

    /** The entry with one criterion, told by identity, replaced by another. */
    static Entry with(Entry entry, Criterion old, Criterion changed) {
        return entry.match(new Rebuilt(c -> c == old ? changed : c));
    }

    /** The entry with another list of findings. */
    static Entry withFindings(Entry.Recognisable entry, List<Finding> findings) {
        Entry.Recognition r = entry.recognition();
        Entry.Recognition other = new Entry.Recognition(r.alsoCalled(), r.prior(), findings, r.doFirst());
        if (entry instanceof Entry.Type t) {
            return new Entry.Type(t.head(), other, t.parent());
        }
        if (entry instanceof Entry.Cause c) {
            return new Entry.Cause(c.head(), other, c.types());
        }
        return new Entry.Mimic(entry.head(), other);
    }

    private Entry findings(Entry.Recognisable entry) {
        List<Finding> findings = new ArrayList<>();
        for (Finding f : entry.recognition().findings()) {
            findings.add(
                    new Finding(f.speaksFor(), f.strength(), f.family(), f.name(), change.apply(f.when()), f.source()));
        }
        return withFindings(entry, findings);
    }

    private List<Entry.Caution> cautions(List<Entry.Caution> cautions) {
        return cautions.stream()
                .map(c -> new Entry.Caution(change.apply(c.when()), c.reason(), c.plain(), c.source()))
                .toList();
    }

    @Override
    public Entry type(Entry.Type e) {
        return findings(e);
    }

    @Override
    public Entry cause(Entry.Cause e) {
        return findings(e);
    }

    @Override
    public Entry mimic(Entry.Mimic e) {
        return findings(e);
    }

    @Override
    public Entry redFlag(Entry.RedFlag e) {
        return new Entry.RedFlag(
                e.head(),
                e.level(),
                e.openLevel(),
                e.group(),
                change.apply(e.when()),
                e.suspectWhen().map(change),
                e.seenBy(),
                e.expires(),
                e.action(),
                e.clinicalAction(),
                e.doNot());
    }

    @Override
    public Entry investigation(Entry.Investigation e) {
        return new Entry.Investigation(
                e.head(),
                e.tier(),
                change.apply(e.offerWhen()),
                cautions(e.avoidWhen()),
                e.settles(),
                e.doesNotExclude(),
                e.reads(),
                e.results());
    }

    @Override
    public Entry treatment(Entry.Treatment e) {
        return new Entry.Treatment(
                e.head(),
                e.use(),
                change.apply(e.fitsWhen()),
                cautions(e.avoidWhen()),
                cautions(e.checkFirst()),
                e.pregnancy(),
                e.breastFeeding(),
                e.childhood(),
                e.kidney(),
                e.dose(),
                e.effect(),
                e.monitor(),
                e.stopRule());
    }

    @Override
    public Entry remedy(Entry.Remedy e) {
        List<Entry.Verdict> verdicts = e.verdicts().stream()
                .map(v -> new Entry.Verdict(v.advice(), v.when().map(change), v.plain(), v.reason(), v.source()))
                .toList();
        return new Entry.Remedy(e.head(), verdicts, e.doneAlready(), e.alsoCalled());
    }

    @Override
    public Entry prevention(Entry.Prevention e) {
        return new Entry.Prevention(e.head(), change.apply(e.forWhen()));
    }

    @Override
    public Entry followUp(Entry.FollowUp e) {
        return new Entry.FollowUp(e.head(), change.apply(e.forWhen()), e.interval());
    }

    @Override
    public Entry claim(Entry.Claim e) {
        return e;
    }

    @Override
    public Entry site(Entry.Site e) {
        return new Entry.Site(e.head(), change.apply(e.forWhen()), e.types(), e.mimics(), e.changes());
    }

    @Override
    public Entry outcome(Entry.Outcome e) {
        return e;
    }

    /** A criterion in which definitions are replaced wherever it names them, at any depth. */
    record Definitions(Map<String, Criterion> changed) implements Criterion.Cases<Criterion> {
        @Override
        public Criterion has(Criterion.Has c) {
            return c;
        }

        @Override
        public Criterion compare(Criterion.Compare c) {
            return c;
        }

        @Override
        public Criterion level(Criterion.Level c) {
            return c;
        }

        @Override
        public Criterion all(Criterion.All c) {
            return new Criterion.All(each(c.of()));
        }

        @Override
        public Criterion any(Criterion.Any c) {
            return new Criterion.Any(each(c.of()));
        }

        @Override
        public Criterion not(Criterion.Not c) {
            return new Criterion.Not(c.of().match(this));
        }

        @Override
        public Criterion atLeast(Criterion.AtLeast c) {
            return new Criterion.AtLeast(c.count(), each(c.of()));
        }

        @Override
        public Criterion sameLesion(Criterion.SameLesion c) {
            return new Criterion.SameLesion(c.of().match(this));
        }

        @Override
        public Criterion meets(Criterion.Meets c) {
            Criterion other = Optional.ofNullable(changed.get(c.id())).orElseGet(() -> c.of().match(this));
            return new Criterion.Meets(c.id(), c.name(), other);
        }

        @Override
        public Criterion stands(Criterion.Stands c) {
            return c;
        }

        private List<Criterion> each(List<Criterion> parts) {
            return parts.stream().map(p -> p.match(this)).toList();
        }
    }
}

package org.calx.app.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Support;
import org.calx.logic.Criterion;

/**
 * What an entry is made of, whatever its kind: its criteria and what each is for, the entries it names, and the sources
 * of its statements.
 */
record Parts(List<Part> criteria, List<Named> named, Set<String> sources) {

    /** A criterion. @param purpose what it decides, for example {@code to avoid: heart rate below 50} */
    record Part(String purpose, Criterion criterion) {}

    /** Another entry that is named. @param purpose what for, for example {@code settles it} */
    record Named(String purpose, String entry) {}

    static Parts of(Entry entry) {
        Collector collector = new Collector();
        entry.match(collector);
        collector.criteria.forEach(p -> collector.stands(p.criterion()));
        Set<String> sources = new LinkedHashSet<>();
        Stream.concat(entry.head().evidence().stream().map(Support::source), collector.sources.stream())
                .forEach(sources::add);
        return new Parts(List.copyOf(collector.criteria), List.copyOf(collector.named), sources);
    }

    private static final class Collector implements Entry.Cases<Boolean> {
        private final List<Part> criteria = new ArrayList<>();
        private final List<Named> named = new ArrayList<>();
        private final Set<String> sources = new LinkedHashSet<>();

        private boolean criterion(String purpose, Criterion criterion) {
            return criteria.add(new Part(purpose, criterion));
        }

        private void source(Optional<String> source) {
            source.ifPresent(sources::add);
        }

        private boolean names(String purpose, List<String> entries) {
            entries.forEach(e -> named.add(new Named(purpose, e)));
            return true;
        }

        private void stands(Criterion criterion) {
            if (criterion instanceof Criterion.Stands s) {
                named.add(new Named("reads how it stands", s.entry()));
            }
            criterion.parts().forEach(this::stands);
        }

        private boolean recognition(Entry.Recognition recognition) {
            recognition.findings().forEach(f -> {
                criterion((f.speaksFor() ? "for: " : "against: ") + f.name(), f.when());
                source(f.source());
            });
            return names("asks for it first", recognition.doFirst());
        }

        private void cautions(String purpose, List<Entry.Caution> cautions) {
            cautions.forEach(c -> {
                criterion(purpose + c.reason(), c.when());
                source(c.source());
            });
        }

        @Override
        public Boolean type(Entry.Type e) {
            e.parent().ifPresent(p -> names("is a form of it", List.of(p)));
            return recognition(e.recognition());
        }

        @Override
        public Boolean cause(Entry.Cause e) {
            names("leads to it", e.types());
            return recognition(e.recognition());
        }

        @Override
        public Boolean mimic(Entry.Mimic e) {
            return recognition(e.recognition());
        }

        @Override
        public Boolean redFlag(Entry.RedFlag e) {
            e.suspectWhen().ifPresent(c -> criterion("keeps the flag open", c));
            return criterion("raises the flag", e.when());
        }

        @Override
        public Boolean investigation(Entry.Investigation e) {
            criterion("to offer the test", e.offerWhen());
            cautions("to avoid the test: ", e.avoidWhen());
            names("settles it", e.settles());
            return names("does not exclude it", e.doesNotExclude());
        }

        @Override
        public Boolean treatment(Entry.Treatment e) {
            criterion("to fit", e.fitsWhen());
            cautions("to avoid: ", e.avoidWhen());
            cautions("to check first: ", e.checkFirst());
            return true;
        }

        @Override
        public Boolean remedy(Entry.Remedy e) {
            e.verdicts().forEach(v -> {
                v.when().ifPresent(c -> criterion("verdict " + Text.word(v.advice()) + ": " + v.reason(), c));
                source(v.source());
            });
            return true;
        }

        @Override
        public Boolean prevention(Entry.Prevention e) {
            return criterion("to advise it", e.forWhen());
        }

        @Override
        public Boolean followUp(Entry.FollowUp e) {
            return criterion("to advise it", e.forWhen());
        }

        @Override
        public Boolean claim(Entry.Claim e) {
            return true;
        }

        @Override
        public Boolean site(Entry.Site e) {
            e.changes().forEach(c -> source(c.source()));
            names("commonest type there", e.types());
            names("to think of there", e.mimics());
            return criterion("to be at this place", e.forWhen());
        }

        @Override
        public Boolean outcome(Entry.Outcome e) {
            return true;
        }
    }
}

package org.calx.assess;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.knowledge.Entry;
import org.calx.logic.Criterion;
import org.calx.logic.Explainer;
import org.calx.logic.Explanation;
import org.calx.record.PatientRecord;

/** Explains any entry for a record: each of its criteria with its tree of reasons. */
public final class Explain {
    private final Assessor assessor;

    public Explain(Assessor assessor) {
        this.assessor = assessor;
    }

    /**
     * One criterion of an entry and what it came to.
     *
     * @param part what the criterion is for in the entry, such as "when" or "for: strong"
     * @param name the finding's name, or empty
     */
    public record Part(String part, String name, Explanation explanation) {}

    /** The explanation of an entry; empty if there is no such entry. */
    public Optional<List<Part>> of(PatientRecord record, String entryId) {
        return assessor.knowledge()
                .entry(entryId)
                .map(entry -> of(record, Stream.of(entry)).toList());
    }

    /** The explanations of several entries, for which the record is read once. */
    public Stream<Part> of(PatientRecord record, Stream<? extends Entry> entries) {
        Kinds kinds = new Kinds(Scales.of(assessor.knowledge(), record).explainer());
        return entries.flatMap(e -> e.match(kinds).stream());
    }

    /** The criteria of each kind, in the order of its file. */
    private record Kinds(Explainer explainer) implements Entry.Cases<List<Part>> {
        @Override
        public List<Part> type(Entry.Type e) {
            return findings(e);
        }

        @Override
        public List<Part> cause(Entry.Cause e) {
            return findings(e);
        }

        @Override
        public List<Part> mimic(Entry.Mimic e) {
            return findings(e);
        }

        @Override
        public List<Part> redFlag(Entry.RedFlag e) {
            return Stream.concat(
                            one("when", e.when()).stream(),
                            e.suspectWhen().stream().flatMap(s -> one("suspect when", s).stream()))
                    .toList();
        }

        @Override
        public List<Part> investigation(Entry.Investigation e) {
            return Stream.concat(one("offer when", e.offerWhen()).stream(), cautions("avoid when", e.avoidWhen()))
                    .toList();
        }

        @Override
        public List<Part> treatment(Entry.Treatment e) {
            return Stream.of(
                            one("fits when", e.fitsWhen()).stream(),
                            cautions("avoid when", e.avoidWhen()),
                            cautions("check first", e.checkFirst()))
                    .flatMap(s -> s)
                    .toList();
        }

        @Override
        public List<Part> remedy(Entry.Remedy e) {
            return e.verdicts().stream()
                    .flatMap(v -> v.when().stream().map(w -> part(word(v.advice()), v.reason(), w)))
                    .toList();
        }

        @Override
        public List<Part> prevention(Entry.Prevention e) {
            return one("for when", e.forWhen());
        }

        @Override
        public List<Part> followUp(Entry.FollowUp e) {
            return one("for when", e.forWhen());
        }

        /** A claim is true or false for everyone. */
        @Override
        public List<Part> claim(Entry.Claim e) {
            return List.of();
        }

        @Override
        public List<Part> site(Entry.Site e) {
            return one("for when", e.forWhen());
        }

        /** An outcome measure is chosen by whoever follows the deposits, not by a rule. */
        @Override
        public List<Part> outcome(Entry.Outcome e) {
            return List.of();
        }

        private List<Part> findings(Entry.Recognisable e) {
            return e.recognition().findings().stream()
                    .map(f -> part((f.speaksFor() ? "for: " : "against: ") + word(f.strength()), f.name(), f.when()))
                    .toList();
        }

        private Stream<Part> cautions(String part, List<Entry.Caution> cautions) {
            return cautions.stream().map(c -> part(part, c.reason(), c.when()));
        }

        private List<Part> one(String part, Criterion criterion) {
            return List.of(part(part, "", criterion));
        }

        private Part part(String part, String name, Criterion criterion) {
            return new Part(part, name, explainer.of(criterion));
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }
}

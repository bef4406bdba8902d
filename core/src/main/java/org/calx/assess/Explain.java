package org.calx.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
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
        return assessor.knowledge().entry(entryId).map(entry -> parts(record, entry));
    }

    private List<Part> parts(PatientRecord record, Entry entry) {
        Explainer explainer = new Scales(assessor.knowledge(), record).explainer();
        List<Part> parts = new ArrayList<>();
        if (entry instanceof Entry.Recognisable r) {
            for (Finding f : r.recognition().findings()) {
                String part = (f.speaksFor() ? "for: " : "against: ")
                        + f.strength().name().toLowerCase(java.util.Locale.ROOT);
                parts.add(new Part(part, f.name(), explainer.of(f.when())));
            }
        } else if (entry instanceof Entry.RedFlag flag) {
            parts.add(part(explainer, "when", flag.when()));
            flag.suspectWhen().ifPresent(s -> parts.add(part(explainer, "suspect when", s)));
        } else if (entry instanceof Entry.Investigation i) {
            parts.add(part(explainer, "offer when", i.offerWhen()));
            cautions(parts, explainer, "avoid when", i.avoidWhen());
        } else if (entry instanceof Entry.Treatment t) {
            parts.add(part(explainer, "fits when", t.fitsWhen()));
            cautions(parts, explainer, "avoid when", t.avoidWhen());
            cautions(parts, explainer, "check first", t.checkFirst());
        } else if (entry instanceof Entry.Remedy remedy) {
            remedy.verdicts()
                    .forEach(v -> v.when()
                            .ifPresent(w -> parts.add(new Part(
                                    v.advice().name().toLowerCase(java.util.Locale.ROOT),
                                    v.reason(),
                                    explainer.of(w)))));
        } else if (entry instanceof Entry.Prevention p) {
            parts.add(part(explainer, "for when", p.forWhen()));
        } else if (entry instanceof Entry.FollowUp f) {
            parts.add(part(explainer, "for when", f.forWhen()));
        } else if (entry instanceof Entry.Site s) {
            parts.add(part(explainer, "for when", s.forWhen()));
        }
        return parts;
    }

    private static Part part(Explainer explainer, String part, Criterion criterion) {
        return new Part(part, "", explainer.of(criterion));
    }

    private static void cautions(List<Part> parts, Explainer explainer, String part, List<Entry.Caution> cautions) {
        cautions.forEach(c -> parts.add(new Part(part, c.reason(), explainer.of(c.when()))));
    }
}

package org.calx.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calx.assess.Explain;
import org.calx.logic.Criterion;
import org.calx.logic.Explanation;
import org.calx.logic.Truth;

/**
 * An explanation as lines of a tree. Of what is decided it shows the parts that decided it; of what is unknown, all
 * parts. Brackets that only repeat the shape of their only part are left out.
 */
public final class ExplanationTree {
    private static final int REASONS = 2;

    private final Wording wording;
    private final CriterionWords criteria;
    private final FactWords facts;

    /** @param source the file all facts come from, which need not be said each time; or empty */
    public ExplanationTree(Wording wording, Names names, String source) {
        this.wording = wording;
        criteria = new CriterionWords(wording, names);
        facts = new FactWords(wording, names, source);
    }

    /**
     * One line.
     *
     * @param branch the drawn branch before it, empty for a root
     * @param verdict yes, no or unknown, in capitals
     * @param reason the facts it rests on, or what is missing
     */
    public record Line(String branch, String verdict, String label, String reason) {}

    /** The lines of one criterion of an entry, as a branch of the entry. */
    public List<Line> of(Explain.Part part, boolean last) {
        List<Line> lines = new ArrayList<>();
        String label = part.name().isEmpty()
                ? wording.text("tree.part", part.part(), label(part.explanation()))
                : wording.text("tree.part", part.part(), part.name());
        add(lines, part.explanation(), label, "", last);
        return lines;
    }

    private void add(List<Line> lines, Explanation e, String label, String indent, boolean last) {
        Explanation shown = unwrap(e);
        boolean whole = isSimple(shown);
        lines.add(new Line(indent + (last ? "└─ " : "├─ "), verdict(e.truth()), label, reason(shown, whole)));
        if (whole) {
            return;
        }
        List<Explanation> parts = telling(shown);
        String deeper = indent + (last ? "   " : "│  ");
        for (int i = 0; i < parts.size(); i++) {
            add(lines, parts.get(i), label(parts.get(i)), deeper, i == parts.size() - 1);
        }
    }

    /** A line of its own for an only part would say the same twice, save for a "not". */
    private static Explanation unwrap(Explanation e) {
        Explanation inner = e;
        while (inner.children().size() == 1 && !(inner.criterion() instanceof Criterion.Not)) {
            inner = inner.children().get(0);
        }
        return inner;
    }

    /** Whether one line tells all: a leaf, or a short "all" of leaves that agree. */
    private static boolean isSimple(Explanation e) {
        boolean leaf = e.children().isEmpty();
        boolean agreeing = e.criterion() instanceof Criterion.All
                && e.children().size() <= 3
                && e.children().stream()
                        .allMatch(c -> c.children().isEmpty() && c.truth() == e.truth() && c.truth() != Truth.UNKNOWN);
        return leaf || agreeing;
    }

    private static List<Explanation> telling(Explanation e) {
        if (!e.truth().decided() || e.criterion() instanceof Criterion.Not) {
            return e.children();
        }
        return e.children().stream().filter(c -> c.truth() == e.truth()).toList();
    }

    private String label(Explanation e) {
        if (e.criterion() instanceof Criterion.Meets meets) {
            return meets.name();
        }
        if (e.criterion() instanceof Criterion.SameLesion same) {
            boolean one = e.children().size() == 1;
            return wording.text("criterion.same-lesion", one ? label(unwrap(e)) : brief(same.of()));
        }
        Explanation shown = unwrap(e);
        if (isSimple(shown)) {
            return criteria.of(shown.criterion());
        }
        int parts = shown.children().size();
        if (shown.criterion() instanceof Criterion.AtLeast c) {
            return wording.text("tree.at-least", c.count(), parts);
        }
        if (shown.criterion() instanceof Criterion.Not not) {
            return wording.text("criterion.not", brief(not.of()));
        }
        return wording.text(shown.criterion() instanceof Criterion.Any ? "tree.any" : "tree.all", parts);
    }

    private String brief(Criterion criterion) {
        return criterion.parts().isEmpty() || criterion instanceof Criterion.Meets
                ? criteria.of(criterion)
                : wording.text("tree.following");
    }

    private String reason(Explanation e, boolean whole) {
        if (!whole) {
            return count(e);
        }
        List<String> reasons = Stream.concat(
                        e.reasons().stream().map(facts::of),
                        e.openGaps().stream().map(g -> facts.why(g)))
                .distinct()
                .limit(REASONS)
                .toList();
        return String.join("; ", reasons);
    }

    private String count(Explanation e) {
        return wording.text("tree.count", count(e, Truth.YES), count(e, Truth.NO), count(e, Truth.UNKNOWN));
    }

    private static long count(Explanation e, Truth truth) {
        return e.children().stream().filter(c -> c.truth() == truth).count();
    }

    public String verdict(Truth truth) {
        return wording.of("truth", truth);
    }
}

package org.calx.cases.mutation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.calx.logic.Criterion;
import org.calx.logic.Criterion.When;
import org.calx.logic.Truth;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Persists;

/**
 * The rules by which a changed criterion is proved to mean the same: it has the same truth for every truth its leaves can
 * have together, where a kind of something implies that thing; or only a window was dropped that is no shorter than
 * the statement lasts.
 */
final class Equivalence {
    /** Leaves up to which all truths are tried: three to the ninth is about 20,000. */
    private static final int MOST_LEAVES = 9;

    private final Concepts concepts;
    private final List<Criterion> leaves;
    private final Truth[] truths;

    private Equivalence(Concepts concepts, List<Criterion> leaves) {
        this.concepts = concepts;
        this.leaves = leaves;
        truths = new Truth[leaves.size()];
    }

    static Supplier<Optional<String>> of(Concepts concepts, Criterion before, Criterion after) {
        return () -> {
            if (withoutIdleWindows(concepts, before).equals(withoutIdleWindows(concepts, after))) {
                return Optional.of("the window is no shorter than the statement lasts");
            }
            if (withoutTenseOfPersons(concepts, before).equals(withoutTenseOfPersons(concepts, after))) {
                return Optional.of("a sex has no past");
            }
            NormalForm form = new NormalForm(concepts);
            if (form.of(before).equals(form.of(after))) {
                return Optional.of("another part implies it");
            }
            Set<Criterion> leaves = new LinkedHashSet<>();
            collect(before, leaves);
            collect(after, leaves);
            boolean same = leaves.size() <= MOST_LEAVES
                    && new Equivalence(concepts, List.copyOf(leaves)).same(before, after, 0);
            return same ? Optional.of("the same for every truth of its parts") : Optional.empty();
        };
    }

    private static boolean isLeaf(Criterion c) {
        return c.parts().isEmpty() || c instanceof Criterion.Meets || c instanceof Criterion.SameLesion;
    }

    private static void collect(Criterion c, Set<Criterion> leaves) {
        if (isLeaf(c)) {
            leaves.add(c);
        } else {
            c.parts().forEach(p -> collect(p, leaves));
        }
    }

    private boolean same(Criterion before, Criterion after, int i) {
        if (i == leaves.size()) {
            return truth(before) == truth(after);
        }
        for (Truth truth : Truth.values()) {
            truths[i] = truth;
            if (isPossible(i) && !same(before, after, i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the truth of a leaf agrees with what the leaves before it imply, and they with it. */
    private boolean isPossible(int i) {
        for (int j = 0; j < i; j++) {
            if (contradicts(i, j) || contradicts(j, i)) {
                return false;
            }
        }
        return true;
    }

    /** The narrower is yes and the wider is not, or the wider is no and the narrower is not. */
    private boolean contradicts(int narrow, int wide) {
        return implies(leaves.get(narrow), leaves.get(wide))
                && (truths[narrow] == Truth.YES && truths[wide] != Truth.YES
                        || truths[wide] == Truth.NO && truths[narrow] != Truth.NO);
    }

    private boolean implies(Criterion narrow, Criterion wide) {
        return NormalForm.implies(narrow, wide, concepts);
    }

    private Truth truth(Criterion c) {
        int leaf = leaves.indexOf(c);
        if (leaf >= 0) {
            return truths[leaf];
        }
        List<Truth> parts = c.parts().stream().map(this::truth).toList();
        if (c instanceof Criterion.All) {
            return parts.stream().reduce(Truth.YES, Truth::and);
        }
        if (c instanceof Criterion.Any) {
            return parts.stream().reduce(Truth.NO, Truth::or);
        }
        if (c instanceof Criterion.Not) {
            return parts.get(0).not();
        }
        int least = ((Criterion.AtLeast) c).count();
        long yes = parts.stream().filter(t -> t == Truth.YES).count();
        long open = parts.stream().filter(t -> t == Truth.UNKNOWN).count();
        if (yes >= least) {
            return Truth.YES;
        }
        return yes + open < least ? Truth.NO : Truth.UNKNOWN;
    }

    private static Criterion withoutTenseOfPersons(Concepts concepts, Criterion c) {
        return rewritten(c, leaf -> {
            boolean person = leaf instanceof Criterion.Has h
                    && concepts.find(h.concept())
                            .map(concept -> concept.kind() == ConceptKind.PERSON)
                            .orElse(false);
            return person ? Criterion.Has.now(((Criterion.Has) leaf).concept()) : leaf;
        });
    }

    private static Criterion withoutIdleWindows(Concepts concepts, Criterion criterion) {
        return rewritten(criterion, c -> {
            if (c instanceof Criterion.Has h && h.within().isPresent() && h.when() == When.NOW) {
                boolean idle = concepts.find(h.concept())
                        .map(concept -> concept.persists() instanceof Persists.ForDays d
                                && d.days() <= h.within().get().days())
                        .orElse(false);
                return idle ? new Criterion.Has(h.concept(), h.when(), h.whose(), Optional.empty()) : c;
            }
            return c;
        });
    }

    private static Criterion rewritten(Criterion c, UnaryOperator<Criterion> leaf) {
        if (c.parts().isEmpty()) {
            return leaf.apply(c);
        }
        List<Criterion> parts = new ArrayList<>();
        c.parts().forEach(p -> parts.add(rewritten(p, leaf)));
        if (c instanceof Criterion.All) {
            return new Criterion.All(parts);
        }
        if (c instanceof Criterion.Any) {
            return new Criterion.Any(parts);
        }
        if (c instanceof Criterion.Not) {
            return new Criterion.Not(parts.get(0));
        }
        if (c instanceof Criterion.SameLesion) {
            return new Criterion.SameLesion(parts.get(0));
        }
        return c instanceof Criterion.AtLeast a ? new Criterion.AtLeast(a.count(), parts) : c;
    }
}

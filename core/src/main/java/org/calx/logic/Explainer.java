package org.calx.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calx.logic.Gap.Why;
import org.calx.record.ConceptId;
import org.jspecify.annotations.Nullable;

/** Makes the tree of reasons for a criterion: what was read, and what is missing. */
public final class Explainer implements Criterion.Cases<Explanation> {
    private final PatientView view;
    private final Leaves leaves;
    private final Standings standings;
    private final int scope;
    private final Map<String, Explanation> definitions = new HashMap<>();
    private final @Nullable Explainer[] inside;

    public Explainer(PatientView view, Standings standings) {
        this(view, new Leaves(view), standings, PatientView.ANY, new Explainer[view.scopeCount()]);
    }

    private Explainer(PatientView view, Leaves leaves, Standings standings, int scope, @Nullable Explainer[] inside) {
        this.view = view;
        this.leaves = leaves;
        this.standings = standings;
        this.scope = scope;
        this.inside = inside;
    }

    public Explanation of(Criterion criterion) {
        return criterion.match(this);
    }

    private static Explanation leaf(Criterion c, ConceptId concept, Leaves.Answer answer) {
        List<Gap> gaps = answer.why().map(w -> List.of(new Gap(concept, w))).orElse(List.of());
        return new Explanation(c, answer.truth(), answer.facts(), gaps, List.of());
    }

    private static Explanation node(Criterion c, Truth truth, List<Explanation> children) {
        return new Explanation(c, truth, List.of(), List.of(), children);
    }

    private List<Explanation> each(List<Criterion> parts) {
        return parts.stream().map(this::of).toList();
    }

    @Override
    public Explanation has(Criterion.Has c) {
        return leaf(c, c.concept(), leaves.has(c, view.scopeInside(scope, c.concept())));
    }

    @Override
    public Explanation compare(Criterion.Compare c) {
        return leaf(c, c.concept(), leaves.compare(c, view.scopeInside(scope, c.concept())));
    }

    @Override
    public Explanation level(Criterion.Level c) {
        return leaf(c, c.concept(), leaves.level(c, view.scopeInside(scope, c.concept())));
    }

    @Override
    public Explanation all(Criterion.All c) {
        List<Explanation> parts = each(c.of());
        return node(c, parts.stream().map(Explanation::truth).reduce(Truth.YES, Truth::and), parts);
    }

    @Override
    public Explanation any(Criterion.Any c) {
        List<Explanation> parts = each(c.of());
        return node(c, parts.stream().map(Explanation::truth).reduce(Truth.NO, Truth::or), parts);
    }

    @Override
    public Explanation not(Criterion.Not c) {
        Explanation part = of(c.of());
        return node(c, part.truth().not(), List.of(part));
    }

    @Override
    public Explanation atLeast(Criterion.AtLeast c) {
        List<Explanation> parts = each(c.of());
        int yes = (int) parts.stream().filter(e -> e.truth() == Truth.YES).count();
        int open = (int) parts.stream().filter(e -> e.truth() == Truth.UNKNOWN).count();
        Truth truth = Evaluation.count(c.count(), yes, open);
        return node(c, truth, parts);
    }

    /** Shows the lesion that decides; while none does, every lesion that is still open. */
    @Override
    public Explanation sameLesion(Criterion.SameLesion c) {
        if (scope >= PatientView.FRESH) {
            Explanation inner = of(c.of());
            return node(c, inner.truth(), List.of(inner));
        }
        List<Explanation> lesions = new ArrayList<>();
        for (int i = 0; i < view.lesionScopes(); i++) {
            lesions.add(inside(view.lesionScope(i)).of(c.of()));
        }
        lesions.add(inside(PatientView.FRESH).of(c.of()));
        Truth truth = lesions.stream().map(Explanation::truth).reduce(Truth.NO, Truth::or);
        List<Explanation> shown =
                lesions.stream().filter(e -> e.truth() == truth).toList();
        List<Explanation> known = shown.size() > 1 && lesions.size() > 1
                ? shown.stream()
                        .filter(e -> e != lesions.get(lesions.size() - 1))
                        .toList()
                : shown;
        return node(c, truth, known.isEmpty() ? shown : known);
    }

    private Explainer inside(int lesionScope) {
        Explainer known = inside[lesionScope];
        if (known == null) {
            known = new Explainer(view, leaves, standings, lesionScope, inside);
            inside[lesionScope] = known;
        }
        return known;
    }

    @Override
    public Explanation meets(Criterion.Meets c) {
        Explanation known = definitions.get(c.id());
        if (known == null) {
            Explanation inner = of(c.of());
            known = node(c, inner.truth(), List.of(inner));
            definitions.put(c.id(), known);
        }
        return known;
    }

    @Override
    public Explanation stands(Criterion.Stands c) {
        Truth truth = Evaluation.stands(standings.of(c.entry()), c);
        List<Gap> gaps = truth.decided() ? List.of() : List.of(new Gap(ConceptId.of(c.entry()), Why.ENTRY_UNDECIDED));
        return new Explanation(c, truth, List.of(), gaps, List.of());
    }
}

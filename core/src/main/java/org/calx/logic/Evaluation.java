package org.calx.logic;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The quick answer: truth only, without explanation. It reads the same leaves as {@link Explainer}, so that the two
 * agree.
 */
public final class Evaluation implements Criterion.Cases<Truth> {
    private final PatientView view;
    private final Leaves leaves;
    private final Standings standings;
    private final int scope;
    private final Map<String, Truth> definitions = new HashMap<>();
    private final @Nullable Evaluation[] inside;

    public Evaluation(PatientView view, Standings standings) {
        this(view, new Leaves(view), standings, PatientView.ANY, new Evaluation[view.scopeCount()]);
    }

    private Evaluation(PatientView view, Leaves leaves, Standings standings, int scope, @Nullable Evaluation[] inside) {
        this.view = view;
        this.leaves = leaves;
        this.standings = standings;
        this.scope = scope;
        this.inside = inside;
    }

    PatientView view() {
        return view;
    }

    public Truth of(Criterion criterion) {
        return criterion.match(this);
    }

    /** The same evaluation within one lesion; each is made once, so that definitions are read once a scope. */
    Evaluation inside(int lesionScope) {
        Evaluation known = inside[lesionScope];
        if (known == null) {
            known = new Evaluation(view, leaves, standings, lesionScope, inside);
            inside[lesionScope] = known;
        }
        return known;
    }

    @Override
    public Truth has(Criterion.Has c) {
        return view.isSilentOn(c.concept())
                ? Truth.UNKNOWN
                : leaves.has(c, view.scopeInside(scope, c.concept())).truth();
    }

    @Override
    public Truth compare(Criterion.Compare c) {
        return view.isSilentOn(c.concept())
                ? Truth.UNKNOWN
                : leaves.compare(c, view.scopeInside(scope, c.concept())).truth();
    }

    @Override
    public Truth level(Criterion.Level c) {
        return view.isSilentOn(c.concept())
                ? Truth.UNKNOWN
                : leaves.level(c, view.scopeInside(scope, c.concept())).truth();
    }

    @Override
    public Truth all(Criterion.All c) {
        Truth truth = Truth.YES;
        for (Criterion part : c.of()) {
            truth = truth.and(part.match(this));
            if (truth == Truth.NO) {
                return truth;
            }
        }
        return truth;
    }

    @Override
    public Truth any(Criterion.Any c) {
        Truth truth = Truth.NO;
        for (Criterion part : c.of()) {
            truth = truth.or(part.match(this));
            if (truth == Truth.YES) {
                return truth;
            }
        }
        return truth;
    }

    @Override
    public Truth not(Criterion.Not c) {
        return c.of().match(this).not();
    }

    @Override
    public Truth atLeast(Criterion.AtLeast c) {
        int yes = 0;
        int open = 0;
        for (Criterion part : c.of()) {
            Truth truth = part.match(this);
            yes += truth == Truth.YES ? 1 : 0;
            open += truth == Truth.UNKNOWN ? 1 : 0;
        }
        return count(c.count(), yes, open);
    }

    /** At least so many are yes, of which so many are and so many may be. */
    static Truth count(int least, int yes, int open) {
        if (yes >= least) {
            return Truth.YES;
        }
        return yes + open < least ? Truth.NO : Truth.UNKNOWN;
    }

    /** Over every known lesion, and one that nobody has spoken of yet, so that silence is never a no. */
    @Override
    public Truth sameLesion(Criterion.SameLesion c) {
        if (scope >= PatientView.FRESH) {
            return of(c.of());
        }
        Truth truth = inside(PatientView.FRESH).of(c.of());
        for (int i = 0; i < view.lesionScopes() && truth != Truth.YES; i++) {
            truth = truth.or(inside(view.lesionScope(i)).of(c.of()));
        }
        return truth;
    }

    @Override
    public Truth meets(Criterion.Meets c) {
        Truth known = definitions.get(c.id());
        if (known == null) {
            known = of(c.of());
            definitions.put(c.id(), known);
        }
        return known;
    }

    @Override
    public Truth stands(Criterion.Stands c) {
        return stands(standings.of(c.entry()), c);
    }

    static Truth stands(Standing now, Criterion.Stands c) {
        if (now.atLeast(c.atLeast())) {
            return Truth.YES;
        }
        return now == Standing.EXCLUDED ? Truth.NO : Truth.UNKNOWN;
    }
}

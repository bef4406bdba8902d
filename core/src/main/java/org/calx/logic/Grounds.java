package org.calx.logic;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calx.logic.Gap.Why;
import org.calx.record.ConceptId;

/**
 * What a criterion is yes, no or unknown for, without the tree of reasons: it walks only the parts that agree with the
 * whole, and takes from each leaf what is asked for.
 *
 * @param <T> what is taken
 */
final class Grounds<T> {
    private final PatientView view;
    private final Leaves leaves;
    private final Evaluation evaluation;
    private final Standings standings;
    private final Taking<T> taking;
    private final Map<Integer, Map<String, Set<T>>> definitions = new HashMap<>();

    Grounds(Evaluation evaluation, Standings standings, Taking<T> taking) {
        view = evaluation.view();
        leaves = new Leaves(view);
        this.evaluation = evaluation;
        this.standings = standings;
        this.taking = taking;
    }

    /** Takes what is asked for from one leaf. */
    interface Taking<T> {
        void from(ConceptId concept, Leaves.Answer answer, Set<T> into);
    }

    /** @param truth of the criterion */
    void collect(Criterion criterion, Truth truth, Set<T> into) {
        criterion.match(new Walk(evaluation, PatientView.ANY, truth, into));
    }

    /** Walks the parts of one truth within one scope. */
    private final class Walk implements Criterion.Cases<Void> {
        private final Evaluation here;
        private final int scope;
        private final Truth truth;
        private final Set<T> into;

        private Walk(Evaluation here, int scope, Truth truth, Set<T> into) {
            this.here = here;
            this.scope = scope;
            this.truth = truth;
            this.into = into;
        }

        private Void leaf(ConceptId concept, Leaves.Answer answer) {
            taking.from(concept, answer, into);
            return null;
        }

        private Void agreeing(List<Criterion> parts) {
            for (Criterion part : parts) {
                if (here.of(part) == truth) {
                    part.match(this);
                }
            }
            return null;
        }

        @Override
        public Void has(Criterion.Has c) {
            return leaf(c.concept(), leaves.has(c, view.scopeInside(scope, c.concept())));
        }

        @Override
        public Void compare(Criterion.Compare c) {
            return leaf(c.concept(), leaves.compare(c, view.scopeInside(scope, c.concept())));
        }

        @Override
        public Void level(Criterion.Level c) {
            return leaf(c.concept(), leaves.level(c, view.scopeInside(scope, c.concept())));
        }

        @Override
        public Void all(Criterion.All c) {
            return agreeing(c.of());
        }

        @Override
        public Void any(Criterion.Any c) {
            return agreeing(c.of());
        }

        @Override
        public Void not(Criterion.Not c) {
            return c.of().match(new Walk(here, scope, truth.not(), into));
        }

        @Override
        public Void atLeast(Criterion.AtLeast c) {
            return agreeing(c.of());
        }

        /** As the explanation: every known lesion that agrees, or the one nobody has spoken of. */
        @Override
        public Void sameLesion(Criterion.SameLesion c) {
            if (scope >= PatientView.FRESH) {
                return c.of().match(this);
            }
            boolean found = false;
            for (int i = 0; i < view.lesionScopes(); i++) {
                found |= inLesion(view.lesionScope(i), c.of());
            }
            if (!found) {
                inLesion(PatientView.FRESH, c.of());
            }
            return null;
        }

        private boolean inLesion(int lesionScope, Criterion c) {
            Evaluation inside = here.inside(lesionScope);
            if (inside.of(c) != truth) {
                return false;
            }
            c.match(new Walk(inside, lesionScope, truth, into));
            return true;
        }

        @Override
        public Void meets(Criterion.Meets c) {
            Map<String, Set<T>> inScope = definitions.computeIfAbsent(scope, k -> new HashMap<>());
            Set<T> known = inScope.get(c.id());
            if (known == null) {
                known = new LinkedHashSet<>();
                c.of().match(new Walk(here, scope, truth, known));
                inScope.put(c.id(), known);
            }
            into.addAll(known);
            return null;
        }

        @Override
        public Void stands(Criterion.Stands c) {
            return Evaluation.stands(standings.of(c.entry()), c).decided()
                    ? null
                    : leaf(ConceptId.of(c.entry()), Leaves.Answer.unknown(Why.ENTRY_UNDECIDED, List.of()));
        }
    }
}

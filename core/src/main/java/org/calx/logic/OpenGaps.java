package org.calx.logic;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.calx.logic.Gap.Why;
import org.calx.record.ConceptId;

/**
 * What keeps a criterion from being decided: the gaps of its unknown parts, without the tree of reasons. It finds the
 * same gaps as {@link Explanation#openGaps()}, quicker.
 */
public final class OpenGaps {
    private final PatientView view;
    private final Leaves leaves;
    private final Evaluation evaluation;
    private final Standings standings;
    private final Map<Integer, Map<String, Set<Gap>>> definitions = new HashMap<>();

    public OpenGaps(PatientView view, Evaluation evaluation, Standings standings) {
        this.view = view;
        this.leaves = new Leaves(view);
        this.evaluation = evaluation;
        this.standings = standings;
    }

    public Set<Gap> of(Criterion criterion) {
        Set<Gap> gaps = new LinkedHashSet<>();
        collect(criterion, gaps);
        return gaps;
    }

    /** Adds the gaps of a criterion to those of others. */
    public void collect(Criterion criterion, Set<Gap> into) {
        if (evaluation.of(criterion) == Truth.UNKNOWN) {
            criterion.match(new Collector(evaluation, PatientView.ANY, into));
        }
    }

    /** Walks the unknown parts within one scope. */
    private final class Collector implements Criterion.Cases<Void> {
        private final Evaluation here;
        private final int scope;
        private final Set<Gap> into;

        private Collector(Evaluation here, int scope, Set<Gap> into) {
            this.here = here;
            this.scope = scope;
            this.into = into;
        }

        private Void leaf(ConceptId concept, Leaves.Answer answer) {
            answer.why().ifPresent(w -> into.add(new Gap(concept, w)));
            return null;
        }

        private Void parts(Criterion c) {
            for (Criterion part : c.parts()) {
                if (here.of(part) == Truth.UNKNOWN) {
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
            return parts(c);
        }

        @Override
        public Void any(Criterion.Any c) {
            return parts(c);
        }

        @Override
        public Void not(Criterion.Not c) {
            return parts(c);
        }

        @Override
        public Void atLeast(Criterion.AtLeast c) {
            return parts(c);
        }

        /** As the explanation: every known lesion that is open, or the one nobody has spoken of. */
        @Override
        public Void sameLesion(Criterion.SameLesion c) {
            if (scope >= PatientView.FRESH) {
                return parts(c);
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
            if (inside.of(c) != Truth.UNKNOWN) {
                return false;
            }
            c.match(new Collector(inside, lesionScope, into));
            return true;
        }

        @Override
        public Void meets(Criterion.Meets c) {
            Map<String, Set<Gap>> inScope = definitions.computeIfAbsent(scope, k -> new HashMap<>());
            Set<Gap> known = inScope.get(c.id());
            if (known == null) {
                known = new LinkedHashSet<>();
                c.of().match(new Collector(here, scope, known));
                inScope.put(c.id(), known);
            }
            into.addAll(known);
            return null;
        }

        @Override
        public Void stands(Criterion.Stands c) {
            if (Evaluation.stands(standings.of(c.entry()), c) == Truth.UNKNOWN) {
                into.add(new Gap(ConceptId.of(c.entry()), Why.ENTRY_UNDECIDED));
            }
            return null;
        }
    }
}

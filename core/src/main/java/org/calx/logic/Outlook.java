package org.calx.logic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.calx.record.ConceptId;

/**
 * Whether a criterion could still become yes, or no, if only some concepts became known. High calcium with thirst cannot
 * become yes by answers about thirst alone: it waits for the test.
 */
public final class Outlook {
    private final PatientView view;
    private final Evaluation evaluation;
    private final Predicate<ConceptId> canBecomeKnown;
    private final Map<Integer, Map<String, Boolean>> definitions = new HashMap<>();

    /** @param canBecomeKnown the concepts that may become known */
    public Outlook(Evaluation evaluation, Predicate<ConceptId> canBecomeKnown) {
        view = evaluation.view();
        this.evaluation = evaluation;
        this.canBecomeKnown = canBecomeKnown;
    }

    public boolean canBecome(Truth wanted, Criterion criterion) {
        return of(criterion, wanted, evaluation, PatientView.ANY);
    }

    private boolean of(Criterion criterion, Truth wanted, Evaluation here, int scope) {
        Truth truth = here.of(criterion);
        return truth.decided() ? truth == wanted : criterion.match(new Open(wanted, here, scope));
    }

    /** Looks at the parts of a criterion that is not decided. */
    private final class Open implements Criterion.Cases<Boolean> {
        private final Truth wanted;
        private final Evaluation here;
        private final int scope;

        private Open(Truth wanted, Evaluation here, int scope) {
            this.wanted = wanted;
            this.here = here;
            this.scope = scope;
        }

        private boolean part(Criterion c) {
            return of(c, wanted, here, scope);
        }

        private boolean every(List<Criterion> parts) {
            for (Criterion part : parts) {
                if (!part(part)) {
                    return false;
                }
            }
            return true;
        }

        private boolean some(List<Criterion> parts) {
            for (Criterion part : parts) {
                if (part(part)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Boolean has(Criterion.Has c) {
            return canBecomeKnown.test(c.concept());
        }

        @Override
        public Boolean compare(Criterion.Compare c) {
            return canBecomeKnown.test(c.concept());
        }

        @Override
        public Boolean level(Criterion.Level c) {
            return canBecomeKnown.test(c.concept());
        }

        @Override
        public Boolean all(Criterion.All c) {
            return wanted == Truth.YES ? every(c.of()) : some(c.of());
        }

        @Override
        public Boolean any(Criterion.Any c) {
            return wanted == Truth.NO ? every(c.of()) : some(c.of());
        }

        @Override
        public Boolean not(Criterion.Not c) {
            return of(c.of(), wanted.not(), here, scope);
        }

        @Override
        public Boolean atLeast(Criterion.AtLeast c) {
            int needed = wanted == Truth.YES ? c.count() : c.of().size() - c.count() + 1;
            return c.of().stream().filter(this::part).count() >= needed;
        }

        @Override
        public Boolean sameLesion(Criterion.SameLesion c) {
            if (scope >= PatientView.FRESH) {
                return part(c.of());
            }
            boolean inNewLesion = inLesion(PatientView.FRESH, c.of());
            boolean[] inKnown = new boolean[view.lesionScopes()];
            for (int i = 0; i < inKnown.length; i++) {
                inKnown[i] = inLesion(view.lesionScope(i), c.of());
            }
            boolean every = inNewLesion;
            boolean some = inNewLesion;
            for (boolean lesion : inKnown) {
                every &= lesion;
                some |= lesion;
            }
            return wanted == Truth.YES ? some : every;
        }

        private boolean inLesion(int lesionScope, Criterion c) {
            return of(c, wanted, here.inside(lesionScope), lesionScope);
        }

        @Override
        public Boolean meets(Criterion.Meets c) {
            int place = scope * Truth.values().length + wanted.ordinal();
            Map<String, Boolean> inPlace = definitions.computeIfAbsent(place, k -> new HashMap<>());
            Boolean known = inPlace.get(c.id());
            if (known == null) {
                known = part(c.of());
                inPlace.put(c.id(), known);
            }
            return known;
        }

        /** How an entry stands is weighed, not answered. */
        @Override
        public Boolean stands(Criterion.Stands c) {
            return false;
        }
    }
}

package org.calx.logic;

import java.util.List;
import java.util.Optional;
import org.calx.record.ConceptId;
import org.calx.record.Value.Grade;

/**
 * What must be true of a patient. A closed tree: whoever answers a question about criteria writes a {@link Cases}, so
 * that the compiler names every place when a shape is added.
 */
public sealed interface Criterion {

    /** One answer per shape. */
    interface Cases<R> {
        R has(Has c);

        R compare(Compare c);

        R level(Level c);

        R all(All c);

        R any(Any c);

        R not(Not c);

        R atLeast(AtLeast c);

        R sameLesion(SameLesion c);

        R meets(Meets c);

        R stands(Stands c);
    }

    <R> R match(Cases<R> cases);

    /** The direct parts, in written order; empty for a leaf. */
    default List<Criterion> parts() {
        return List.of();
    }

    /** Whether a statement must hold now or may lie in the past. */
    enum When {
        NOW,
        EVER
    }

    /** Whose statements count: the patient and every lesion, the patient as a whole only, or a relative. */
    enum Whose {
        ANY,
        PATIENT,
        RELATIVE
    }

    /** The concept, or a kind of it, is present. */
    record Has(ConceptId concept, When when, Whose whose, Optional<Window> within) implements Criterion {
        public static Has now(ConceptId concept) {
            return new Has(concept, When.NOW, Whose.ANY, Optional.empty());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.has(this);
        }
    }

    /**
     * The latest measurement lies in a range.
     *
     * @param bound in the concept's own unit, or in multiples of the upper limit of normal
     * @param timesUpperLimit whether the bound counts multiples of the laboratory's upper limit
     * @param words the range as written in the knowledge, with its unit
     */
    record Compare(ConceptId concept, Bound bound, boolean timesUpperLimit, Optional<Window> within, String words)
            implements Criterion {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.compare(this);
        }
    }

    /** The latest measurement is low, normal or high by the laboratory's own range. */
    record Level(ConceptId concept, Grade grade, Optional<Window> within) implements Criterion {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.level(this);
        }
    }

    record All(List<Criterion> of) implements Criterion {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public List<Criterion> parts() {
            return of;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }
    }

    record Any(List<Criterion> of) implements Criterion {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public List<Criterion> parts() {
            return of;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any(this);
        }
    }

    record Not(Criterion of) implements Criterion {
        @Override
        public List<Criterion> parts() {
            return List.of(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** At least so many of the parts hold. */
    record AtLeast(int count, List<Criterion> of) implements Criterion {
        public AtLeast {
            of = List.copyOf(of);
            if (count < 1 || count > of.size()) {
                throw new IllegalArgumentException(
                        "at-least " + count + " of " + of.size() + " parts; give 1 to " + of.size());
            }
        }

        @Override
        public List<Criterion> parts() {
            return of;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atLeast(this);
        }
    }

    /** One and the same lesion fulfils the part. A finding whose lesion was not said leaves a gap. */
    record SameLesion(Criterion of) implements Criterion {
        @Override
        public List<Criterion> parts() {
            return List.of(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sameLesion(this);
        }
    }

    /**
     * A named definition of the knowledge holds, such as "advanced kidney disease".
     *
     * @param id file name under {@code knowledge/definitions}
     * @param name in words
     */
    record Meets(String id, String name, Criterion of) implements Criterion {
        @Override
        public List<Criterion> parts() {
            return List.of(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.meets(this);
        }
    }

    /** An entry of the knowledge stands at least so well. */
    record Stands(String entry, Standing atLeast) implements Criterion {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stands(this);
        }
    }
}

package org.calx.cases.mutation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.calx.logic.Criterion;
import org.calx.logic.Criterion.When;
import org.calx.record.Concepts;

/**
 * A criterion with definitions written out, an "any" within an "any" opened, and parts left out that another part
 * implies. Criteria of one normal form mean the same.
 */
final class NormalForm {
    private final Concepts concepts;

    NormalForm(Concepts concepts) {
        this.concepts = concepts;
    }

    /** A shape and its parts, of which order means nothing. */
    private record Shape(String name, Set<Object> parts) {}

    Object of(Criterion c) {
        if (c instanceof Criterion.Meets m) {
            return of(m.of());
        }
        if (c instanceof Criterion.Any) {
            return several("any", c, (part, other) -> implies(part, other, concepts));
        }
        if (c instanceof Criterion.All) {
            return several("all", c, (part, other) -> implies(other, part, concepts));
        }
        if (c.parts().isEmpty()) {
            return c;
        }
        if (c instanceof Criterion.AtLeast) {
            return c;
        }
        Set<Object> parts = new LinkedHashSet<>();
        c.parts().forEach(p -> parts.add(of(p)));
        return new Shape(c.getClass().getSimpleName(), parts);
    }

    /** @param idle whether a part adds nothing beside another */
    private Object several(String name, Criterion c, BiPredicate<Criterion, Criterion> idle) {
        Set<Object> open = new LinkedHashSet<>();
        for (Criterion part : c.parts()) {
            Object formed = of(part);
            if (formed instanceof Shape s && s.name().equals(name)) {
                open.addAll(s.parts());
            } else {
                open.add(formed);
            }
        }
        Set<Object> kept = new LinkedHashSet<>();
        for (Object part : open) {
            boolean adds = !(part instanceof Criterion own)
                    || open.stream()
                            .noneMatch(
                                    o -> o instanceof Criterion other && !other.equals(own) && idle.test(own, other));
            if (adds) {
                kept.add(part);
            }
        }
        return kept.size() == 1 ? kept.iterator().next() : new Shape(name, kept);
    }

    /** Whether one finding cannot be present without the other, nor the other denied without it. */
    static boolean implies(Criterion narrow, Criterion wide, Concepts concepts) {
        return narrow instanceof Criterion.Has n
                && wide instanceof Criterion.Has w
                && n.whose() == w.whose()
                && n.within().isEmpty()
                && w.within().isEmpty()
                && (n.when() == w.when() || w.when() == When.EVER)
                && concepts.isA(n.concept(), w.concept());
    }
}

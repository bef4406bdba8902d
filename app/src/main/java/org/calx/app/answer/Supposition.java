package org.calx.app.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Bound;
import org.calx.logic.Criterion;
import org.calx.record.About;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Origin;
import org.calx.record.Quantity;
import org.calx.record.Value;

/**
 * Facts that would make a question one to ask: a question for babies is read by someone who has a baby before them.
 * It reads ages and what is present; of alternatives it takes the first.
 */
final class Supposition implements Criterion.Cases<List<Fact>> {
    private static final Origin ORIGIN = new Origin(Origin.Source.DERIVED, "supposed", "");

    private final Knowledge knowledge;

    Supposition(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<Fact> of(Criterion criterion) {
        return criterion.match(this);
    }

    private List<Fact> each(Criterion criterion) {
        return criterion.parts().stream().flatMap(p -> of(p).stream()).toList();
    }

    @Override
    public List<Fact> has(Criterion.Has c) {
        return List.of(Fact.present(c.concept(), About.PATIENT, ORIGIN));
    }

    @Override
    public List<Fact> compare(Criterion.Compare c) {
        Optional<String> unit = knowledge
                .concepts()
                .find(c.concept())
                .flatMap(Concept::laboratory)
                .map(Laboratory::unit);
        if (unit.isEmpty() || c.timesUpperLimit()) {
            return List.of();
        }
        BigDecimal inside = inside(c.bound());
        Value value = new Value.Measured(
                new Quantity(inside, unit.get()), Comparator.EXACTLY, inside, Optional.empty(), Optional.empty());
        return List.of(Fact.present(c.concept(), About.PATIENT, ORIGIN).withValue(value));
    }

    /** The middle of a range; half of its end where it begins at nothing; one more where it is open above. */
    private static BigDecimal inside(Bound bound) {
        BigDecimal two = BigDecimal.valueOf(2);
        return bound.high()
                .map(high -> bound.low().orElse(BigDecimal.ZERO).add(high).divide(two))
                .orElseGet(() -> bound.low().orElse(BigDecimal.ZERO).add(BigDecimal.ONE));
    }

    @Override
    public List<Fact> level(Criterion.Level c) {
        return List.of();
    }

    @Override
    public List<Fact> all(Criterion.All c) {
        return each(c);
    }

    @Override
    public List<Fact> any(Criterion.Any c) {
        return c.of().isEmpty() ? List.of() : of(c.of().get(0));
    }

    @Override
    public List<Fact> not(Criterion.Not c) {
        return List.of();
    }

    @Override
    public List<Fact> atLeast(Criterion.AtLeast c) {
        return each(c);
    }

    @Override
    public List<Fact> sameLesion(Criterion.SameLesion c) {
        return List.of();
    }

    @Override
    public List<Fact> meets(Criterion.Meets c) {
        return of(c.of());
    }

    @Override
    public List<Fact> stands(Criterion.Stands c) {
        return List.of();
    }
}

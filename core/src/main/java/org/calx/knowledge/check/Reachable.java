package org.calx.knowledge.check;

import java.util.Set;
import org.calx.logic.Criterion;
import org.calx.record.ConceptId;

/** Whether a criterion can become yes by what is answered; a standing is taken to be in reach. */
final class Reachable implements Criterion.Cases<Boolean> {
    private final Set<ConceptId> answered;

    Reachable(Set<ConceptId> answered) {
        this.answered = answered;
    }

    @Override
    public Boolean has(Criterion.Has c) {
        return answered.contains(c.concept());
    }

    @Override
    public Boolean compare(Criterion.Compare c) {
        return answered.contains(c.concept());
    }

    @Override
    public Boolean level(Criterion.Level c) {
        return answered.contains(c.concept());
    }

    @Override
    public Boolean all(Criterion.All c) {
        return c.of().stream().allMatch(p -> p.match(this));
    }

    @Override
    public Boolean any(Criterion.Any c) {
        return c.of().stream().anyMatch(p -> p.match(this));
    }

    @Override
    public Boolean not(Criterion.Not c) {
        return c.of().match(this);
    }

    @Override
    public Boolean atLeast(Criterion.AtLeast c) {
        return c.of().stream().filter(p -> p.match(this)).count() >= c.count();
    }

    @Override
    public Boolean sameLesion(Criterion.SameLesion c) {
        return c.of().match(this);
    }

    @Override
    public Boolean meets(Criterion.Meets c) {
        return c.of().match(this);
    }

    @Override
    public Boolean stands(Criterion.Stands c) {
        return true;
    }
}

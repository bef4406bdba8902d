package org.calx.cases.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.calx.logic.Bound;
import org.calx.logic.Criterion;
import org.calx.logic.Criterion.When;

/**
 * Every small fault a criterion may have: a part left out, and and or swapped, a "not" lost, a count or a threshold off
 * by one, an end of a range wrongly open or closed, a tense, a window or a lesion forgotten. Definitions are changed for
 * themselves, not where they are used.
 */
public final class CriterionMutants implements Criterion.Cases<List<CriterionMutants.Changed>> {

    /** A changed criterion and what was changed. */
    public record Changed(String what, Criterion criterion) {}

    public static List<Changed> of(Criterion criterion) {
        return criterion.match(new CriterionMutants());
    }

    private CriterionMutants() {}

    @Override
    public List<Changed> has(Criterion.Has c) {
        List<Changed> all = new ArrayList<>();
        When other = c.when() == When.NOW ? When.EVER : When.NOW;
        all.add(new Changed(
                c.concept() + " tense " + (other == When.EVER ? "ever" : "now"),
                new Criterion.Has(c.concept(), other, c.whose(), c.within())));
        if (c.within().isPresent()) {
            all.add(new Changed(
                    c.concept() + " window dropped",
                    new Criterion.Has(c.concept(), c.when(), c.whose(), Optional.empty())));
        }
        return all;
    }

    @Override
    public List<Changed> compare(Criterion.Compare c) {
        List<Changed> all = new ArrayList<>();
        Bound b = c.bound();
        Thresholds written = new Thresholds(c);
        b.low().ifPresent(low -> {
            BigDecimal step = written.lowStep();
            all.add(changed(
                    c, "lower end up", new Bound(Optional.of(low.add(step)), b.lowOpen(), b.high(), b.highClosed())));
            all.add(changed(
                    c,
                    "lower end down",
                    new Bound(Optional.of(low.subtract(step)), b.lowOpen(), b.high(), b.highClosed())));
            all.add(changed(
                    c,
                    b.lowOpen() ? "lower end closed" : "lower end open",
                    new Bound(b.low(), !b.lowOpen(), b.high(), b.highClosed())));
        });
        b.high().ifPresent(high -> {
            BigDecimal step = written.highStep();
            all.add(changed(
                    c, "upper end up", new Bound(b.low(), b.lowOpen(), Optional.of(high.add(step)), b.highClosed())));
            all.add(changed(
                    c,
                    "upper end down",
                    new Bound(b.low(), b.lowOpen(), Optional.of(high.subtract(step)), b.highClosed())));
            all.add(changed(
                    c,
                    b.highClosed() ? "upper end open" : "upper end closed",
                    new Bound(b.low(), b.lowOpen(), b.high(), !b.highClosed())));
        });
        if (c.within().isPresent()) {
            all.add(new Changed(
                    c.concept() + " window dropped",
                    new Criterion.Compare(c.concept(), b, c.timesUpperLimit(), Optional.empty(), c.words())));
        }
        return all;
    }

    private static Changed changed(Criterion.Compare c, String what, Bound bound) {
        return new Changed(
                c.concept() + " " + c.words() + " " + what,
                new Criterion.Compare(c.concept(), bound, c.timesUpperLimit(), c.within(), c.words()));
    }

    @Override
    public List<Changed> level(Criterion.Level c) {
        return c.within().isEmpty()
                ? List.of()
                : List.of(new Changed(
                        c.concept() + " window dropped",
                        new Criterion.Level(c.concept(), c.grade(), Optional.empty())));
    }

    @Override
    public List<Changed> all(Criterion.All c) {
        List<Changed> all = within(c.of(), Criterion.All::new);
        if (c.of().size() > 1) {
            dropped(c.of(), "all", Criterion.All::new, all);
            all.add(new Changed("all read as any", new Criterion.Any(c.of())));
        }
        return all;
    }

    @Override
    public List<Changed> any(Criterion.Any c) {
        List<Changed> all = within(c.of(), Criterion.Any::new);
        if (c.of().size() > 1) {
            dropped(c.of(), "any", Criterion.Any::new, all);
            all.add(new Changed("any read as all", new Criterion.All(c.of())));
        }
        return all;
    }

    @Override
    public List<Changed> not(Criterion.Not c) {
        List<Changed> all = within(List.of(c.of()), p -> new Criterion.Not(p.get(0)));
        all.add(new Changed("not dropped before " + brief(c.of()), c.of()));
        return all;
    }

    @Override
    public List<Changed> atLeast(Criterion.AtLeast c) {
        List<Changed> all = within(c.of(), p -> new Criterion.AtLeast(c.count(), p));
        if (c.count() < c.of().size()) {
            all.add(new Changed("at-least " + (c.count() + 1), new Criterion.AtLeast(c.count() + 1, c.of())));
            dropped(c.of(), "at-least", p -> new Criterion.AtLeast(c.count(), p), all);
        }
        if (c.count() > 1) {
            all.add(new Changed("at-least " + (c.count() - 1), new Criterion.AtLeast(c.count() - 1, c.of())));
        }
        return all;
    }

    @Override
    public List<Changed> sameLesion(Criterion.SameLesion c) {
        List<Changed> all = within(List.of(c.of()), p -> new Criterion.SameLesion(p.get(0)));
        all.add(new Changed("same-lesion lifted from " + brief(c.of()), c.of()));
        return all;
    }

    @Override
    public List<Changed> meets(Criterion.Meets c) {
        return List.of();
    }

    @Override
    public List<Changed> stands(Criterion.Stands c) {
        return List.of();
    }

    /** The changes of one part at a time. */
    private List<Changed> within(List<Criterion> parts, Function<List<Criterion>, Criterion> rebuild) {
        List<Changed> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Changed changed : parts.get(i).match(this)) {
                List<Criterion> other = new ArrayList<>(parts);
                other.set(i, changed.criterion());
                all.add(new Changed(changed.what(), rebuild.apply(other)));
            }
        }
        return all;
    }

    private static void dropped(
            List<Criterion> parts, String from, Function<List<Criterion>, Criterion> rebuild, List<Changed> into) {
        for (int i = 0; i < parts.size(); i++) {
            List<Criterion> other = new ArrayList<>(parts);
            Criterion gone = other.remove(i);
            into.add(new Changed("dropped from " + from + ": " + brief(gone), rebuild.apply(other)));
        }
    }

    /** A few words by which a part can be found in its file. */
    static String brief(Criterion criterion) {
        if (criterion instanceof Criterion.Has h) {
            return h.concept().value();
        }
        if (criterion instanceof Criterion.Compare c) {
            return c.concept() + " " + c.words();
        }
        if (criterion instanceof Criterion.Level l) {
            return l.concept() + " level";
        }
        if (criterion instanceof Criterion.Meets m) {
            return m.id();
        }
        if (criterion instanceof Criterion.Stands s) {
            return s.entry();
        }
        List<String> parts =
                criterion.parts().stream().map(CriterionMutants::brief).limit(3).toList();
        return "(" + String.join(", ", parts) + (criterion.parts().size() > 3 ? ", …" : "") + ")";
    }
}

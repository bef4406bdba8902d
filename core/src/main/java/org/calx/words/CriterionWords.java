package org.calx.words;

import java.util.List;
import java.util.Optional;
import org.calx.logic.Criterion;
import org.calx.logic.Window;

/** A criterion as a sentence, built from the names of its concepts. */
public final class CriterionWords implements Criterion.Cases<String> {
    private final Wording wording;
    private final Naming names;

    public CriterionWords(Wording wording, Naming names) {
        this.wording = wording;
        this.names = names;
    }

    public String of(Criterion criterion) {
        return criterion.match(this);
    }

    @Override
    public String has(Criterion.Has c) {
        String words = names.of(c.concept());
        if (c.whose() != Criterion.Whose.ANY) {
            words = wording.text("criterion.whose." + Wording.word(c.whose()), words);
        }
        if (c.when() == Criterion.When.EVER) {
            words = wording.text("criterion.ever", words);
        }
        return within(words, c.within());
    }

    @Override
    public String compare(Criterion.Compare c) {
        return within(wording.text("criterion.compare", names.of(c.concept()), names.range(c)), c.within());
    }

    @Override
    public String level(Criterion.Level c) {
        return within(wording.text("criterion.level." + Wording.word(c.grade()), names.of(c.concept())), c.within());
    }

    private String within(String words, Optional<Window> window) {
        return window.map(w -> wording.text("criterion.within", words, w.words()))
                .orElse(words);
    }

    @Override
    public String all(Criterion.All c) {
        return join("criterion.and", c.of());
    }

    @Override
    public String any(Criterion.Any c) {
        return join("criterion.or", c.of());
    }

    @Override
    public String not(Criterion.Not c) {
        return wording.text("criterion.not", part(c.of()));
    }

    @Override
    public String atLeast(Criterion.AtLeast c) {
        return wording.text("criterion.at-least", c.count(), join("criterion.list", c.of()));
    }

    @Override
    public String sameLesion(Criterion.SameLesion c) {
        return wording.text("criterion.same-lesion", of(c.of()));
    }

    @Override
    public String meets(Criterion.Meets c) {
        return names.definition(c);
    }

    @Override
    public String stands(Criterion.Stands c) {
        return wording.text("criterion.stands", names.entry(c.entry()), wording.of("standing", c.atLeast()));
    }

    private String join(String key, List<Criterion> parts) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            all.append(i == 0 ? "" : wording.text(key)).append(part(parts.get(i)));
        }
        return all.toString();
    }

    /** A part that is itself made of several parts stands in brackets. */
    private String part(Criterion criterion) {
        boolean several = criterion.parts().size() > 1;
        return several ? "(" + of(criterion) + ")" : of(criterion);
    }
}

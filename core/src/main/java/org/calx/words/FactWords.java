package org.calx.words;

import java.util.ArrayList;
import java.util.List;
import org.calx.logic.Gap;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Fact;
import org.calx.record.Quantity;
import org.calx.record.Tense;
import org.calx.record.Value;

/** Facts and gaps as short phrases: what was said, how, where it stands and of which day. */
public final class FactWords {
    private static final String YEARS = "a";

    private final Wording wording;
    private final Names names;
    private final String source;

    /** @param source the file all facts come from, which need not be said each time; or empty */
    public FactWords(Wording wording, Names names, String source) {
        this.wording = wording;
        this.names = names;
        this.source = source;
    }

    /** The fact with its origin, for example {@code "firm lump"; note.json lesions; 2026-10-03}. */
    public String of(Fact fact) {
        List<String> parts = new ArrayList<>();
        parts.add(
                fact.origin().words().isBlank()
                        ? statement(fact)
                        : wording.text("fact.quote", fact.origin().words()));
        qualities(parts, fact);
        String where = where(fact);
        if (!where.isBlank()) {
            parts.add(where);
        }
        fact.when().ifPresent(day -> parts.add(day.toString()));
        return String.join("; ", parts);
    }

    /** What the fact says, how surely and of which day, without where it came from. */
    public String brief(Fact fact) {
        List<String> parts = new ArrayList<>();
        parts.add(statement(fact));
        qualities(parts, fact);
        fact.when().ifPresent(day -> parts.add(day.toString()));
        return String.join(", ", parts);
    }

    private String where(Fact fact) {
        String where = fact.origin().where();
        return !source.isEmpty() && where.startsWith(source)
                ? where.substring(source.length()).strip()
                : where;
    }

    /** What the fact says, without where it came from. */
    public String statement(Fact fact) {
        String concept = names.of(fact.concept());
        Value value = fact.value();
        if (value instanceof Value.Absent) {
            return wording.text("fact.absent", concept);
        }
        if (value instanceof Value.Level level) {
            return wording.text("criterion.level." + Wording.word(level.grade()), concept);
        }
        if (value instanceof Value.Measured m) {
            return wording.text("fact.measured", concept, m.comparator().sign() + stated(m.stated()));
        }
        return concept;
    }

    private String stated(Quantity quantity) {
        return quantity.unit().equals(YEARS)
                ? wording.text("fact.years", quantity.number().toPlainString())
                : quantity.toString();
    }

    private void qualities(List<String> parts, Fact fact) {
        if (fact.tense() != Tense.NOW) {
            parts.add(wording.of("tense", fact.tense()));
        }
        if (fact.certainty() != Certainty.STATED) {
            parts.add(wording.of("certainty", fact.certainty()));
        }
        if (fact.about() instanceof About.Relative relative) {
            parts.add(wording.text("fact.relative", relative.relation()));
        }
    }

    /** The gap with its reason, for example {@code Phosphate: not known}. */
    public String gap(Gap gap) {
        return wording.text("gap.of", names.of(gap.concept()), why(gap));
    }

    public String why(Gap gap) {
        return wording.of("gap", gap.why());
    }
}

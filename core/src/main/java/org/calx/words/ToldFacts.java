package org.calx.words;

import java.util.Set;
import org.calx.record.Fact;
import org.calx.record.Quantity;
import org.calx.record.Tense;
import org.calx.record.Value;

/** A fact as the person told it, in a few plain words. */
final class ToldFacts {
    private static final Set<String> SPANS = Set.of("d", "wk", "mo", "a");

    private final Wording wording;
    private final Names names;

    ToldFacts(Wording wording, Names names) {
        this.wording = wording;
        this.names = names;
    }

    String statement(Fact fact) {
        String concept = names.of(fact.concept());
        Value value = fact.value();
        if (value instanceof Value.Absent) {
            return wording.text("fact.absent", concept);
        }
        if (value instanceof Value.Level level) {
            return wording.text("criterion.level." + Wording.word(level.grade()), concept);
        }
        if (value instanceof Value.Measured m) {
            return wording.text("fact.measured", concept, quantity(m.stated()));
        }
        return fact.tense() == Tense.PAST ? wording.text("may-be.past", concept) : concept;
    }

    /** With spans of time in words, and without what codes of units put in brackets. */
    private String quantity(Quantity q) {
        return SPANS.contains(q.unit())
                ? q.number().toPlainString() + " " + wording.text("may-be.unit." + q.unit())
                : q.toString().replaceAll("/?\\{.*?}", "");
    }
}

package org.calx.cases.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.calx.cases.mutation.Thresholds;
import org.calx.cases.writing.Draft.Kind;
import org.calx.cases.writing.Draft.Said;
import org.calx.logic.Criterion;
import org.calx.logic.Criterion.When;
import org.calx.logic.Criterion.Whose;
import org.calx.logic.Truth;
import org.calx.logic.Window;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Persists;
import org.calx.record.Value.Grade;

/** What to say so that a single finding, value or level is yes, no or unknown; the plainest first. */
final class Leaves {
    private static final String LONG_AGO = " 2 years ago";
    private final Concepts concepts;

    Leaves(Concepts concepts) {
        this.concepts = concepts;
    }

    /** @param inLesion whether one lesion must have it */
    List<Draft> has(Criterion.Has c, Truth wanted, boolean inLesion) {
        Concept concept = concepts.get(c.concept());
        if (concept.kind() == ConceptKind.PERSON) {
            return sex(c.concept(), wanted);
        }
        boolean lesion = inLesion && c.whose() == Whose.ANY && concept.ofLesion();
        String who = c.whose() == Whose.RELATIVE ? "relative " : "";
        String id = c.concept().value();
        Said now = present(who + id, concept);
        Said past = present(who + "past " + id, concept);
        Said no = new Said(who + "no " + id, concept.id(), c.whose() == Whose.RELATIVE ? Kind.OTHER : Kind.DENIED);
        Said longAgo = present(who + id + LONG_AGO, concept);
        boolean pastCounts = c.when() == When.EVER || concept.persists() instanceof Persists.Lifelong;
        if (c.within().isPresent()) {
            return windowed(c.within().get(), who + id, concept, no, wanted, lesion);
        }
        List<Draft> all = new ArrayList<>();
        switch (wanted) {
            case YES -> {
                all.add(placed(now, lesion));
                if (pastCounts) {
                    all.add(placed(past, lesion));
                }
                if (c.when() == When.EVER) {
                    all.add(both(longAgo, no, lesion));
                }
            }
            case NO -> {
                all.add(Draft.ofPerson(no));
                if (c.when() == When.NOW) {
                    all.add(both(longAgo, no, lesion));
                }
            }
            case UNKNOWN -> {
                all.add(Draft.SILENT);
                if (!pastCounts) {
                    all.add(placed(past, lesion));
                }
                if (c.whose() != Whose.RELATIVE) {
                    all.add(Draft.ofPerson(new Said("suspected " + id, concept.id(), Kind.OTHER)));
                }
            }
        }
        return all;
    }

    private static List<Draft> sex(ConceptId concept, Truth wanted) {
        boolean female = concept.value().equals("female");
        return switch (wanted) {
            case YES -> List.of(Draft.ofPerson(new Said(concept.value(), concept, Kind.VALUE)));
            case NO -> List.of(Draft.ofPerson(new Said(female ? "male" : "female", concept, Kind.VALUE)));
            case UNKNOWN -> List.of(Draft.SILENT);
        };
    }

    private static Said present(String text, Concept concept) {
        return new Said(text, concept.id(), text.startsWith("relative") ? Kind.OTHER : Kind.PRESENT);
    }

    private static Draft placed(Said said, boolean lesion) {
        return lesion ? Draft.ofLesion(said) : Draft.ofPerson(said);
    }

    private static Draft both(Said longAgo, Said no, boolean lesion) {
        return lesion
                ? new Draft(java.util.Set.of(no), java.util.Set.of(longAgo), java.util.Set.of())
                : Draft.ofPerson(longAgo, no);
    }

    private static List<Draft> windowed(
            Window window, String text, Concept concept, Said no, Truth wanted, boolean lesion) {
        int lasts = concept.persists() instanceof Persists.ForDays d ? d.days() : Integer.MAX_VALUE;
        int last = Math.min(window.days(), lasts);
        return switch (wanted) {
            case YES -> List.of(placed(present(text + " " + last + " days ago", concept), lesion));
            case NO -> List.of(Draft.ofPerson(no));
            case UNKNOWN ->
                List.of(Draft.SILENT, placed(present(text + " " + (last + 1) + " days ago", concept), lesion));
        };
    }

    List<Draft> compare(Criterion.Compare c, Truth wanted, boolean inLesion) {
        boolean lesion = inLesion && concepts.get(c.concept()).ofLesion();
        List<Draft> all = new ArrayList<>();
        String day = c.within().map(w -> " " + w.days() + " days ago").orElse("");
        if (wanted == Truth.UNKNOWN) {
            all.add(Draft.SILENT);
            c.within()
                    .ifPresent(w -> values(c, true)
                            .forEach(v -> all.add(value(c, v + " " + (w.days() + 1) + " days ago", lesion))));
        } else {
            values(c, wanted == Truth.YES).forEach(v -> all.add(value(c, v + day, lesion)));
        }
        return all;
    }

    private static Draft value(Criterion.Compare c, String value, boolean lesion) {
        return placed(new Said(c.concept() + " " + value, c.concept(), Kind.VALUE), lesion);
    }

    /**
     * The values nearest to each end, inside or outside, in the unit of the criterion; then the same with limits of the
     * laboratory that call them normal.
     */
    private List<String> values(Criterion.Compare c, boolean inside) {
        Thresholds written = new Thresholds(c);
        List<BigDecimal> numbers = new ArrayList<>();
        written.low().ifPresent(low -> {
            BigDecimal step = Thresholds.step(low);
            BigDecimal outer = c.bound().lowOpen() ? low : low.subtract(step);
            numbers.add(inside ? outer.add(step) : outer);
        });
        written.high().ifPresent(high -> {
            BigDecimal step = Thresholds.step(high);
            BigDecimal outer = c.bound().highClosed() ? high.add(step) : high;
            numbers.add(inside ? outer.subtract(step) : outer);
        });
        List<String> values = new ArrayList<>();
        numbers.forEach(n -> values.add(said(c, n, written.unit())));
        boolean ofLaboratory = concepts.get(c.concept()).kind() == ConceptKind.LAB && !c.timesUpperLimit();
        if (ofLaboratory) {
            numbers.forEach(n -> values.add(
                    said(c, n, written.unit()) + " range 0 " + n.add(n).toPlainString()));
        }
        return values;
    }

    /** Multiples of an upper limit are said with limits of 0 and 100. */
    private String said(Criterion.Compare c, BigDecimal number, String unit) {
        if (!c.timesUpperLimit()) {
            return number.toPlainString() + " " + unit;
        }
        String own = concepts.get(c.concept()).laboratory().orElseThrow().unit();
        return number.movePointRight(2).toPlainString() + " " + own + " range 0 100";
    }

    List<Draft> level(Criterion.Level c, Truth wanted) {
        String day = c.within().map(w -> " " + w.days() + " days ago").orElse("");
        Grade other = c.grade() == Grade.NORMAL ? Grade.HIGH : Grade.NORMAL;
        return switch (wanted) {
            case YES -> List.of(level(c, c.grade(), day));
            case NO -> List.of(level(c, other, day));
            case UNKNOWN -> {
                List<Draft> all = new ArrayList<>(List.of(Draft.SILENT));
                c.within().ifPresent(w -> all.add(level(c, c.grade(), " " + (w.days() + 1) + " days ago")));
                yield all;
            }
        };
    }

    private static Draft level(Criterion.Level c, Grade grade, String day) {
        String text = c.concept() + " " + grade.name().toLowerCase(java.util.Locale.ROOT) + day;
        return Draft.ofPerson(new Said(text, c.concept(), Kind.VALUE));
    }
}

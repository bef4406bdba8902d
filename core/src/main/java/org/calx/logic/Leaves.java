package org.calx.logic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calx.logic.Gap.Why;
import org.calx.logic.PatientView.Cell;
import org.calx.logic.PatientView.Measurement;
import org.calx.logic.PatientView.Statement;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.Persists;
import org.calx.record.Tense;

/** Answers the three leaf criteria from the aggregates, with the facts read and the reason when it stays unknown. */
final class Leaves {
    private static final Answer NOT_ASKED = Answer.unknown(Why.NOT_ASKED, List.of());

    private final PatientView view;

    Leaves(PatientView view) {
        this.view = view;
    }

    /** The truth of a leaf, what it was read from, and why it is unknown. */
    record Answer(Truth truth, List<Fact> facts, Optional<Why> why) {
        static Answer unknown(Why why, List<Fact> facts) {
            return new Answer(Truth.UNKNOWN, facts, Optional.of(why));
        }
    }

    Answer has(Criterion.Has c, int scope) {
        int where = switch (c.whose()) {
            case ANY -> scope;
            case PATIENT -> PatientView.PATIENT;
            case RELATIVE -> PatientView.RELATIVE;
        };
        Cell cell = view.cell(where, c.concept());
        if (cell == Cell.EMPTY && !mayBeDecidedElsewhere(c.concept(), where)) {
            return NOT_ASKED;
        }
        if (c.within().isPresent() || cell == Cell.EMPTY) {
            return read(c, where, cell);
        }
        boolean ever = c.when() == Criterion.When.EVER;
        Answer known = ever ? cell.ever : cell.now;
        if (known == null) {
            known = read(c, where, cell);
            if (ever) {
                cell.ever = known;
            } else {
                cell.now = known;
            }
        }
        return known;
    }

    /** Most concepts of most records were never spoken of; they cost one look-up. */
    private boolean mayBeDecidedElsewhere(ConceptId concept, int scope) {
        return scope >= PatientView.FRESH && view.saidWithoutLesion(concept) || view.isCovered(concept);
    }

    private Answer read(Criterion.Has c, int where, Cell cell) {
        boolean ever = c.when() == Criterion.When.EVER;
        List<Statement> present = cell.present.stream()
                .filter(s -> ever || isNow(s))
                .filter(s -> inWindow(s.day(), c.within()))
                .toList();
        List<Statement> absent = cell.absent.stream()
                .filter(s -> s.holdsOn(view.asOf()))
                .filter(s -> inWindow(s.day(), c.within()))
                .toList();
        if (ever && !present.isEmpty()) {
            return new Answer(Truth.YES, facts(present), Optional.empty());
        }
        return decide(c.concept(), where, cell, present, absent);
    }

    private Answer decide(ConceptId concept, int scope, Cell cell, List<Statement> present, List<Statement> absent) {
        Optional<LocalDate> lastPresent = last(present);
        Optional<LocalDate> lastAbsent = last(absent);
        if (lastPresent.isPresent() && lastAbsent.isPresent()) {
            int c = lastPresent.get().compareTo(lastAbsent.get());
            if (c == 0) {
                return Answer.unknown(
                        Why.CONFLICT,
                        Stream.concat(facts(present).stream(), facts(absent).stream())
                                .toList());
            }
            return c > 0
                    ? new Answer(Truth.YES, facts(present), Optional.empty())
                    : new Answer(Truth.NO, facts(absent), Optional.empty());
        }
        if (lastPresent.isPresent()) {
            return new Answer(Truth.YES, facts(present), Optional.empty());
        }
        if (scope >= PatientView.FRESH && view.saidWithoutLesion(concept)) {
            return Answer.unknown(Why.LESION_NOT_SAID, facts(view.cell(PatientView.PATIENT, concept).present));
        }
        if (cell.suspected) {
            return Answer.unknown(Why.SUSPECTED_ONLY, List.of());
        }
        if (lastAbsent.isPresent()) {
            return new Answer(Truth.NO, facts(absent), Optional.empty());
        }
        if (cell.present.stream().anyMatch(s -> s.fact().tense() == Tense.NOW)) {
            return Answer.unknown(Why.TOO_OLD, facts(cell.present));
        }
        if (view.isCovered(concept) && scope != PatientView.RELATIVE) {
            return new Answer(Truth.NO, List.of(), Optional.empty());
        }
        if (cell.past) {
            return Answer.unknown(Why.PAST_ONLY, facts(cell.present));
        }
        return Answer.unknown(cell.planned ? Why.PLANNED_ONLY : Why.NOT_ASKED, List.of());
    }

    private boolean isNow(Statement s) {
        boolean said = s.fact().tense() == Tense.NOW || s.persists() instanceof Persists.Lifelong;
        return said && s.holdsOn(view.asOf());
    }

    private boolean inWindow(LocalDate day, Optional<Window> within) {
        return within.map(w -> ChronoUnit.DAYS.between(day, view.asOf()) <= w.days())
                .orElse(true);
    }

    private static Optional<LocalDate> last(List<Statement> statements) {
        return statements.stream().map(Statement::day).max(LocalDate::compareTo);
    }

    private static List<Fact> facts(List<Statement> statements) {
        return statements.stream().map(Statement::fact).distinct().toList();
    }

    Answer compare(Criterion.Compare c, int scope) {
        return latest(view.cell(scope, c.concept()).measured, c.within(), false, m -> holds(c, m));
    }

    private static Truth holds(Criterion.Compare c, Measurement m) {
        Optional<BigDecimal> unit = c.timesUpperLimit() ? m.high() : Optional.of(BigDecimal.ONE);
        if (m.value().isEmpty() || unit.isEmpty()) {
            return Truth.UNKNOWN;
        }
        return c.bound().times(unit.get()).holdsFor(m.value().get());
    }

    Answer level(Criterion.Level c, int scope) {
        return latest(
                view.cell(scope, c.concept()).measured,
                c.within(),
                true,
                m -> m.grade().map(g -> Truth.of(g == c.grade())).orElse(Truth.UNKNOWN));
    }

    /**
     * The latest day decides. On that day the source's own flag goes before a number where a level is asked, and a
     * number before a flag where a threshold is asked; readings that disagree are a conflict.
     */
    private Answer latest(
            List<Measurement> all, Optional<Window> within, boolean flagFirst, Function<Measurement, Truth> reading) {
        if (all.isEmpty()) {
            return NOT_ASKED;
        }
        if (all.size() == 1 && inWindow(all.get(0).day(), within)) {
            Truth truth = reading.apply(all.get(0));
            Optional<Why> why = truth.decided() ? Optional.empty() : Optional.of(Why.NUMBER_NOT_GIVEN);
            return new Answer(truth, List.of(all.get(0).fact()), why);
        }
        List<Measurement> inTime =
                all.stream().filter(m -> inWindow(m.day(), within)).toList();
        if (inTime.isEmpty()) {
            return Answer.unknown(Why.TOO_OLD, measuredFacts(all));
        }
        LocalDate last =
                inTime.stream().map(Measurement::day).max(LocalDate::compareTo).orElseThrow();
        List<Measurement> latest =
                inTime.stream().filter(m -> m.day().equals(last)).toList();
        List<Measurement> preferred =
                latest.stream().filter(m -> m.isFlag() == flagFirst).toList();
        Set<Truth> truths = (preferred.isEmpty() ? latest : preferred)
                .stream().map(reading).filter(Truth::decided).collect(Collectors.toSet());
        List<Fact> facts = measuredFacts(latest);
        if (truths.size() == 1) {
            return new Answer(truths.iterator().next(), facts, Optional.empty());
        }
        return Answer.unknown(truths.isEmpty() ? Why.NUMBER_NOT_GIVEN : Why.CONFLICT, facts);
    }

    private static List<Fact> measuredFacts(List<Measurement> measurements) {
        return measurements.stream().map(Measurement::fact).distinct().toList();
    }
}

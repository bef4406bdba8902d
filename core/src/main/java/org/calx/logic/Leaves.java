package org.calx.logic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.calx.logic.Cell.Measurement;
import org.calx.logic.Cell.Statement;
import org.calx.logic.Gap.Why;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.Persists;
import org.calx.record.Tense;

/** Answers the three leaf criteria from the aggregates, with the facts read and the reason when it stays unknown. */
final class Leaves {
    private static final Answer NOT_ASKED = Answer.unknown(Why.NOT_ASKED, List.of());
    private static final Answer PLANNED_ONLY = Answer.unknown(Why.PLANNED_ONLY, List.of());
    private static final Answer COVERED = Answer.of(Truth.NO, List.of());

    private final PatientView view;

    Leaves(PatientView view) {
        this.view = view;
    }

    /** The truth of a leaf, what it was read from, and why it is unknown. */
    record Answer(Truth truth, List<Fact> facts, Optional<Why> why) {
        static Answer of(Truth truth, List<Statement> decidedBy) {
            return new Answer(truth, Leaves.facts(decidedBy), Optional.empty());
        }

        static Answer unknown(Why why, List<Fact> facts) {
            return new Answer(Truth.UNKNOWN, facts, Optional.of(why));
        }
    }

    Answer has(Criterion.Has c, int scope) {
        if (view.isSilentOn(c.concept())) {
            return NOT_ASKED;
        }
        int where = switch (c.whose()) {
            case ANY -> scope;
            case PATIENT -> PatientView.PATIENT;
            case RELATIVE -> PatientView.RELATIVE;
        };
        Cell cell = view.cell(where, c.concept());
        if (cell == Cell.EMPTY) {
            return silentHere(c.concept(), where);
        }
        if (c.within().isPresent()) {
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

    /** Nothing was said in this scope; what was said elsewhere, or that all was said, may still decide. */
    private Answer silentHere(ConceptId concept, int scope) {
        if (isSaidOfNoLesion(concept, scope)) {
            return lesionNotSaid(concept);
        }
        return isNoByCoverage(concept, scope) ? COVERED : NOT_ASKED;
    }

    private boolean isSaidOfNoLesion(ConceptId concept, int scope) {
        return scope >= PatientView.FRESH && view.saidWithoutLesion(concept);
    }

    private Answer lesionNotSaid(ConceptId concept) {
        return Answer.unknown(Why.LESION_NOT_SAID, facts(view.cell(PatientView.PATIENT, concept).present));
    }

    private boolean isNoByCoverage(ConceptId concept, int scope) {
        return view.isCovered(concept) && scope != PatientView.RELATIVE;
    }

    private Answer read(Criterion.Has c, int where, Cell cell) {
        boolean ever = c.when() == Criterion.When.EVER;
        List<Statement> present = counting(cell.present, c.within(), s -> ever || isNow(s));
        List<Statement> absent = counting(cell.absent, c.within(), s -> s.holdsOn(view.asOf()));
        if (ever && !present.isEmpty()) {
            return Answer.of(Truth.YES, present);
        }
        return decide(c.concept(), where, cell, present, absent);
    }

    private List<Statement> counting(List<Statement> said, Optional<Window> within, Predicate<Statement> counts) {
        if (said.isEmpty()) {
            return said;
        }
        List<Statement> counting = new ArrayList<>(said.size());
        for (Statement s : said) {
            if (counts.test(s) && inWindow(s.day(), within)) {
                counting.add(s);
            }
        }
        return counting;
    }

    private Answer decide(ConceptId concept, int scope, Cell cell, List<Statement> present, List<Statement> absent) {
        if (!present.isEmpty() && !absent.isEmpty()) {
            int c = last(present).compareTo(last(absent));
            if (c == 0) {
                List<Fact> both = new ArrayList<>(facts(present));
                both.addAll(facts(absent));
                return Answer.unknown(Why.CONFLICT, both);
            }
            return c > 0 ? Answer.of(Truth.YES, present) : Answer.of(Truth.NO, absent);
        }
        if (!present.isEmpty()) {
            return Answer.of(Truth.YES, present);
        }
        if (isSaidOfNoLesion(concept, scope)) {
            return lesionNotSaid(concept);
        }
        if (cell.suspected) {
            return Answer.unknown(Why.SUSPECTED_ONLY, List.of());
        }
        if (!absent.isEmpty()) {
            return Answer.of(Truth.NO, absent);
        }
        if (cell.present.stream().anyMatch(s -> s.fact().tense() == Tense.NOW)) {
            return Answer.unknown(Why.TOO_OLD, facts(cell.present));
        }
        if (isNoByCoverage(concept, scope)) {
            return COVERED;
        }
        if (cell.past) {
            return Answer.unknown(Why.PAST_ONLY, facts(cell.present));
        }
        return cell.planned ? PLANNED_ONLY : NOT_ASKED;
    }

    private boolean isNow(Statement s) {
        boolean said = s.fact().tense() == Tense.NOW || s.persists() instanceof Persists.Lifelong;
        return said && s.holdsOn(view.asOf());
    }

    private boolean inWindow(LocalDate day, Optional<Window> within) {
        return within.isEmpty()
                || ChronoUnit.DAYS.between(day, view.asOf()) <= within.get().days();
    }

    private static LocalDate last(List<Statement> statements) {
        LocalDate last = statements.get(0).day();
        for (Statement s : statements) {
            last = s.day().isAfter(last) ? s.day() : last;
        }
        return last;
    }

    private static List<Fact> facts(List<Statement> statements) {
        return statements.size() == 1
                ? List.of(statements.get(0).fact())
                : statements.stream().map(Statement::fact).distinct().toList();
    }

    Answer compare(Criterion.Compare c, int scope) {
        return latest(view.cell(scope, c.concept()).measured, c.within(), false, m -> holds(c, m));
    }

    private static Truth holds(Criterion.Compare c, Measurement m) {
        Optional<Bound> bound = c.timesUpperLimit() ? m.high().map(c.bound()::times) : Optional.of(c.bound());
        return m.value().isPresent() && bound.isPresent()
                ? bound.get().holdsFor(m.value().get())
                : Truth.UNKNOWN;
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

package org.calx.logic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.Age;
import org.calx.record.Certainty;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Persists;
import org.calx.record.Tense;
import org.calx.record.Value;
import org.jspecify.annotations.Nullable;

/**
 * One patient's facts, folded into the few aggregates that criteria may read: latest day present or absent, per scope
 * and concept, and the measurements. Every fold is commutative and idempotent, so the order and duplication of facts
 * carry no meaning.
 *
 * <p>A scope is the patient as a whole, one lesion, or a relative. Present facts go up the is-a graph, absent facts go
 * down. {@link #ANY} unites the patient and all lesions for what is present; what is absent for one lesion says nothing
 * about the patient, so only facts about the patient as a whole make a concept absent there. {@link #FRESH} stands for
 * a lesion that nobody has spoken of yet.
 */
public final class PatientView {
    static final int PATIENT = 0;
    static final int ANY = 1;
    static final int RELATIVE = 2;
    static final int FRESH = 3;
    private static final int FIRST_LESION = 4;
    private final Concepts concepts;
    private final PatientRecord record;
    private final List<Lesion> lesions;
    private final List<Map<ConceptId, Cell>> scopes = new ArrayList<>();
    private final SpokenOf spokenOf;
    private final Set<ConceptKind> covered;
    private final Optional<BigDecimal> age;
    private final boolean birthKnown;

    /** What was known before one fact more; its cells are shared as long as they do not change. */
    private final @Nullable PatientView before;

    private @Nullable Boolean hasDoubt;

    private PatientView(Concepts concepts, PatientRecord record) {
        before = null;
        this.concepts = concepts;
        this.record = record;
        lesions = List.copyOf(record.lesions());
        spokenOf = new SpokenOf();
        covered = EnumSet.noneOf(ConceptKind.class);
        addScopes();
        record.coverage().forEach(c -> covered.add(c.kind()));
        Optional<Fact> ageAtBirthDate = record.birth().flatMap(b -> Demographics.age(b, record.asOf()));
        birthKnown = ageAtBirthDate.isPresent();
        age = ageAtBirthDate
                .or(() -> Demographics.statedAge(record))
                .map(f -> ((Value.Measured) f.value()).canonical());
        record.facts().forEach(this::add);
        ageAtBirthDate.ifPresent(this::add);
        Demographics.sex(record.sex()).forEach(this::add);
        Products.of(concepts, this).forEach(this::add);
    }

    private PatientView(PatientView before, PatientRecord record, Fact fact) {
        this.before = before;
        concepts = before.concepts;
        this.record = record;
        lesions = before.lesions;
        spokenOf = new SpokenOf(before.spokenOf);
        covered = before.covered;
        age = before.age;
        birthKnown = before.birthKnown;
        addScopes();
        add(fact);
        readAnewInLesions();
    }

    /** What is read of a lesion hangs also on what is said of the patient as a whole. */
    private void readAnewInLesions() {
        for (ConceptId concept : scopes.get(PATIENT).keySet()) {
            for (int scope = FRESH; scope < scopes.size(); scope++) {
                if (cell(scope, concept) != Cell.EMPTY) {
                    cellToChange(scope, concept);
                }
            }
        }
    }

    private void addScopes() {
        for (int i = 0; i < FIRST_LESION + lesions.size(); i++) {
            scopes.add(new HashMap<>());
        }
    }

    /** The view of a record, in which a danger that is both said and denied is said. */
    public static PatientView of(Concepts concepts, PatientRecord record) {
        return new PatientView(concepts, SaidDangers.beforeDenied(concepts, record));
    }

    /**
     * The same with one fact more, at a fraction of the cost of a new one; empty where only a new one will do: for a
     * number, since age and products are worked out from numbers, a fact about a lesion not spoken of here, and one by
     * which a denial falls.
     */
    public Optional<PatientView> with(Fact fact) {
        if (fact.value() instanceof Value.Measured
                || fact.about() instanceof About.OfLesion of && !lesions.contains(of.lesion())) {
            return Optional.empty();
        }
        PatientRecord more = record.with(List.of(fact));
        return SaidDangers.beforeDenied(concepts, more) == more
                ? Optional.of(new PatientView(this, more, fact))
                : Optional.empty();
    }

    /** Whether any statement is only suspected or contradicted by another. */
    public boolean hasDoubt() {
        if (hasDoubt == null) {
            hasDoubt = before != null && before.hasDoubt()
                    || scopes.stream().anyMatch(s -> s.values().stream().anyMatch(Cell::isInDoubt));
        }
        return hasDoubt;
    }

    /** What it was made from: the record given, without denials of dangers that are said in it. */
    public PatientRecord record() {
        return record;
    }

    LocalDate asOf() {
        return record.asOf();
    }

    Concepts concepts() {
        return concepts;
    }

    int scopeCount() {
        return scopes.size();
    }

    int lesionScopes() {
        return lesions.size();
    }

    int lesionScope(int index) {
        return FIRST_LESION + index;
    }

    /** Whether surely nothing decides the concept in any scope. So it is for most concepts of most records. */
    boolean isSilentOn(ConceptId concept) {
        return !spokenOf.maybe(concept) && !isCovered(concept);
    }

    Cell cell(int scope, ConceptId concept) {
        Cell cell = scopes.get(scope).get(concept);
        if (cell != null) {
            return cell;
        }
        return before == null ? Cell.EMPTY : before.cell(scope, concept);
    }

    /** Where a concept is looked for inside one lesion: what belongs to no lesion is read from the patient. */
    int scopeInside(int scope, ConceptId concept) {
        return scope < FRESH || concepts.isOfLesion(concept) ? scope : ANY;
    }

    boolean isCovered(ConceptId concept) {
        return !covered.isEmpty()
                && concepts.find(concept).map(c -> covered.contains(c.kind())).orElse(false);
    }

    /** What the patient as a whole is said to have: used for a lesion whose own facts are silent. */
    boolean saidWithoutLesion(ConceptId concept) {
        return !cell(PATIENT, concept).present.isEmpty();
    }

    private void add(Fact fact) {
        if (fact.concept().equals(Age.CONCEPT) && isReplacedByBirthDate(fact)) {
            return;
        }
        if (fact.when().map(d -> d.isAfter(record.asOf())).orElse(false)) {
            return;
        }
        int scope = scopeOf(fact.about());
        LocalDate day = fact.when().orElse(record.asOf());
        Value value = fact.value();
        if (value instanceof Value.Present) {
            addPresent(fact, scope, day);
        } else if (value instanceof Value.Absent) {
            addAbsent(fact, scope, day);
        } else {
            addMeasured(fact, scope, day);
        }
    }

    /** A date of birth says the age better than a stated one, and the two must not contradict each other. */
    private boolean isReplacedByBirthDate(Fact fact) {
        return birthKnown && fact.origin().source() != Origin.Source.DERIVED;
    }

    private int scopeOf(About about) {
        if (about instanceof About.OfLesion of) {
            return FIRST_LESION + lesions.indexOf(of.lesion());
        }
        return about instanceof About.Relative ? RELATIVE : PATIENT;
    }

    private static boolean isBodyScope(int scope) {
        return scope == PATIENT || scope >= FIRST_LESION;
    }

    private void addPresent(Fact fact, int scope, LocalDate day) {
        Persists persists = persistsOf(fact.concept());
        for (ConceptId up : concepts.ancestorsOrSelf(fact.concept())) {
            addStatement(cellToChange(scope, up), fact, day, persists);
            if (isBodyScope(scope)) {
                addStatement(cellToChange(ANY, up), fact, day, persists);
            }
        }
    }

    private static void addStatement(Cell cell, Fact fact, LocalDate day, Persists persists) {
        if (fact.tense() == Tense.PLANNED) {
            cell.planned = true;
        } else if (fact.certainty() == Certainty.SUSPECTED) {
            cell.suspected = true;
        } else {
            cell.past |= fact.tense() == Tense.PAST;
            cell.present.add(new Cell.Statement(fact, day, persists));
        }
    }

    private void addAbsent(Fact fact, int scope, LocalDate day) {
        if (fact.certainty() == Certainty.SUSPECTED || fact.tense() != Tense.NOW) {
            return;
        }
        for (ConceptId down : concepts.descendantsOrSelf(fact.concept())) {
            Cell.Statement statement = new Cell.Statement(fact, day, persistsOf(down));
            cellToChange(scope, down).absent.add(statement);
            if (scope == PATIENT) {
                cellToChange(ANY, down).absent.add(statement);
                cellToChange(FRESH, down).absent.add(statement);
                for (int i = 0; i < lesions.size(); i++) {
                    cellToChange(FIRST_LESION + i, down).absent.add(statement);
                }
            }
        }
    }

    private void addMeasured(Fact fact, int scope, LocalDate day) {
        if (fact.certainty() == Certainty.SUSPECTED || fact.tense() == Tense.PLANNED) {
            return;
        }
        Optional<Concept> concept = concepts.find(fact.concept());
        if (concept.isEmpty()) {
            return;
        }
        Cell.Measurement m = Measurements.read(concept.get(), fact, day, age);
        cellToChange(scope, fact.concept()).measured.add(m);
        if (isBodyScope(scope)) {
            cellToChange(ANY, fact.concept()).measured.add(m);
        }
    }

    private Cell cellToChange(int scope, ConceptId concept) {
        spokenOf.add(concept);
        return scopes.get(scope)
                .computeIfAbsent(
                        concept,
                        k -> before == null
                                ? new Cell()
                                : before.cell(scope, concept).copy());
    }

    private Persists persistsOf(ConceptId id) {
        return concepts.find(id).map(Concept::persists).orElseGet(Persists.UntilStated::new);
    }
}

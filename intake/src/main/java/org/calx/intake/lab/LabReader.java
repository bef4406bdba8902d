package org.calx.intake.lab;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Problem;
import org.calx.record.Units;
import org.calx.record.Value;

/**
 * Reads one laboratory statement into facts. A value whose unit is unknown, or that cannot be true, is a Problem and is
 * not used; the source's own flag beside it still is. Nothing is adjusted: total, corrected and ionised calcium stay
 * three tests, and a misprint that its unit allows stays as stated. Immutable.
 */
public final class LabReader {
    /** A culture's result names what grew. */
    private static final Pattern CULTURE = Pattern.compile("\\bcultures?\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTHING =
            Pattern.compile("\\b(?:no|not|none|without|pending|negative|contaminat\\w+)\\b", Pattern.CASE_INSENSITIVE);

    private final Concepts concepts;
    private final LabNumbers numbers;
    private final LabNames names;

    public LabReader(Concepts concepts, Units units) {
        this.concepts = concepts;
        this.numbers = new LabNumbers(units);
        this.names = new LabNames(concepts);
    }

    LabNames names() {
        return names;
    }

    /** The test or panel of that name, if the knowledge has one. */
    public Optional<Concept> test(String name) {
        return names.find(name);
    }

    /** The size, count, age or score of that name. */
    public Optional<Concept> measure(String name) {
        return names.measure(name);
    }

    /** Whether a unit as written can be the unit of a test. */
    public boolean knowsUnit(Concept test, String unit) {
        return test.laboratory()
                .filter(l -> numbers.toCanonical(l, unit).isPresent())
                .isPresent();
    }

    /** Whether two units as written come to the same for a test; false if the guide does not know one of them. */
    public boolean sameUnit(Concept test, String unit, String other) {
        return test.laboratory()
                .flatMap(l -> numbers.toCanonical(l, unit)
                        .flatMap(a -> numbers.toCanonical(l, other).map(b -> a.compareTo(b) == 0)))
                .orElse(false);
    }

    /** Whether a test is reported as a dilution 1:n. */
    public boolean reportsTitres(Concept test) {
        return test.laboratory()
                .filter(l -> l.presence() || l.unit().equals(LabNumbers.TITRE_UNIT))
                .isPresent();
    }

    /** Reads a statement; empty if its test is not known. */
    public Optional<LabReading> read(LabStatement statement, LabContext context) {
        return names.find(statement.test()).map(test -> read(test, statement, context));
    }

    LabReading read(Concept test, LabStatement statement, LabContext context) {
        Sheet sheet = new Sheet(test, statement.words(), context);
        Optional<Judgement> flag = statement.flag().flatMap(Judgement::of);
        boolean single = test.members().isEmpty();
        if (single
                && flag.isEmpty()
                && statement.flag().filter(f -> !f.isBlank()).isPresent()) {
            sheet.problem(
                    Problem.Kind.NOT_UNDERSTOOD,
                    "flag '" + statement.flag().get() + "'",
                    "write low, normal, high, positive or negative");
        }
        read(
                sheet,
                new LabResult(
                        statement.test(),
                        statement.words(),
                        Optional.empty(),
                        statement.value(),
                        statement.unit(),
                        statement.range().flatMap(Limits::of).orElse(Limits.NONE),
                        flag.stream().toList()));
        return sheet.done();
    }

    /** Reads a result of a known test or panel. */
    public LabReading read(Concept test, LabResult result, LabContext context) {
        Sheet sheet = new Sheet(test, result.words(), context);
        read(sheet, result);
        return sheet.done();
    }

    private void read(Sheet sheet, LabResult result) {
        if (!sheet.test().members().isEmpty()) {
            panel(sheet, result);
        } else if (result.measured().isPresent()) {
            number(sheet, result.measured().get(), result.unit().orElse(""), result.limits(), result.judgements());
        } else if (result.said().isPresent()) {
            said(sheet, result, result.said().get());
        } else if (result.judgements().isEmpty()) {
            sheet.problem(Problem.Kind.SET_ASIDE, "no value and no flag", "give one");
        } else {
            result.judgements().forEach(sheet::judge);
        }
    }

    private void said(Sheet sheet, LabResult result, String value) {
        Optional<Judgement> worded = Judgement.of(value);
        if (worded.isPresent()) {
            judge(sheet, worded, result.judgements());
            return;
        }
        Limits within = Limits.within(value);
        Optional<Amount> amount = Amount.of(within.rest());
        if (amount.isEmpty()) {
            worded(sheet, value, result);
            return;
        }
        Rest rest = Rest.of(amount.get().rest());
        List<Judgement> judgements =
                result.judgements().isEmpty() ? rest.flag().stream().toList() : result.judgements();
        Limits limits = result.limits().isNone() ? within : result.limits();
        number(sheet, amount.get().measurement(), result.unit().orElse(rest.unit()), limits, judgements);
    }

    /** A value in words that is not a plain judgement, such as "strongly positive, speckled". */
    private static void worded(Sheet sheet, String value, LabResult result) {
        Optional<Judgement> first = Judgement.of(value.split("[,;(]", 2)[0]).or(() -> grown(sheet, result, value));
        if (first.isEmpty()) {
            sheet.problem(
                    Problem.Kind.NOT_UNDERSTOOD,
                    "value '" + value + "' of " + sheet.test().name(),
                    "write a number with its unit, or positive, negative, low, normal or high");
        }
        judge(sheet, first, result.judgements());
    }

    private static void judge(Sheet sheet, Optional<Judgement> first, List<Judgement> others) {
        first.ifPresent(sheet::judge);
        others.stream().filter(j -> first.isEmpty() || first.get() != j).forEach(sheet::judge);
    }

    private static Optional<Judgement> grown(Sheet sheet, LabResult result, String value) {
        boolean culture = CULTURE.matcher(result.test()).find()
                || CULTURE.matcher(sheet.test().name()).find();
        return culture && !NOTHING.matcher(value).find() ? Optional.of(Judgement.POSITIVE) : Optional.empty();
    }

    private void number(Sheet sheet, Measurement measured, String unit, Limits limits, List<Judgement> judgements) {
        numbers.read(sheet, measured, unit, limits, !judgements.isEmpty());
        judgements.forEach(sheet::judge);
    }

    private void panel(Sheet sheet, LabResult result) {
        Optional<Judgement> judgement = result.said()
                .flatMap(Judgement::of)
                .or(() -> result.judgements().stream().findFirst());
        if (judgement.isEmpty()) {
            sheet.problem(
                    Problem.Kind.NOT_UNDERSTOOD,
                    "'" + result.words() + "' is a group of tests and its result is not clear",
                    "give each test with its value");
            return;
        }
        if (judgement.get() != Judgement.NORMAL && judgement.get() != Judgement.NEGATIVE) {
            sheet.problem(
                    Problem.Kind.SET_ASIDE,
                    "'" + result.words() + "' does not say which test of the group",
                    "give each test with its value");
            return;
        }
        for (ConceptId member : sheet.test().members()) {
            concepts.find(member).ifPresent(test -> {
                Sheet of = sheet.of(test);
                of.judge(judgement.get());
                sheet.add(of);
            });
        }
        sheet.add(new Value.Level(Value.Grade.NORMAL));
    }
}

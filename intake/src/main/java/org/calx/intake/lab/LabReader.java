package org.calx.intake.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Quantity;
import org.calx.record.Units;
import org.calx.record.Value;

/**
 * Reads one laboratory statement into facts. A value whose unit is unknown, or that cannot be true, is a Problem and is
 * not used; the source's own flag beside it still is. Nothing is adjusted: total, corrected and ionised calcium stay
 * three tests, and a misprint that its unit allows stays as stated. Immutable.
 */
public final class LabReader {
    /** The dilution from which an antibody test counts as positive when the source does not say (ANA 1:80). */
    private static final BigDecimal POSITIVE_TITRE = new BigDecimal(80);

    /** A culture's result names what grew. */
    private static final Pattern CULTURE = Pattern.compile("\\bcultures?\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTHING =
            Pattern.compile("\\b(?:no|not|none|without|pending|negative|contaminat\\w+)\\b", Pattern.CASE_INSENSITIVE);

    private static final String TITRE_UNIT = "{titer}";

    private final Concepts concepts;
    private final Units units;
    private final LabNames names;

    public LabReader(Concepts concepts, Units units) {
        this.concepts = concepts;
        this.units = units;
        this.names = new LabNames(concepts);
    }

    LabNames names() {
        return names;
    }

    /** The test or panel of that name, if the knowledge has one. */
    public Optional<Concept> test(String name) {
        return names.find(name);
    }

    /** Reads a statement; empty if its test is not known. */
    public Optional<LabReading> read(LabStatement statement, LabContext context) {
        return names.find(statement.test()).map(test -> read(test, statement, context));
    }

    LabReading read(Concept test, LabStatement statement, LabContext context) {
        Sheet sheet = new Sheet(test, statement, context);
        if (test.members().isEmpty()) {
            single(sheet);
        } else {
            panel(sheet);
        }
        return new LabReading(sheet.facts, sheet.problems);
    }

    private void single(Sheet sheet) {
        LabStatement statement = sheet.statement;
        Optional<Judgement> flag = statement.flag().flatMap(Judgement::of);
        if (flag.isEmpty() && statement.flag().filter(f -> !f.isBlank()).isPresent()) {
            sheet.problem(
                    Problem.Kind.NOT_UNDERSTOOD,
                    "flag '" + statement.flag().get() + "'",
                    "write low, normal, high, positive or negative");
        }
        Optional<String> value = statement.value().filter(v -> !v.isBlank());
        if (value.isEmpty()) {
            if (flag.isEmpty()) {
                sheet.problem(Problem.Kind.SET_ASIDE, "no value and no flag", "give one");
            }
            flag.ifPresent(sheet::judge);
            return;
        }
        Optional<Judgement> worded = Judgement.of(value.get());
        if (worded.isPresent()) {
            sheet.judge(worded.get());
            flag.filter(f -> f != worded.get()).ifPresent(sheet::judge);
            return;
        }
        Limits limits = Limits.within(value.get());
        Optional<Limits> stated = statement.range().flatMap(Limits::of);
        Optional<Amount> amount = Amount.of(limits.rest());
        if (amount.isPresent()) {
            number(sheet, amount.get(), stated.orElse(limits), flag);
        } else {
            worded(sheet, value.get(), flag);
        }
    }

    /** A value in words that is not a plain judgement, such as "strongly positive, speckled". */
    private void worded(Sheet sheet, String value, Optional<Judgement> flag) {
        Optional<Judgement> first = Judgement.of(value.split("[,;(]", 2)[0]).or(() -> grown(sheet, value));
        if (first.isEmpty()) {
            sheet.problem(
                    Problem.Kind.NOT_UNDERSTOOD,
                    "value '" + value + "' of " + sheet.test.name(),
                    "write a number with its unit, or positive, negative, low, normal or high");
        }
        first.ifPresent(sheet::judge);
        flag.filter(f -> first.isEmpty() || first.get() != f).ifPresent(sheet::judge);
    }

    private static Optional<Judgement> grown(Sheet sheet, String value) {
        boolean grown = CULTURE.matcher(sheet.statement.test()).find()
                && !NOTHING.matcher(value).find();
        return grown ? Optional.of(Judgement.POSITIVE) : Optional.empty();
    }

    private void number(Sheet sheet, Amount amount, Limits limits, Optional<Judgement> given) {
        Rest rest = Rest.of(amount.rest());
        Optional<Judgement> flag = given.or(rest::flag);
        String unit = sheet.statement.unit().filter(u -> !u.isBlank()).orElse(rest.unit());
        if (amount.titre()) {
            unit = TITRE_UNIT;
        }
        boolean presence = sheet.test.laboratory().map(Laboratory::presence).orElse(false);
        if (presence && amount.titre() && flag.isEmpty()) {
            boolean positive =
                    amount.number().compareTo(POSITIVE_TITRE) >= 0 && amount.comparator() != Comparator.BELOW;
            sheet.add(positive ? Value.PRESENT : Value.ABSENT);
        }
        measure(sheet, amount, unit, limits);
        flag.ifPresent(sheet::judge);
    }

    private void measure(Sheet sheet, Amount amount, String unit, Limits limits) {
        Optional<Laboratory> laboratory = sheet.test.laboratory();
        if (laboratory.isEmpty()) {
            sheet.problem(
                    Problem.Kind.UNKNOWN_UNIT,
                    "the guide reads no numbers of " + sheet.test.name(),
                    "say low, normal, high, positive or negative");
            return;
        }
        String analyte = laboratory.get().analyte();
        if (unit.isBlank()) {
            withoutUnit(sheet, laboratory.get(), amount, limits);
            return;
        }
        Optional<UnitSpelling.Known> known = UnitSpelling.known(units, analyte, unit);
        if (known.isEmpty() || factor(analyte, known.get()).isEmpty()) {
            if (sameUnit(laboratory.get(), unit)) {
                take(sheet, amount, laboratory.get().unit(), BigDecimal.ONE, limits);
                return;
            }
            sheet.problem(
                    Problem.Kind.UNKNOWN_UNIT,
                    "unit '" + unit + "' of " + sheet.test.name(),
                    "units known for it: " + knownUnits(laboratory.get()));
            return;
        }
        BigDecimal factor = factor(analyte, known.get()).get();
        BigDecimal canonical = amount.number().multiply(factor);
        if (!units.plausible(analyte, known.get().unit(), canonical)) {
            impossible(sheet, analyte, amount, unit);
            return;
        }
        String ucum = UnitSpelling.ucum(unit).orElse(known.get().unit());
        take(sheet, amount, ucum, factor, limits);
    }

    private String knownUnits(Laboratory laboratory) {
        String known = UnitSpelling.knownUnits(units, laboratory.analyte());
        return known.equals("none") ? laboratory.unit() : known;
    }

    private static boolean sameUnit(Laboratory laboratory, String unit) {
        return laboratory.unit().equals(UnitSpelling.ucum(unit).orElse(unit.strip()));
    }

    private Optional<BigDecimal> factor(String analyte, UnitSpelling.Known known) {
        return units.row(analyte, known.unit()).flatMap(Units.Row::factor).map(known.factor()::multiply);
    }

    /** A number without a unit is used only if all units it may be in come to the same. */
    private void withoutUnit(Sheet sheet, Laboratory laboratory, Amount amount, Limits limits) {
        String analyte = laboratory.analyte();
        List<String> fits = units.unitsThatFit(analyte, amount.number());
        long different = fits.stream()
                .map(u -> factor(analyte, new UnitSpelling.Known(u, BigDecimal.ONE))
                        .orElseThrow())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .count();
        if (different == 1) {
            String unit = fits.contains(laboratory.unit()) ? laboratory.unit() : fits.get(0);
            if (!dimensionless(unit)) {
                sheet.problem(
                        Problem.Kind.UNIT_ASSUMED,
                        sheet.test.name() + " " + amount.number().toPlainString() + " has no unit; read as " + unit,
                        "give the unit");
            }
            take(
                    sheet,
                    amount,
                    unit,
                    factor(analyte, new UnitSpelling.Known(unit, BigDecimal.ONE))
                            .orElseThrow(),
                    limits);
        } else if (dimensionless(laboratory.unit())
                && units.row(analyte, laboratory.unit()).isEmpty()) {
            take(sheet, amount, laboratory.unit(), BigDecimal.ONE, limits);
        } else if (fits.isEmpty()) {
            impossible(sheet, analyte, amount, "no unit");
        } else {
            sheet.problem(
                    Problem.Kind.UNKNOWN_UNIT,
                    sheet.test.name() + " " + amount.number().toPlainString() + " has no unit and could be in several: "
                            + String.join(", ", fits),
                    "give the unit");
        }
    }

    private static boolean dimensionless(String unit) {
        return unit.equals("1") || unit.startsWith("{");
    }

    private void impossible(Sheet sheet, String analyte, Amount amount, String unit) {
        List<String> fits = units.unitsThatFit(analyte, amount.number());
        sheet.problem(
                Problem.Kind.IMPOSSIBLE_VALUE,
                sheet.test.name() + " " + amount.number().toPlainString() + " " + unit + " cannot be true",
                fits.isEmpty()
                        ? "check the number; it fits no unit of this test"
                        : "check the unit; the number would fit " + String.join(" or ", fits));
    }

    private void take(Sheet sheet, Amount amount, String unit, BigDecimal factor, Limits limits) {
        sheet.add(new Value.Measured(
                new Quantity(amount.number(), unit),
                amount.comparator(),
                amount.number().multiply(factor),
                limits.low().map(factor::multiply),
                limits.high().map(factor::multiply)));
    }

    private void panel(Sheet sheet) {
        Optional<Judgement> judgement = sheet.statement
                .value()
                .flatMap(Judgement::of)
                .or(() -> sheet.statement.flag().flatMap(Judgement::of));
        if (judgement.isEmpty()) {
            sheet.problem(
                    Problem.Kind.NOT_UNDERSTOOD,
                    "'" + sheet.statement.words() + "' is a group of tests and its result is not clear",
                    "give each test with its value");
            return;
        }
        if (judgement.get() != Judgement.NORMAL && judgement.get() != Judgement.NEGATIVE) {
            sheet.problem(
                    Problem.Kind.SET_ASIDE,
                    "'" + sheet.statement.words() + "' does not say which test of the group",
                    "give each test with its value");
            return;
        }
        for (ConceptId member : sheet.test.members()) {
            concepts.find(member).ifPresent(test -> {
                Sheet of = new Sheet(test, sheet.statement, sheet.context);
                of.judge(judgement.get());
                sheet.facts.addAll(of.facts);
            });
        }
        sheet.add(new Value.Level(Value.Grade.NORMAL));
    }

    /** What follows a number: a unit, and perhaps a judgement in brackets or after it. */
    private record Rest(String unit, Optional<Judgement> flag) {
        static Rest of(String words) {
            Optional<Judgement> whole = Judgement.of(words);
            if (words.isBlank() || whole.isPresent()) {
                return new Rest("", whole);
            }
            int cut = words.length();
            while (cut > 0) {
                Optional<Judgement> tail = Judgement.of(words.substring(cut));
                if (tail.isPresent()) {
                    return new Rest(unitOf(words.substring(0, cut)), tail);
                }
                cut = Math.max(words.lastIndexOf(' ', cut - 1), words.lastIndexOf('(', cut - 1));
            }
            return new Rest(unitOf(words), Optional.empty());
        }

        private static String unitOf(String words) {
            return words.replaceAll("[,;(]+\\s*$", "").strip();
        }
    }

    /** The facts and problems of one statement while it is read. */
    private static final class Sheet {
        private final Concept test;
        private final LabStatement statement;
        private final LabContext context;
        private final List<Fact> facts = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Sheet(Concept test, LabStatement statement, LabContext context) {
            this.test = test;
            this.statement = statement;
            this.context = context;
        }

        void add(Value value) {
            Fact fact = new Fact(
                    test.id(),
                    value,
                    context.about(),
                    context.tense(),
                    Certainty.STATED,
                    context.when(),
                    new Origin(context.source(), context.where(), statement.words()));
            if (!facts.contains(fact)) {
                facts.add(fact);
            }
        }

        void problem(Problem.Kind kind, String what, String remedy) {
            problems.add(new Problem(kind, context.where(), what, remedy));
        }

        /**
         * A judgement as facts. For an antibody or a culture, high and positive mean present, normal and negative
         * absent; for a number, negative means not raised, which laboratories report as normal.
         */
        void judge(Judgement judgement) {
            switch (judgement) {
                case LOW -> level(Value.Grade.LOW);
                case NORMAL -> {
                    level(Value.Grade.NORMAL);
                    if (presence()) {
                        add(Value.ABSENT);
                    }
                }
                case HIGH -> {
                    level(Value.Grade.HIGH);
                    if (presence()) {
                        add(Value.PRESENT);
                    }
                }
                case POSITIVE -> add(measured() ? new Value.Level(Value.Grade.HIGH) : Value.PRESENT);
                case NEGATIVE -> add(measured() ? new Value.Level(Value.Grade.NORMAL) : Value.ABSENT);
                case ABNORMAL -> {
                    if (presence()) {
                        add(Value.PRESENT);
                    } else {
                        problem(
                                Problem.Kind.SET_ASIDE,
                                "'" + statement.words() + "' does not say in which direction",
                                "say low or high");
                    }
                }
            }
        }

        private void level(Value.Grade grade) {
            add(new Value.Level(grade));
        }

        private boolean presence() {
            return test.laboratory().map(Laboratory::presence).orElse(false);
        }

        private boolean measured() {
            return test.laboratory().map(l -> !l.presence()).orElse(false);
        }
    }
}

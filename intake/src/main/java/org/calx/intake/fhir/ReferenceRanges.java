package org.calx.intake.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.calx.intake.lab.Limits;
import org.calx.record.Problem;
import org.calx.record.Sex;

/**
 * The laboratory's own limits: of the ranges of a result the normal one, for everybody or for people of the patient's
 * sex and age. Several that fit and differ give none.
 */
final class ReferenceRanges {
    private static final Map<String, Sex> SEXES = Map.of(
            "248152002", Sex.FEMALE,
            "248153007", Sex.MALE,
            "F", Sex.FEMALE,
            "M", Sex.MALE,
            "female", Sex.FEMALE,
            "male", Sex.MALE);

    private static final Map<String, BigDecimal> DAYS = Map.of(
            "a", new BigDecimal("365.2425"),
            "mo", new BigDecimal("30.436875"),
            "wk", new BigDecimal(7),
            "d", BigDecimal.ONE);

    private final Optional<LocalDate> birth;
    private final Sex sex;
    private final LocalDate day;

    /** @param day the day of the result, for the age of the patient then */
    ReferenceRanges(Sex sex, Optional<LocalDate> birth, LocalDate day) {
        this.sex = sex;
        this.birth = birth;
        this.day = day;
    }

    /** Limits and the unit in which they stand; no unit means that of the value. */
    record Range(Limits limits, Optional<String> unit) {}

    /** Whether the ranges of a result can be told apart only by who the patient is. */
    static boolean needPatient(Element part) {
        return part.all("referenceRange").stream().anyMatch(r -> r.has("appliesTo") || r.has("age"));
    }

    /** The range that applies; empty if none does or if it cannot be told which. */
    Optional<Range> of(Element part) {
        List<Range> fitting = part.all("referenceRange").stream()
                .filter(r -> isNormal(r) && isForSex(r) && isForAge(r))
                .flatMap(r -> range(r).stream())
                .distinct()
                .toList();
        if (fitting.size() > 1) {
            part.faults()
                    .add(
                            Problem.Kind.SET_ASIDE,
                            part.pathTo("referenceRange"),
                            fitting.size() + " ranges fit this patient and differ, so none was used",
                            "give the range that applies");
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean isNormal(Element range) {
        Optional<Element> type = range.child("type");
        return type.isEmpty()
                || type.get().children("coding").stream()
                        .anyMatch(c -> c.text("code", "").equals("normal"))
                || Coded.words(type.get()).toLowerCase(Locale.ROOT).startsWith("normal");
    }

    /** Whether all groups that a range is for are groups the patient is known to belong to. */
    private boolean isForSex(Element range) {
        return range.all("appliesTo").stream()
                .allMatch(group -> group.children("coding").stream().anyMatch(c -> SEXES.get(c.text("code", "")) == sex)
                        || SEXES.get(Coded.words(group).toLowerCase(Locale.ROOT)) == sex);
    }

    private boolean isForAge(Element range) {
        Optional<Element> age = range.child("age");
        if (age.isEmpty()) {
            return true;
        }
        if (birth.isEmpty()) {
            return false;
        }
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(birth.get(), day));
        Optional<BigDecimal> from = age.get().child("low").flatMap(ReferenceRanges::days);
        Optional<BigDecimal> to = age.get().child("high").flatMap(ReferenceRanges::days);
        boolean readable = from.isPresent() == age.get().has("low")
                && to.isPresent() == age.get().has("high");
        return readable
                && from.map(f -> f.compareTo(days) <= 0).orElse(true)
                && to.map(t -> days.compareTo(t) < 0).orElse(true);
    }

    private static Optional<BigDecimal> days(Element age) {
        Optional<BigDecimal> days = Optional.ofNullable(DAYS.get(age.text("code", age.text("unit", ""))));
        return days.flatMap(d -> age.number("value").map(d::multiply));
    }

    private static Optional<Range> range(Element range) {
        Optional<Element> low = range.child("low");
        Optional<Element> high = range.child("high");
        Optional<BigDecimal> from = low.flatMap(l -> l.number("value"));
        Optional<BigDecimal> to = high.flatMap(h -> h.number("value"));
        if (from.isEmpty() && to.isEmpty()) {
            return range.text("text").flatMap(Limits::of).map(l -> new Range(l, Optional.empty()));
        }
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) >= 0) {
            range.faults()
                    .add(
                            Problem.Kind.IMPOSSIBLE_VALUE,
                            range.path(),
                            "the range from " + from.get().toPlainString() + " to "
                                    + to.get().toPlainString() + " holds nothing",
                            "check the range at its source");
            return Optional.empty();
        }
        Optional<String> unit =
                (from.isPresent() ? low : high).flatMap(l -> l.text("code").or(() -> l.text("unit")));
        return Optional.of(new Range(Limits.of(from, to), unit));
    }
}

package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.calx.intake.PatientReading;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.PatientRecord;
import org.calx.record.Problem;
import org.calx.record.Sex;

/** What is known of one person so far. */
final class Chart {
    /** How many resources of a type named nothing the guide knows, and one of them. */
    private record Unread(int count, String example) {}

    private static final int MOST_WAITING = 20_000;

    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Declarations declarations = new Declarations();
    private final Told problems = new Told();
    private final Map<String, Unread> unread = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<Consumer<Chart>> waiting = new ArrayList<>();
    private String name;
    private final Set<Sex> saidSexes = EnumSet.noneOf(Sex.class);
    private final Set<LocalDate> saidBirths = new LinkedHashSet<>();
    private String alias = "";
    private boolean described;
    private boolean ofMany;
    private int resources;

    /** @param name how the input refers to the person */
    Chart(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Whether a Patient resource was read. */
    boolean isDescribed() {
        return described;
    }

    /** The sex, if one and only one is given. */
    Sex sex() {
        return only(saidSexes).orElse(Sex.NOT_STATED);
    }

    /** The day of birth, if one and only one is given. */
    Optional<LocalDate> birth() {
        return only(saidBirths);
    }

    int resources() {
        return resources;
    }

    /** Type and id of the Patient resource, as others may refer to it; empty if it has none. */
    String alias() {
        return alias;
    }

    void alias(String typeAndId) {
        alias = typeAndId;
    }

    /** Whether any of it comes from an export of many people. */
    boolean isOfMany() {
        return ofMany;
    }

    /**
     * Takes what a Patient resource says. Where two of the same person contradict each other, neither is believed.
     *
     * @param where the resource, for problems
     */
    void describe(String name, Sex sex, Optional<LocalDate> birth, String where) {
        this.name = name.isEmpty() || described ? this.name : name;
        described = true;
        if (sex != Sex.NOT_STATED && saidSexes.add(sex) && saidSexes.size() > 1) {
            contradiction(where, "sex");
        }
        if (birth.isPresent() && saidBirths.add(birth.get()) && saidBirths.size() > 1) {
            contradiction(where, "date of birth");
        }
    }

    private void contradiction(String where, String what) {
        problem(
                Problem.Kind.SET_ASIDE,
                where,
                "the resources about this person give more than one " + what + ", so that it is not known",
                "correct the " + what);
    }

    private static <T> Optional<T> only(Set<T> said) {
        return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
    }

    /** @param many whether the resource comes from an export of many people */
    void counted(boolean many) {
        resources++;
        ofMany |= many;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    /** What the record declares to be all of its kind. */
    Declarations declarations() {
        return declarations;
    }

    /** Where a text first stood; spacing, marks and capitals make no other text. */
    String firstPlace(String text, String where) {
        return texts.computeIfAbsent(Digest.ofWords(text), t -> where);
    }

    void add(List<Problem> more) {
        problems.addAll(more);
    }

    void problem(Problem.Kind kind, String where, String what, String remedy) {
        problems.add(new Problem(kind, where, what, remedy));
    }

    /** Notes a resource that names nothing the guide knows; it is told in one line with all others of its type. */
    void unread(String type, String words) {
        unread.merge(
                type,
                new Unread(1, words),
                (a, b) -> new Unread(a.count() + 1, a.example().isEmpty() ? b.example() : a.example()));
    }

    /**
     * Reads something that needs to know who the person is: at once, or when all of the input was read. Only so much
     * waits; what is beyond is read without knowing.
     */
    void whenKnown(Consumer<Chart> reading) {
        if (described || waiting.size() >= MOST_WAITING) {
            reading.accept(this);
        } else {
            waiting.add(reading);
        }
    }

    /** Takes over what another chart of the same person holds. */
    void merge(Chart other) {
        facts.addAll(other.facts);
        other.texts.forEach(texts::putIfAbsent);
        declarations.addAll(other.declarations);
        problems.merge(other.problems);
        ofMany |= other.ofMany;
        other.unread.forEach((type, u) ->
                unread.merge(type, u, (a, b) -> new Unread(a.count() + b.count(), a.example())));
        resources += other.resources;
        waiting.addAll(other.waiting);
        if (other.described) {
            describe(other.name, other.sex(), other.birth(), other.name);
            saidSexes.addAll(other.saidSexes);
            saidBirths.addAll(other.saidBirths);
        }
    }

    /** @param common what concerns everyone in the input */
    PatientReading done(
            String source, Function<ConceptId, Optional<ConceptKind>> kinds, LocalDate asOf, List<Problem> common) {
        waiting.forEach(w -> w.accept(this));
        waiting.clear();
        List<Problem> all = new ArrayList<>(common);
        all.addAll(problems.all());
        unread.forEach((type, u) -> all.add(new Problem(
                Problem.Kind.SET_ASIDE,
                source,
                u.count() + " " + type + (u.count() == 1 ? " names" : " resources name") + " nothing the guide knows"
                        + (u.example().isEmpty() ? "" : ", for example '" + u.example() + "'"),
                "nothing to do, unless one of them matters here")));
        Set<Coverage> coverage = declarations.coverage(facts, kinds, asOf, all);
        List<Fact> described = LoneMeasures.removed(facts, all);
        List<Fact> dated =
                birth().map(b -> BeforeBirth.corrected(described, b, all)).orElse(described);
        PatientRecord record = new PatientRecord(dated, birth(), sex(), coverage, asOf);
        return new PatientReading(record, List.of(), all, name.isEmpty() ? Optional.empty() : Optional.of(name));
    }
}

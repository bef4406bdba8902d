package org.calx.intake.phenopacket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.intake.PatientReading;
import org.calx.record.Fact;
import org.calx.record.PatientRecord;
import org.calx.record.Problem;
import org.calx.record.Sex;

/** What is known of one person of a phenopacket so far. */
final class Sheet {
    private record Unread(int count, String example) {}

    private final String file;
    private final LocalDate asOf;
    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Map<String, Unread> unread = new LinkedHashMap<>();
    Sex sex = Sex.NOT_STATED;
    Optional<LocalDate> birth = Optional.empty();
    /** The day of what is said without a day of its own. */
    Optional<LocalDate> told = Optional.empty();

    Sheet(String file, LocalDate asOf) {
        this.file = file;
        this.asOf = asOf;
    }

    LocalDate asOf() {
        return asOf;
    }

    String where(Node node) {
        return node.path().isEmpty() ? file : file + " " + node.path();
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    void add(List<Problem> more) {
        problems.addAll(more);
    }

    void problem(Problem.Kind kind, Node at, String what, String remedy) {
        problems.add(new Problem(kind, where(at), what, remedy));
    }

    /** Notes a term that the guide does not know; all of a list are told in one line. */
    void unread(String list, String words) {
        unread.merge(list, new Unread(1, words), (a, b) -> new Unread(a.count() + 1, a.example()));
    }

    PatientReading done(Optional<String> id) {
        List<Problem> all = new ArrayList<>(problems);
        unread.forEach((list, u) -> all.add(new Problem(
                Problem.Kind.SET_ASIDE,
                file + " " + list,
                u.count() + (u.count() == 1 ? " item names" : " items name") + " nothing the guide knows, for example '"
                        + u.example() + "'",
                "nothing to do, unless one of them matters here")));
        return new PatientReading(
                new PatientRecord(List.copyOf(facts), birth, sex, Set.of(), asOf), List.of(), all, id);
    }
}

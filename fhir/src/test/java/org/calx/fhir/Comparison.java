package org.calx.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.calx.fhir.second.Person;
import org.calx.fhir.second.Said;
import org.calx.fhir.second.SecondReader;
import org.calx.intake.PatientReading;
import org.calx.intake.UnreadableInput;
import org.calx.intake.fhir.Conformance;
import org.calx.intake.fhir.FhirReader;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.Coverage;
import org.calx.record.Fact;
import org.calx.record.Origin;

/** Reads the same bytes twice and tells what only one reading says. */
final class Comparison {
    /** Files of one input, and whether they hold a resource a line. */
    record Input(String name, List<byte[]> files, boolean lines) {}

    /** Types of which there is no second reading yet; how many of their facts there are is told. */
    private static final Set<String> NOT_COMPARED = Set.of("Binary", "BodyStructure", "QuestionnaireResponse");

    private final FhirReader ours;
    private final SecondReader second;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, Integer> facts = new TreeMap<>();
    private int inputs;
    private int refused;
    private int people;
    private int notCompared;

    Comparison() {
        Knowledge knowledge = KnowledgeStore.packed();
        Recogniser recogniser = new Recogniser(knowledge.concepts(), knowledge.units());
        ours = new FhirReader(knowledge.concepts(), knowledge.units(), recogniser);
        Set<String> types =
                Conformance.types().stream().map(Conformance.Type::name).collect(Collectors.toSet());
        second = new SecondReader(knowledge, recogniser, types);
    }

    List<Difference> differences() {
        return differences;
    }

    /** How many facts both readings stated alike. */
    int agreed() {
        return facts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int inputs() {
        return inputs;
    }

    int people() {
        return people;
    }

    /** Compares what both make of an input; one that HAPI does not take for R4 is counted and left out. */
    void compare(Input input, LocalDate asOf) throws IOException {
        Collection<Person> expected;
        try {
            expected = second.read(input.files(), input.lines(), asOf);
        } catch (DataFormatException e) {
            refused++;
            return;
        }
        inputs++;
        Map<String, Person> wanted = byName(expected, "Patient/");
        Map<String, Person> given;
        try {
            given = byName(ours(input, asOf), "");
        } catch (UnreadableInput e) {
            // A file without any person in it is refused by ours; then the second reading must say nothing either.
            given = Map.of();
        }
        if (wanted.size() == 1 && given.size() == 1) {
            compare(
                    input.name(),
                    given.values().iterator().next(),
                    wanted.values().iterator().next());
            return;
        }
        Set<String> names = new TreeSet<>(wanted.keySet());
        names.addAll(given.keySet());
        for (String name : names) {
            compare(
                    input.name(),
                    given.getOrDefault(name, new Person(name)),
                    wanted.getOrDefault(name, new Person(name)));
        }
    }

    /** What our reader says of each person of an input. */
    List<Person> ours(Input input, LocalDate asOf) throws IOException {
        List<FhirReader.Source> sources = new ArrayList<>();
        for (byte[] file : input.files()) {
            sources.add(new FhirReader.Source("record", () -> new ByteArrayInputStream(file)));
        }
        List<Person> read = new ArrayList<>();
        for (PatientReading reading : ours.read(sources, asOf)) {
            read.add(person(reading));
        }
        return read;
    }

    private Person person(PatientReading reading) {
        Person person = new Person(reading.id().orElse(""));
        for (Fact fact : reading.record().facts()) {
            Said said = Said.of(fact);
            if (fact.origin().source() == Origin.Source.DERIVED) {
                continue;
            }
            if (NOT_COMPARED.contains(said.resource().replaceAll("/.*", ""))) {
                notCompared++;
            } else {
                person.said.add(said);
            }
        }
        reading.record().coverage().stream().map(Coverage::kind).forEach(person.covered::add);
        person.sex = reading.record().sex();
        person.birth = reading.record().birth();
        return person;
    }

    private static Map<String, Person> byName(Collection<Person> people, String prefix) {
        Map<String, Person> byName = new LinkedHashMap<>();
        people.forEach(p -> byName.put(p.name.startsWith(prefix) ? p.name.substring(prefix.length()) : p.name, p));
        return byName;
    }

    private void compare(String file, Person given, Person wanted) {
        people++;
        for (Said said : given.said) {
            if (wanted.said.contains(said)) {
                facts.merge(said.resource().replaceAll("/.*", ""), 1, Integer::sum);
            } else {
                differences.add(new Difference(file, Difference.Side.OURS, said.toString()));
            }
        }
        Set<Said> missing = new HashSet<>(wanted.said);
        missing.removeAll(given.said);
        missing.forEach(s -> differences.add(new Difference(file, Difference.Side.SECOND, s.toString())));
        same(file, "sex", Optional.of(given.sex), Optional.of(wanted.sex));
        same(file, "birth", given.birth, wanted.birth);
        same(file, "coverage", Optional.of(given.covered), Optional.of(wanted.covered));
    }

    private void same(String file, String what, Optional<?> given, Optional<?> wanted) {
        if (!given.equals(wanted)) {
            differences.add(new Difference(file, Difference.Side.OURS, what + " " + given));
            differences.add(new Difference(file, Difference.Side.SECOND, what + " " + wanted));
        }
    }

    /** What was compared, as a table. */
    String table(String title, Reviewed reviewed) {
        StringBuilder table = new StringBuilder("\n" + title + ": " + inputs + " inputs compared, " + refused
                + " refused by HAPI, " + people + " people, " + agreed() + " facts alike, " + differences.size()
                + " differences\n");
        table.append(String.format("%-28s %10s %10s%n", "resource type", "resources", "facts"));
        second.counts().forEach((type, n) -> {
            if (SecondReader.types().contains(type)) {
                table.append(String.format("%-28s %10d %10d%n", type, n, facts.getOrDefault(type, 0)));
            }
        });
        table.append(String.format("%6d  facts of %s: not compared%n", notCompared, new TreeSet<>(NOT_COMPARED)));
        reviewed.byReason().forEach((why, n) -> table.append(String.format("%6d  %s%n", n, why)));
        return table.toString();
    }
}

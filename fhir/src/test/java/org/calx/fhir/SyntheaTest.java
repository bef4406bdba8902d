package org.calx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calx.fhir.second.Person;
import org.calx.fhir.second.Said;
import org.junit.jupiter.api.Test;

/**
 * Made-up people with whole lives. Few in each build; the 210 of docs/bench.md with
 * {@code mvn -P differential -pl core,intake,fhir verify}.
 */
class SyntheaTest {
    private static final int LIVING = Integer.getInteger("calx.synthea.people", 3);

    /** So many were reviewed. */
    private static final int WHOLE = 210;

    /** Bulk data of so many; the first of the same people. */
    private static final int IN_BULK = 2;

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void bothReadingsOfMadeUpPeopleAgree() throws Exception {
        Comparison comparison = new Comparison();
        for (Path bundle : Population.of(LIVING, false)) {
            comparison.compare(bundle(bundle), DAY);
        }
        assertThat(comparison.inputs()).isGreaterThanOrEqualTo(LIVING);
        Judgement.of("synthea", comparison, LIVING >= WHOLE);
    }

    @Test
    void linesOfBulkDataSayTheSameAsBundles() throws Exception {
        Comparison comparison = new Comparison();
        List<byte[]> files =
                Population.of(IN_BULK, true).stream().map(Population::bytes).toList();
        Comparison.Input bulk = new Comparison.Input("bulk", files, true);
        Map<String, Person> fromLines = new HashMap<>();
        comparison.ours(bulk, DAY).forEach(p -> fromLines.put(p.name, p));
        Map<String, Person> fromBundles = new HashMap<>();
        for (Path bundle : Population.of(LIVING, false)) {
            comparison.ours(bundle(bundle), DAY).forEach(p -> fromBundles.put(p.name, p));
        }
        assertThat(fromLines).hasSizeGreaterThanOrEqualTo(IN_BULK);
        fromLines.forEach((name, person) -> {
            assertThat(fromBundles).containsKey(name);
            Set<Said> said = fromBundles.get(name).said;
            assertThat(person.said).as(name).containsExactlyInAnyOrderElementsOf(said);
            assertThat(person.birth).isEqualTo(fromBundles.get(name).birth);
            assertThat(person.sex).isEqualTo(fromBundles.get(name).sex);
        });
        comparison.compare(bulk, DAY);
        Judgement.of("synthea", comparison, false);
    }

    private static Comparison.Input bundle(Path file) {
        return new Comparison.Input(file.getFileName().toString(), List.of(Population.bytes(file)), false);
    }
}

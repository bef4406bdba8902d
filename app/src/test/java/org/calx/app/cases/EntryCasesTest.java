package org.calx.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.calx.assess.Assessor;
import org.calx.cases.CaseCheck;
import org.calx.cases.CaseFile;
import org.calx.cases.CaseReader;
import org.calx.cases.mutation.MutationCheck;
import org.calx.cases.mutation.MutationCheck.Result;
import org.calx.cases.writing.CaseWriter;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide held to all its cases: those written by hand, and those that follow from its criteria. */
class EntryCasesTest {
    private static final Path CASES = Path.of("..", "cases");
    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    private static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);

    /** Of the faults that count, so many in a hundred must break a case. */
    private static final int NOTICED = 90;

    @ParameterizedTest
    @ValueSource(strings = {"entries", "criteria"})
    void everyCaseHolds(String folder) {
        CaseReader.Reading reading = CaseReader.read(CASES.resolve(folder), KNOWLEDGE);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.files()).isNotEmpty();
        List<String> misses = new ArrayList<>();
        for (CaseFile file : reading.files()) {
            CaseCheck.run(file, ASSESSOR)
                    .forEach(m -> misses.add(file.name() + " '" + m.entryCase().name() + "': expected " + m.expected()
                            + ", got " + m.got()));
        }
        assertThat(misses).isEmpty();
    }

    @Test
    void theCasesOfTheCriteriaAreThoseOfTheKnowledge() throws IOException {
        Path folder = CASES.resolve("criteria");
        Map<String, String> approved = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                approved.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        Map<String, String> now = new CaseWriter(ASSESSOR).files();
        List<String> changed = now.keySet().stream()
                .filter(f -> !now.get(f).equals(approved.get(f)))
                .toList();
        List<String> gone =
                approved.keySet().stream().filter(f -> !now.containsKey(f)).toList();
        assertThat(changed)
                .as(
                        "run 'calx cases --write cases/criteria --knowledge knowledge' and look at what changed for patients")
                .isEmpty();
        assertThat(gone).as("files of entries that are no more").isEmpty();
    }

    @Test
    void nineFaultsInTenBreakACase() {
        List<CaseFile> files = new ArrayList<>();
        files.addAll(CaseReader.read(CASES.resolve("entries"), KNOWLEDGE).files());
        files.addAll(CaseReader.read(CASES.resolve("criteria"), KNOWLEDGE).files());
        List<Result> counted = new MutationCheck(ASSESSOR, files)
                .run().stream().filter(Result::counts).toList();
        long noticed = counted.stream().filter(Result::killed).count();
        assertThat(100.0 * noticed / counted.size()).isGreaterThanOrEqualTo(NOTICED);
    }
}

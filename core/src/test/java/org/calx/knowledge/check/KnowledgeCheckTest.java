package org.calx.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every check stays silent on its good folder and says what {@code finding.txt} says of its bad one. A folder is named
 * after its check; a check with several rules has several, with a word behind the name.
 */
class KnowledgeCheckTest {
    private static final Path FIXTURES = Path.of("src/test/resources/knowledge-check");
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final String SHAPE = "shape";

    @TempDir
    private Path folder;

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> all = Files.list(FIXTURES)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void everyCheckHasAFixture() throws IOException {
        Set<String> tested = fixtures().stream().map(f -> checkOf(f).name()).collect(Collectors.toSet());

        assertThat(KnowledgeCheck.checks())
                .extracting(Check::name)
                .doesNotHaveDuplicates()
                .allMatch(tested::contains);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void aGoodFolderHasNoFinding(Path fixture) throws IOException {
        List<CheckFinding> findings = run(fixture.resolve("good"));

        assertThat(findings)
                .filteredOn(f -> f.check().equals(SHAPE)
                        || f.check().equals(checkOf(fixture).name()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void aBadFolderHasExactlyTheNamedFinding(Path fixture) throws IOException {
        List<CheckFinding> findings = run(fixture.resolve("bad"));

        assertThat(findings)
                .filteredOn(f -> f.check().equals(checkOf(fixture).name()))
                .extracting(KnowledgeCheckTest::line)
                .containsExactlyElementsOf(Files.readAllLines(fixture.resolve("finding.txt")));
    }

    @Test
    void faultsOfYamlAndShapeAreFindings() throws IOException {
        write("definitions/one.yaml", "id: one\nid: one\n");
        write("definitions/two.yaml", "id: two\nname: two\nwhen: { has: nothing }\n");

        assertThat(run(FIXTURES.resolve("definitions-used/good")))
                .filteredOn(f -> f.check().equals(SHAPE))
                .extracting(CheckFinding::file)
                .containsExactly("definitions/one.yaml line 2", "definitions/two.yaml");
    }

    private static Check checkOf(Path fixture) {
        String folder = fixture.getFileName().toString();
        return KnowledgeCheck.checks().stream()
                .filter(c -> folder.equals(c.name()) || folder.startsWith(c.name() + "-"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check for the folder " + folder));
    }

    private static String line(CheckFinding finding) {
        return finding.severity() + " " + finding.file() + (finding.place().isEmpty() ? "" : " " + finding.place())
                + ": " + finding.what();
    }

    private List<CheckFinding> run(Path fixture) throws IOException {
        Files.copy(FIXTURES.resolve("units.csv"), folder.resolve("units.csv"));
        try (Stream<Path> files = Files.walk(fixture)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(fixture.relativize(file).toString(), Files.readString(file));
            }
        }
        return KnowledgeCheck.run(folder, AS_OF);
    }

    private void write(String name, String text) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}

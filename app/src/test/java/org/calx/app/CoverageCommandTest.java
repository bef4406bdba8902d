package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of what is carried, at the door. */
class CoverageCommandTest {
    private static final Path LISTS = Calx.ROOT.resolve("docs/coverage");

    @TempDir
    private Path folder;

    private Path evidence;
    private Path danger;
    private Path page;

    @BeforeEach
    void lists() throws IOException {
        evidence = folder.resolve("evidence.tsv");
        danger = folder.resolve("danger.tsv");
        page = folder.resolve("coverage.md");
        Files.writeString(
                evidence,
                "3 Mimics\tGout\ttophaceous-gout\t\n3 Mimics\tMilium\tmilium\tpartly: no figure\n"
                        + "4 Tests\tA new test\t\tno source was seen\n");
        Files.writeString(danger, "1 Rules\tDead skin\tdead-skin file:docs/safety.md\t\n");
    }

    private Calx coverage(String... more) {
        String[] args = new String[7 + more.length];
        String[] first = {
            "coverage", "--evidence", evidence.toString(), "--danger", danger.toString(), "--out", page.toString()
        };
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return Calx.run(args);
    }

    @Test
    void rowsAreCountedAndShownWithWhatCarriesThem() throws IOException {
        Calx run = coverage();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("The review of evidence: 3 rows, 1 carried, 1 partly, 1 not")
                .contains("The safety review: 1 rows, 1 carried, 0 partly, 0 not");
        assertThat(Files.readString(page))
                .contains("| Gout | [tophaceous-gout](reference/mimics/tophaceous-gout.md) |  |")
                .contains("| A new test | **not carried** | no source was seen |")
                .contains("[dead-skin](reference/red-flags/dead-skin.md) (emergency)")
                .contains("| 3 Mimics | 2 | 1 | 1 | 0 |")
                .contains("## Sources that no entry cites");
    }

    @Test
    void anIdThatIsNotThereStopsThePageAndIsNamed() throws IOException {
        Files.writeString(evidence, "3 Mimics\tGout\ttophaceous-gouty\t\n");
        Calx run = coverage();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("evidence.tsv line 1: there is no entry 'tophaceous-gouty'");
        assertThat(page).doesNotExist();
    }

    @Test
    void theCheckSaysWhetherThePageIsFresh() throws IOException {
        assertThat(coverage("--check").exit()).isEqualTo(1);
        coverage();
        assertThat(coverage("--check").exit()).isZero();
        Files.writeString(danger, "1 Rules\tDead skin\tdead-skin\tsaid otherwise\n");
        Calx stale = coverage("--check");
        assertThat(stale.exit()).isEqualTo(1);
        assertThat(stale.out()).contains("is not fresh");
    }

    /** The lists of the repository name what the knowledge holds. */
    @Test
    void theListsNameOnlyWhatIsThere() {
        Calx run = Calx.run(
                "coverage",
                "--evidence",
                LISTS.resolve("evidence.tsv").toString(),
                "--danger",
                LISTS.resolve("danger.tsv").toString(),
                "--out",
                page.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }
}

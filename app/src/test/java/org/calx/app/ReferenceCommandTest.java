package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing and checking the reference, at the door. */
class ReferenceCommandTest {
    private static final String KNOWLEDGE =
            Calx.ROOT.resolve("app/src/test/resources/approved/knowledge").toString();

    @TempDir
    private Path out;

    @TempDir
    private Path cases;

    private Calx reference(String... more) {
        List<String> args = Stream.concat(
                        Stream.of(
                                "reference",
                                "--knowledge",
                                KNOWLEDGE,
                                "--out",
                                out.toString(),
                                "--cases",
                                cases.toString()),
                        Stream.of(more))
                .toList();
        return Calx.run(args.toArray(String[]::new));
    }

    @Test
    void whatWasWrittenIsFresh() throws IOException {
        assertThat(reference().exit()).isZero();
        assertThat(reference("--check")).satisfies(c -> {
            assertThat(c.exit()).isZero();
            assertThat(c.out()).contains("0 stale, 0 missing, 0 extra");
        });
        assertThat(Files.readString(out.resolve("red-flags/dead-skin.md")))
                .startsWith("<!-- Made by \"calx reference\"");
    }

    @Test
    void theCheckNamesWhatIsStaleMissingAndExtra() throws IOException {
        reference();
        Files.writeString(out.resolve("index.md"), "changed by hand");
        Files.delete(out.resolve("sources.md"));
        Files.writeString(out.resolve("notes.txt"), "somebody's own");
        Calx check = reference("--check");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out().lines())
                .contains("stale  index.md", "missing  sources.md", "extra  notes.txt")
                .anyMatch(l -> l.contains("1 stale, 1 missing, 1 extra"));
        assertThat(out.resolve("sources.md")).doesNotExist();
    }

    @Test
    void pagesOfEntriesThatAreGoneAreRemovedAndNothingElse() throws IOException {
        reference();
        Path gone = out.resolve("red-flags/gone.md");
        Files.copy(out.resolve("red-flags/dead-skin.md"), gone);
        Path half = out.resolve("index.md.new");
        Files.writeString(half, "left by a run that was stopped");
        Path own = out.resolve("red-flags/own.md");
        Files.writeString(own, "# somebody's own");
        assertThat(reference().out()).contains("0 written, 2 removed");
        assertThat(gone).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(own).exists();
    }

    @Test
    void onlyPagesThatDifferAreWritten() throws IOException {
        reference();
        Files.writeString(out.resolve("index.md"), "changed by hand");
        assertThat(reference().out()).contains("1 written, 0 removed");
        assertThat(reference().out()).contains("0 written, 0 removed");
    }

    @Test
    void casesAreNamedWithTheirOutcome() throws IOException {
        Files.writeString(Files.createDirectories(cases.resolve("red-flags")).resolve("dead-skin.yaml"), """
                entry: dead-skin
                cases:
                  - { is: raised, name: a black patch, patient: [black-skin] }
                  - { is: cleared, because: { when: no }, name: no black patch, patient: [no black-skin] }
                """);
        reference();
        assertThat(Files.readString(out.resolve("red-flags/dead-skin.md")))
                .contains("## Cases\n\n- **raised**: a black patch\n- **cleared** (when no): no black patch\n");
    }

    @Test
    void thePageOfAFlagIsTheApprovedOne() throws IOException {
        reference();
        Path approved = Calx.ROOT.resolve("app/src/test/resources/approved/dead-skin.md");
        String page = Files.readString(out.resolve("red-flags/dead-skin.md"));
        if (Boolean.getBoolean("approve")) {
            Files.writeString(approved, page);
        }
        assertThat(page).isEqualTo(Files.readString(approved));
    }

    @Test
    void aFolderOfCasesThatIsNotThereIsWrongUse() {
        Calx run =
                Calx.run("reference", "--knowledge", KNOWLEDGE, "--out", out.toString(), "--cases", "no-such-folder");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no-such-folder is no folder");
    }
}

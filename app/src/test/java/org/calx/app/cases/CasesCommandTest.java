package org.calx.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the two commands print and how they end. */
class CasesCommandTest {
    private static final String TINY =
            Path.of("..", "core", "src", "test", "resources", "tiny-knowledge").toString();

    @TempDir
    private Path folder;

    private record Run(int exit, String out) {}

    private static Run run(Object command, String... args) {
        StringWriter out = new StringWriter();
        int exit = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(args);
        return new Run(exit, out.toString());
    }

    private void kidney(String cases) throws IOException {
        Path file = folder.resolve("definitions/advanced-kidney-disease.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "entry: advanced-kidney-disease\ncases:\n" + cases);
    }

    @Test
    void aMissNamesTheCaseAndWhatIsOpen() throws IOException {
        kidney("  - { is: yes, name: a good filter, patient: [\"lab-egfr 30 mL/min/{1.73_m2}\"] }\n");
        Run run = run(new CasesCommand(), folder.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("definitions/advanced-kidney-disease.yaml: 'a good filter': expected yes, got unknown")
                .contains("when: unknown, open: dialysis (not asked)")
                .contains("warning: types/calciphylaxis: no case of class unknown, yes")
                .contains("1 cases of 1 entries, 1 missed, 0 unreadable");
    }

    @Test
    void whatHoldsEndsWellUnlessAllClassesAreAsked() throws IOException {
        kidney("  - { is: yes, name: on dialysis, patient: [dialysis] }\n");
        assertThat(run(new CasesCommand(), folder.toString()).exit()).isZero();
        assertThat(run(new CasesCommand(), folder.toString(), "--complete").exit())
                .isEqualTo(1);
        assertThat(run(new CasesCommand(), folder.resolve("nowhere").toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void casesAreWrittenAndOldOnesTakenAway() throws IOException {
        Path old = folder.resolve("causes/cause-of-nothing.yaml");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "entry: cause-of-nothing\n");
        Run run = run(new CasesCommand(), "--write", folder.toString(), "--knowledge", TINY);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).containsPattern("\\d+ cases in \\d+ files; of \\d+ the truth was asked");
        assertThat(old).doesNotExist();
        assertThat(folder.resolve("definitions/hard-lump.yaml"))
                .content()
                .contains("- { is: yes, patient: [{ lesion: [lump, hard] }] }");
    }

    @Test
    void faultsThatNoCaseNoticedAreListed() throws IOException {
        Path file = folder.resolve("definitions/hard-lump.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "entry: hard-lump\ncases:\n  - { is: unknown, patient: [{ lesion: [hard] }] }\n"
                        + "  - { is: yes, name: wrong, patient: [] }\n");
        Run run = run(new MutateCommand(), folder.toString(), "--survivors", "--knowledge", TINY);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("'wrong' misses and is left out")
                .contains("definitions/hard-lump: when: dropped from all: hard")
                .doesNotContain("definitions/hard-lump: when: dropped from all: lump")
                .containsPattern("all +\\d+ faults, +\\d+ noticed");
        assertThat(run(new MutateCommand(), folder.toString(), "--least", "0", "--knowledge", TINY)
                        .exit())
                .isZero();
    }
}

package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault is told, costs the smallest piece that holds it, and never shows a stack trace. */
class HostileInputTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.calx.app.HostileInputs#all")
    void aFaultIsToldAndItsNeighbourIsRead(HostileInputs.Input input) throws IOException {
        Path file = Files.write(folder.resolve(input.name()), input.content());
        Calx run = Calx.run("assess", "--format", "json", "--as-of", "2026-11-22", file.toString());

        assertThat(run.exit()).as(run.err()).isEqualTo(input.exit());
        assertThat(run.err()).doesNotContain("\tat ").doesNotContain("fault of the program");
        assertThat(run.err().length()).isLessThan(2_000);
        if (input.exit() == 3) {
            assertThat(run.err()).contains(input.name());
        }
        assertThat((run.out() + run.err()).replace("\\\"", "'")).contains(input.said());
        assertThat(facts(run.out()).contains("\"systemic-sclerosis\""))
                .as("the healthy neighbour is read")
                .isEqualTo(input.neighbourIsRead());
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(HostileInputs.all().map(HostileInputs.Input::name))
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates();
    }

    /** The facts of the first answer. */
    private static String facts(String answers) {
        String first = answers.startsWith("{\n")
                ? answers
                : answers.lines().findFirst().orElse("");
        int at = first.lastIndexOf("\"facts\"");
        return at < 0 ? "" : first.substring(at);
    }
}

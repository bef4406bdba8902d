package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int calx(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void helpIsPrintedAndSucceeds() {
        assertThat(calx("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: calx");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionNamesTheProgram() {
        assertThat(calx("--version")).isZero();
        assertThat(out.toString()).startsWith("calx ");
    }

    @Test
    void anUnknownCommandFailsWithAMessageOnStandardError() {
        assertThat(calx("no-such-command")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("no-such-command");
    }
}

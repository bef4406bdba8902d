package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of what is read of FHIR is the one the program makes. */
class ConformancePageTest {
    @Test
    void thePageIsFresh() throws IOException {
        assertThat(Files.readString(Path.of("../docs/conformance.md")))
                .as("made anew by: ./calx conformance > docs/conformance.md")
                .isEqualTo(ConformanceCommand.page());
    }
}

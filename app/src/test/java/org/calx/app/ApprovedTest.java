package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole answers as someone approved them, on a small made-up knowledge, so that only the wording and the layout can
 * change them. After a wanted change {@code ./calx test -Dapprove=true} writes them anew; read the difference before
 * committing it.
 */
class ApprovedTest {
    private static final Path FOLDER = Calx.ROOT.resolve("app/src/test/resources/approved");

    @ParameterizedTest
    @CsvSource({"alarm, clinician, text", "quiet, person, text", "alarm, person, html"})
    void theAnswerIsTheApprovedOne(String note, String voice, String format) throws IOException {
        String answer = Calx.run(
                        "assess",
                        FOLDER.resolve(note + ".json").toString(),
                        "--knowledge",
                        FOLDER.resolve("knowledge").toString(),
                        "--as-of",
                        "2026-11-22",
                        "--voice",
                        voice,
                        "--format",
                        format,
                        "--full")
                .out();
        Path approved = FOLDER.resolve(note + "-" + voice + "." + (format.equals("text") ? "txt" : format));
        if (Boolean.getBoolean("approve")) {
            Files.writeString(approved, answer);
        }
        assertThat(answer).isEqualTo(Files.readString(approved));
    }
}

package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole answers for made-up patients whose illnesses, medicines and wishes pull against each other, in both voices, as
 * someone read them line by line ({@code docs/conflicts.md}). After a wanted change of the knowledge
 * {@code ./calx test -Dapprove=true} writes them anew; read the difference for contradictions before committing it.
 */
class ConflictsTest {
    private static final Path NOTES = Path.of("..", "cases", "conflicts");
    private static final Path APPROVED = Calx.ROOT.resolve("app/src/test/resources/approved/conflicts");

    static Stream<String> patients() throws IOException {
        try (Stream<Path> files = Files.list(NOTES)) {
            return files.map(f -> f.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("patients")
    void theAnswersAreTheApprovedOnes(String patient) throws IOException {
        for (String voice : List.of("clinician", "person")) {
            String answer = answer(patient, voice);
            Path approved = APPROVED.resolve(patient + "-" + voice + ".txt");
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(APPROVED);
                Files.writeString(approved, answer);
            }
            assertThat(answer).as(approved.getFileName().toString()).isEqualTo(Files.readString(approved));
        }
    }

    @Test
    void whatWasSaidIsNotAskedBack() {
        String transplant = "A transplant of a kidney or another organ";

        assertThat(answer("pregnant-lupus-diltiazem", "person"))
                .contains(transplant)
                .doesNotContain("– Pregnant\n");
        assertThat(answer("liver-transplant-calcium-infusion-plate", "person")).doesNotContain(transplant);
    }

    /** Without the numbers and list of sources, the knowledge's version: they change with any file. */
    private static String answer(String patient, String voice) {
        String file = "../cases/conflicts/" + patient + ".json";
        String text = Calx.run("assess", file, "--as-of", "2026-11-22", "--voice", voice, "--full")
                .out();
        return text.replaceAll("(?s)\n(?:Sources|Where this comes from)\n.*?\n\n", "\n")
                .replaceAll("\\s*(?:\\[\\d+\\])+", "")
                .replaceAll(", knowledge [0-9a-f]+", "");
    }
}

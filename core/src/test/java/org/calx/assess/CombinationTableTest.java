package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.knowledge.Finding.Strength;
import org.calx.logic.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one table, row by row, and against the page that a clinician reads. */
class CombinationTableTest {

    private static List<Strength> strengths(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(s -> Strength.valueOf(s.toUpperCase(Locale.ROOT)))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // for, against, can still be settled, settled by the record
        ",, true, false, OPEN",
        ",, false, false, OPEN",
        "weak,, true, false, POSSIBLE",
        "moderate,, true, false, POSSIBLE",
        "strong,, true, false, POSSIBLE",
        "strong weak,, true, false, POSSIBLE",
        "strong moderate,, true, false, LIKELY",
        "settles,, true, false, LIKELY",
        "settles,, true, true, ESTABLISHED",
        "settles, settles, true, true, ESTABLISHED",
        "moderate moderate moderate,, true, false, LIKELY",
        "moderate moderate weak,, true, false, POSSIBLE",
        "moderate moderate moderate, weak, true, false, POSSIBLE",
        "strong moderate, weak, true, false, POSSIBLE",
        "strong strong, moderate, true, false, LIKELY",
        "settles, moderate, true, false, LIKELY",
        "settles, strong, true, false, POSSIBLE",
        "weak, weak, true, false, OPEN",
        "moderate, weak, true, false, POSSIBLE",
        ", weak, true, false, OPEN",
        ", moderate, true, false, UNLIKELY",
        "weak, moderate, true, false, OPEN",
        "moderate, strong, true, false, UNLIKELY",
        ", settles, true, false, UNLIKELY",
        ", settles, false, false, EXCLUDED",
        "strong moderate moderate, settles, false, false, EXCLUDED",
        "strong moderate moderate moderate, settles, true, false, POSSIBLE",
    })
    void findingsBecomeAStanding(
            String supporting, String opposing, boolean canStillBeSettled, boolean settled, Standing expected) {
        assertThat(CombinationTable.standing(strengths(supporting), strengths(opposing), canStillBeSettled, settled))
                .isEqualTo(expected);
    }

    @Test
    void thePageNamesTheSamePointsAndLimits() throws IOException {
        String page = Files.readString(page());
        Map<String, Integer> points = new HashMap<>();
        Matcher rows = Pattern.compile("\\| (weak|moderate|strong|settles) \\| (\\d+) \\|")
                .matcher(page);
        while (rows.find()) {
            points.put(rows.group(1), Integer.parseInt(rows.group(2)));
        }
        assertThat(points).hasSize(Strength.values().length);
        for (Strength strength : Strength.values()) {
            assertThat(CombinationTable.points(strength))
                    .isEqualTo(points.get(strength.name().toLowerCase(Locale.ROOT)));
        }
        assertThat(page)
                .contains("| likely | net " + CombinationTable.LIKELY_FROM
                        + " or more, with a strong finding for or with" + " three families for |")
                .contains("| possible | net " + CombinationTable.POSSIBLE_FROM + " or more |")
                .contains(
                        "| unlikely | net " + CombinationTable.UNLIKELY_TO + " or less, and something speaks against");
    }

    private static Path page() {
        Path fromModule = Path.of("..", "docs", "standings.md");
        return Files.exists(fromModule) ? fromModule : Path.of("docs", "standings.md");
    }
}

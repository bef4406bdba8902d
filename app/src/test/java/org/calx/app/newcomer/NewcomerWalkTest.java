package org.calx.app.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calx.app.guide.Guide;
import org.calx.assess.Assessment;
import org.calx.assess.Assessment.HomeCare;
import org.calx.assess.Weighed;
import org.calx.knowledge.Entry;
import org.calx.knowledge.check.CheckFinding;
import org.calx.knowledge.check.KnowledgeCheck;
import org.calx.logic.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first walk of CONTRIBUTING.md, done with the files that stand on that page. */
class NewcomerWalkTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern FILE =
            Pattern.compile("^```yaml\\n# (\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String CAUSE = "zither-players-fingertip";
    private static final String REMEDY = "yoghurt-compress";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void doWhatThePageSays() throws IOException {
        copy(ROOT.resolve("knowledge"), folder.resolve("knowledge"));
        Map<String, String> files = filesOnThePage();
        assertThat(files)
                .containsOnlyKeys(
                        "knowledge/causes/" + CAUSE + ".yaml", "knowledge/remedies/" + REMEDY + ".yaml", "zither.yaml");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void theCheckFindsNoFault() {
        assertThat(KnowledgeCheck.run(folder.resolve("knowledge"), DAY))
                .filteredOn(f -> f.severity() == CheckFinding.Severity.ERROR)
                .isEmpty();
    }

    @Test
    void theNewCauseAndTheNewRemedyAreInTheAnswer() throws IOException {
        Guide guide = Guide.of(folder.resolve("knowledge"));
        byte[] note = Files.readAllBytes(folder.resolve("zither.yaml"));
        Assessment answer = guide.assessor()
                .assess(guide.read(note, "zither.yaml", DAY).get(0).record());

        assertThat(answer.causes())
                .filteredOn(w -> w.id().equals(CAUSE))
                .extracting(Weighed::standing)
                .containsExactly(Standing.POSSIBLE);
        assertThat(answer.homeCare())
                .filteredOn(h -> h.remedy().id().equals(REMEDY))
                .extracting(HomeCare::advice)
                .containsExactly(Entry.Advice.AVOID);
    }

    private static Map<String, String> filesOnThePage() throws IOException {
        Matcher matcher = FILE.matcher(Files.readString(ROOT.resolve("CONTRIBUTING.md"), StandardCharsets.UTF_8));
        Map<String, String> files = new LinkedHashMap<>();
        while (matcher.find()) {
            files.put(matcher.group(1), matcher.group(2));
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}

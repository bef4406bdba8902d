package org.calx.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calx.app.guide.Guide;
import org.calx.assess.Assessment;
import org.calx.intake.PatientReading;
import org.calx.knowledge.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The urgency of made-up cases against their keys: none that is dangerous is under-triaged, beyond gaps named here. */
class UnseenCasesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final Path FOLDER = Path.of("..", "cases", "unseen");
    private static final Guide GUIDE = Guide.packed();

    /**
     * Known under-triage, each with its reason in cases/README.md. The answer must still say that it could be an
     * emergency. A gap that is closed must be taken off this list.
     */
    private static final Set<String> GAPS = Set.of("w-32", "w-67", "s-09", "s-w-09", "s-w-24", "t-w-005");

    private record Answer(String id, Level level, Level couldBe, Level least, Level most) {}

    @ParameterizedTest
    @CsvSource({
        "notes.jsonl, 0.95",
        "own-words.jsonl, 0.88",
        "second-notes.jsonl, 0.95",
        "second-own-words.jsonl, 0.95",
        "third-own-words.jsonl, 0.98",
        "held-own-words.jsonl, 0.95"
    })
    void noDangerIsUnderTriagedAndFewAlarmsAreFalse(String file, double noOverTriage) throws IOException {
        List<Answer> answers = answers(file);
        assertThat(answers).hasSizeGreaterThan(20);
        assertThat(answers.stream().filter(a -> !a.level().atLeast(a.least())).map(Answer::id))
                .as("under-triaged in " + file)
                .containsExactlyInAnyOrderElementsOf(
                        answers.stream().map(Answer::id).filter(GAPS::contains).toList());
        assertThat(answers.stream().filter(a -> GAPS.contains(a.id())))
                .as("a gap must show that it could be an emergency")
                .allMatch(a -> a.couldBe() == Level.EMERGENCY);
        long held = answers.stream().filter(a -> a.most().atLeast(a.level())).count();
        assertThat((double) held / answers.size())
                .as("no over-triage in " + file)
                .isGreaterThanOrEqualTo(noOverTriage);
    }

    /** What is denied plainly is offered as denied; what is hoped, guessed, asked or told by others is not. */
    @ParameterizedTest
    @ValueSource(strings = {"third-own-words.jsonl", "held-own-words.jsonl"})
    void onlyPlainDenialsAreDenials(String file) throws IOException {
        int looked = 0;
        for (Map<?, ?> entry : entries(file)) {
            List<String> denied = GUIDE.ownWords(String.valueOf(entry.get("text"))).denied().stream()
                    .map(f -> f.concept().value())
                    .toList();
            if (entry.get("denies") instanceof List<?> wanted) {
                looked++;
                assertThat(denied).as(String.valueOf(entry)).containsAll(strings(wanted));
            }
            if (entry.get("leaves_open") instanceof List<?> open) {
                looked++;
                assertThat(denied)
                        .as(String.valueOf(entry))
                        .noneMatch(d -> open.isEmpty() || strings(open).contains(d));
            }
        }
        assertThat(looked).isGreaterThan(5);
    }

    private static List<String> strings(List<?> all) {
        return all.stream().map(String::valueOf).toList();
    }

    private static List<Map<?, ?>> entries(String file) throws IOException {
        Load load = new Load(LoadSettings.builder().build());
        List<Map<?, ?>> entries = new ArrayList<>();
        for (String line : Files.readString(FOLDER.resolve(file)).split("\n")) {
            entries.add((Map<?, ?>) load.loadFromString(line));
        }
        return entries;
    }

    private static List<Answer> answers(String file) throws IOException {
        List<Answer> answers = new ArrayList<>();
        Load load = new Load(LoadSettings.builder().build());
        for (String line : Files.readString(FOLDER.resolve(file)).split("\n")) {
            Map<?, ?> entry = (Map<?, ?>) load.loadFromString(line);
            boolean words = entry.containsKey("text");
            Map<?, ?> key = words ? entry : (Map<?, ?>) entry.get("conclusion");
            PatientReading note = words
                    ? GUIDE.words(String.valueOf(entry.get("text")), AS_OF)
                    : GUIDE.read(line.getBytes(StandardCharsets.UTF_8), "note.json", AS_OF)
                            .get(0);
            Assessment answer = GUIDE.assessor().assess(note.record(), note.problems());
            answers.add(new Answer(
                    String.valueOf(entry.get("id")),
                    answer.urgency().level(),
                    answer.urgency().couldBe(),
                    level(key, "urgency_least"),
                    level(key, "urgency_most")));
        }
        return answers;
    }

    private static Level level(Map<?, ?> key, String field) {
        String word = String.valueOf(key.get(field));
        return Level.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}

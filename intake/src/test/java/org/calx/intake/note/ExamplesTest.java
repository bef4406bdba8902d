package org.calx.intake.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.calx.intake.text.Phrase;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.Fact;
import org.calx.record.Problem;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the repository, read with the real knowledge and words. */
class ExamplesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final CaseNotes NOTES = notes();

    private static CaseNotes notes() {
        Knowledge knowledge = KnowledgeStore.packed();
        Recogniser recogniser = new Recogniser(knowledge.concepts(), knowledge.units());
        return new CaseNotes(knowledge.concepts(), knowledge.units(), recogniser, Mode.FULL);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NoteReading read(String file) {
        return NOTES.read(bytes(EXAMPLES.resolve(file)), file, DAY);
    }

    private static Set<String> present(NoteReading reading) {
        return reading.record().facts().stream()
                .filter(f -> f.value() instanceof Value.Present)
                .map(Fact::concept)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "dialysis-painful-purple.json, severe-pain purple net-pattern eschar haemodialysis warfarin site-thigh",
        "limited-scleroderma-fingers.yaml, firm white site-fingertip chalk-discharge limited-systemic-sclerosis lab-anticentromere",
        "gout-elbow.json, nodule site-ear gout thiazide-class histology-urate-crystals",
        "own-words.txt, firm white site-fingertip systemic-sclerosis nifedipine reflux",
    })
    void whatAnExampleSaysIsRead(String file, String concepts) {
        NoteReading reading = read(file);

        assertThat(present(reading)).contains(concepts.split(" "));
        assertThat(reading.problems()).extracting(Problem::kind).doesNotContain(Problem.Kind.MALFORMED);
    }

    @Test
    void mostPhrasesOfTheExamplesAreUsed() throws IOException {
        List<Phrase> phrases;
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            phrases = files.filter(f -> !f.toString().endsWith(".md"))
                    .flatMap(f -> NOTES.read(bytes(f), f.getFileName().toString(), DAY).phrases().stream())
                    .filter(p -> p.outcome() != Phrase.Outcome.SET_ASIDE)
                    .toList();
        }
        long used =
                phrases.stream().filter(p -> p.outcome() == Phrase.Outcome.USED).count();

        assertThat(used * 10).isGreaterThan(phrases.size() * 8L);
    }

    @Property(tries = 300)
    void aDamagedExampleIsReadOrRefused(
            @ForAll @IntRange(max = 5000) int place, @ForAll byte to, @ForAll @IntRange(max = 2) int which) {
        String file = List.of("dialysis-painful-purple.json", "limited-scleroderma-fingers.yaml", "own-words.txt")
                .get(which);
        byte[] damaged = bytes(EXAMPLES.resolve(file));
        damaged[place % damaged.length] = to;
        try {
            assertThat(NOTES.readAll(damaged, file, DAY)).isNotNull();
        } catch (UnreadableInput refused) {
            assertThat(refused.problem().remedy()).isNotBlank();
        }
    }
}

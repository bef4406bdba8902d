package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calx.app.answer.Answered;
import org.calx.app.guide.Guide;
import org.calx.assess.Asker;
import org.calx.intake.PatientReading;
import org.calx.knowledge.Entry;
import org.calx.knowledge.check.Readability;
import org.calx.words.Document;
import org.calx.words.Voice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole letter of each example, as a person reads it. */
class LetterTest {
    private static final Guide GUIDE = Guide.packed();
    private static final int PASSAGE = 100;
    private static final double GRADE = 6.0;

    private static Document letter(String example) throws Exception {
        Path file = Path.of(Calx.example(example));
        PatientReading note = GUIDE.read(Files.readAllBytes(file), example, LocalDate.of(2026, 11, 22))
                .get(0);
        List<Asker.Next> next = new Asker(GUIDE.assessor()).next(note.record(), Set.of());
        Answered answered = AssessCommand.answered(GUIDE, example, note, next);
        return AssessCommand.document(GUIDE, answered, Voice.PERSON, false);
    }

    private static List<String> sentences(Document.Section section) {
        List<String> all = new ArrayList<>();
        for (Document.Block block : section.blocks()) {
            if (block instanceof Document.Paragraph p) {
                all.add(p.text());
            } else if (block instanceof Document.Points points) {
                points.points().forEach(p -> add(p, all));
                points.more().forEach(p -> add(p, all));
            }
        }
        return all;
    }

    private static void add(Document.Point point, List<String> all) {
        all.add((point.opening() + " " + point.text()).strip());
        point.parts().forEach(p -> add(p, all));
        point.details().forEach(p -> add(p, all));
    }

    /** Sections joined until each passage is long enough to be graded. */
    private static List<String> passages(Document letter) {
        List<String> passages = new ArrayList<>();
        StringBuilder passage = new StringBuilder();
        for (Document.Section section : letter.sections()) {
            sentences(section).stream()
                    .map(s -> s.matches(".*[.!?:]\\W*") ? s + " " : s + ". ")
                    .forEach(passage::append);
            if (Readability.words(passage.toString()) >= PASSAGE) {
                passages.add(passage.toString());
                passage.setLength(0);
            }
        }
        return passages;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dialysis-painful-purple.json",
                "gout-elbow.json",
                "limited-scleroderma-fingers.yaml",
                "own-words.txt"
            })
    void everyPassageIsReadAfterSixYearsOfSchool(String example) throws Exception {
        List<String> passages = passages(letter(example));
        assertThat(passages).isNotEmpty();
        assertThat(passages)
                .allSatisfy(p -> assertThat(Readability.grade(p)).as(p).isLessThanOrEqualTo(GRADE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dialysis-painful-purple.json",
                "gout-elbow.json",
                "limited-scleroderma-fingers.yaml",
                "own-words.txt"
            })
    void nothingIsCalledByItsClinicalNameAndNoTreatmentIsNamedButWhatIsTaken(String example) throws Exception {
        String text = String.join(
                " ",
                letter(example).sections().stream()
                        .flatMap(s -> sentences(s).stream())
                        .filter(s -> !s.contains(": Keep") && !s.contains(": You take this") && !s.endsWith("?"))
                        .toList());
        Stream.of(Entry.Recognisable.class, Entry.Investigation.class)
                .flatMap(kind -> GUIDE.knowledge().entries(kind).stream())
                .map(e -> e.head().name())
                .filter(n -> n.contains(" "))
                .forEach(n -> assertThat(text).doesNotContain(n));
        Stream.of("diltiazem", "colchicine", "minocycline", "pamidronate", "zoledronate", "infliximab", "rituximab")
                .forEach(drug -> assertThat(Pattern.compile("\\b" + drug)
                                .matcher(text.toLowerCase(Locale.ROOT))
                                .find())
                        .as(drug)
                        .isFalse());
    }
}

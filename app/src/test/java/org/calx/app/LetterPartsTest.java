package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.calx.app.answer.Answered;
import org.calx.app.guide.Guide;
import org.calx.assess.Asker;
import org.calx.intake.PatientReading;
import org.calx.knowledge.check.Readability;
import org.calx.words.Document;
import org.calx.words.Document.Mark;
import org.calx.words.Document.Part;
import org.calx.words.Document.Point;
import org.calx.words.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The letters of the patients made for conflict, part by part: short at first, complete when opened, free of traps. */
class LetterPartsTest {
    private static final Guide GUIDE = Guide.packed();
    private static final Path NOTES = Path.of("..", "cases", "conflicts");
    private static final Set<Part> FIRST = EnumSet.of(Part.NEXT, Part.CHECK_NOW, Part.UNTIL, Part.WORDS);
    private static final int FIRST_WORDS = 320;
    private static final int PASSAGE = 100;
    private static final double GRADE = 6.0;

    /** Words that people read as something else than is meant. */
    private static final Pattern TRAPS =
            Pattern.compile("(?i)\\b(benign|positive|negative|idiopathic|metastatic|dystrophic|kidney failure)\\b");

    private static final Pattern DOSE = Pattern.compile("(?i)\\b\\d+([.,]\\d+)? ?(mg|g|mcg|µg|ml|units|IU)\\b(?! ?/)");

    static Stream<Path> patients() throws IOException {
        try (Stream<Path> files = Files.list(NOTES)) {
            return files.sorted().toList().stream();
        }
    }

    private static Document letter(Path note) throws IOException {
        PatientReading reading = GUIDE.read(Files.readAllBytes(note), note.toString(), LocalDate.of(2026, 11, 22))
                .get(0);
        List<Asker.Next> next = new Asker(GUIDE.assessor()).next(reading.record(), Set.of());
        Answered answered = AssessCommand.answered(GUIDE, note.toString(), reading, next);
        return AssessCommand.document(GUIDE, answered, Voice.PERSON, true);
    }

    private static List<Point> points(Document.Section section) {
        List<Point> all = new ArrayList<>();
        for (Document.Block block : section.blocks()) {
            if (block instanceof Document.Points points) {
                Stream.concat(points.points().stream(), points.more().stream()).forEach(p -> add(p, all));
            }
        }
        return all;
    }

    private static void add(Point point, List<Point> all) {
        all.add(point);
        point.parts().forEach(p -> add(p, all));
        point.details().forEach(p -> add(p, all));
    }

    private static String text(Document.Section section) {
        StringBuilder text = new StringBuilder();
        for (Document.Block block : section.blocks()) {
            if (block instanceof Document.Paragraph p) {
                text.append(p.text()).append(' ');
            } else if (block instanceof Document.Points points) {
                List<Point> all = new ArrayList<>();
                Stream.concat(points.points().stream(), points.more().stream()).forEach(p -> add(p, all));
                all.forEach(p -> text.append((p.opening() + " " + p.text()).strip())
                        .append(p.text().matches("(?s).*[.!?:]\\W*") ? " " : ". "));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("patients")
    void everySectionSaysWhatItIsAbout(Path note) throws IOException {
        assertThat(letter(note).sections()).extracting(Document.Section::part).doesNotContain(Part.WHOLE);
        assertThat(letter(note).sections())
                .extracting(Document.Section::part)
                .contains(Part.NEXT, Part.UNTIL, Part.DO_NOT, Part.MAY_BE, Part.WATCH)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("patients")
    void whatIsReadFirstIsShort(Path note) throws IOException {
        String first = letter(note).sections().stream()
                .filter(s -> FIRST.contains(s.part()))
                .map(LetterPartsTest::text)
                .reduce("", String::concat);
        assertThat(Readability.words(first)).as(first).isLessThanOrEqualTo(FIRST_WORDS);
    }

    @ParameterizedTest
    @MethodSource("patients")
    void noPartSaysAWordThatMisleadsADoseOrACommand(Path note) throws IOException {
        for (Document.Section section : letter(note).sections()) {
            String text = text(section);
            assertThat(TRAPS.matcher(text).results().map(r -> r.group()).toList())
                    .as(section.heading() + ": " + text)
                    .isEmpty();
            assertThat(DOSE.matcher(text).find()).as(text).isFalse();
            assertThat(text).doesNotContain("calx ask");
        }
    }

    @ParameterizedTest
    @MethodSource("patients")
    void everyPartIsReadAfterSixYearsOfSchool(Path note) throws IOException {
        for (Document.Section section : letter(note).sections()) {
            String text = text(section);
            if (Readability.words(text) >= PASSAGE) {
                assertThat(Readability.grade(text))
                        .as(section.heading() + ": " + text)
                        .isLessThanOrEqualTo(GRADE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("patients")
    void whoeverSpeaksOfBloodThinnersNamesSome(Path note) throws IOException {
        letter(note).sections().stream()
                .filter(s -> points(s).stream().anyMatch(p -> p.text().contains("blood thinner")))
                .forEach(s -> assertThat(text(s)).contains("warfarin, heparin, apixaban"));
    }

    @ParameterizedTest
    @MethodSource("patients")
    void whatFitsIsToldWithWhatTheyToldUs(Path note) throws IOException {
        Document.Section mayBe = letter(note).section(Part.MAY_BE).orElseThrow();
        assertThat(points(mayBe)).extracting(Point::mark).contains(Mark.FOR);
    }

    @Test
    void aMedicineThatIsTakenIsNamedAndKept() throws IOException {
        Document.Section options = letter(NOTES.resolve("pregnant-lupus-diltiazem.json"))
                .section(Part.OPTIONS)
                .orElseThrow();
        assertThat(points(options)).anySatisfy(p -> {
            assertThat(p.lead()).containsIgnoringCase("diltiazem");
            assertThat(p.text()).contains("Keep taking it");
        });
    }

    @Test
    void whatIsWrongForThisPersonComesBeforeWhatIsWrongForAll() throws IOException {
        String doNot = text(letter(NOTES.resolve("scleroderma-dialysis-warfarin-valve.json"))
                .section(Part.DO_NOT)
                .orElseThrow());
        assertThat(doNot).containsSubsequence("Not for you", "blood thinner", "Not for anyone", "Black salve");
    }
}

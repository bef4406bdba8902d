package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessCommandTest {
    private static final String EMERGENCY = Calx.example("dialysis-painful-purple.json");
    private static final String GOUT = Calx.example("gout-elbow.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void theNextStepComesFirst() {
        Calx run = Calx.run("assess", EMERGENCY);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("example-dialysis-painful-purple – Emergency");
        assertThat(run.out().indexOf("Next step")).isLessThan(run.out().indexOf("Recognition"));
        assertThat(run.out()).contains("not yet been reviewed by a clinician");
    }

    @Test
    void textFitsTheScreenAndHasNoColourOutsideATerminal() {
        String out = Calx.run("assess", EMERGENCY, "--full").out();
        assertThat(out.lines())
                .allMatch(line -> line.length() <= 80 || !line.strip().contains(" "));
        assertThat(out).doesNotContain("\033[");
    }

    @Test
    void aPersonGetsTheActionFirstAndNoDose() {
        String out = Calx.run("assess", EMERGENCY, "--voice", "person").out();
        assertThat(out).startsWith("Get help now");
        assertThat(out).contains("Do not stop or change a prescribed medicine on your own");
        assertThat(out).doesNotContainPattern("\\d\\s?(mg|mL|g/day)\\b").doesNotContainIgnoringCase("mortality");
    }

    @Test
    void aPersonIsNeverToldRoutineWhileDangersAreOpen() {
        String out = Calx.run("assess", "--text", "hard white lumps on my fingers", "--voice", "person")
                .out();
        assertThat(out).startsWith("Check for danger first").contains("could still be an emergency");
        assertThat(out).contains("Black or dead skin");
        assertThat(out).doesNotContain("You were right to check");
    }

    @Test
    void wordsThatAreNotUnderstoodAreShownToThePersonWhoSaidThem() {
        String out = Calx.run(
                        "assess", "--text", "hard white lumps on my fingers. They zorble grimly.", "--voice", "person")
                .out();
        assertThat(out).contains("Words we did not understand").contains("zorble");
    }

    @Test
    void wordsThatNobodyUnderstandsAreNeverRoutine() {
        Calx json = Calx.run("assess", "--text", "zzz blorf", "--format", "json");
        assertThat(json.out().replace("\" : ", "\":"))
                .contains("\"level\":\"within-weeks\"")
                .contains("\"couldBe\":\"emergency\"")
                .contains("free-text-not-understood");
        String letter =
                Calx.run("assess", "--text", "zzz blorf", "--voice", "person").out();
        assertThat(letter).startsWith("Check for danger first").contains("We did not understand all of your words");
    }

    @Test
    void aPersonsLetterNamesTheSignsThatCannotWaitBeforeAllOthers() {
        String out = Calx.run("assess", "--text", "hard white lumps on my fingers", "--voice", "person")
                .out();
        assertThat(out.indexOf("do not wait")).isPositive().isLessThan(out.indexOf("Black or dead skin"));
        assertThat(out.indexOf("Black or dead skin")).isLessThan(out.indexOf("call a clinician today"));
    }

    @Test
    void severalNotesAreAnsweredInOrder() throws IOException {
        String both = file("two.jsonl", oneLine(GOUT) + "\n" + oneLine(EMERGENCY) + "\n");
        Calx run = Calx.run("assess", both, EMERGENCY, "--format", "json");
        assertThat(run.out().lines().toList()).hasSize(3);
        assertThat(run.out().lines().map(l -> l.replaceAll(".*?\"id\":\"([^\"]*)\".*", "$1")))
                .containsExactly(
                        "example-gout-elbow", "example-dialysis-painful-purple", "example-dialysis-painful-purple");
    }

    private static String oneLine(String file) throws IOException {
        return Files.readString(Path.of(file)).replaceAll("\\s*\\R\\s*", " ");
    }

    @Test
    void standardInputIsANoteOrWords() throws IOException {
        String note = Files.readString(Path.of(GOUT));
        assertThat(Calx.withInput(note, "assess", "-").out()).startsWith("example-gout-elbow");
        assertThat(Calx.withInput("hard lump on my thumb", "assess", "-", "--format", "json")
                        .out())
                .contains("\"site-thumb\"");
    }

    @Test
    void aCompleteListMakesSilenceADenial() {
        String[] open = {"explain", "-", "vitamin-k"};
        String[] closed = {"explain", "-", "vitamin-k", "--complete", "medications"};
        assertThat(Calx.withInput("hard lump", open).out()).startsWith("UNKNOWN");
        assertThat(Calx.withInput("hard lump", closed).out()).startsWith("NO");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    broken.json    | {"id": "x", "lesions": [          | 3
                    empty.json     | ''                                | 3
                    scalar.yaml    | just a word                       | 3
                    list.json      | [1]                               | 3
                    """)
    void badFilesAreNamedWithoutAStackTrace(String name, String content, int exit) throws IOException {
        Calx run = Calx.run("assess", file(name, content));
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).startsWith("calx: ").contains(name);
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.err().lines().count()).isEqualTo(1);
    }

    @Test
    void aFileThatIsMissingDoesNotStopTheOthers() {
        Calx run = Calx.run("assess", "no-such.json", GOUT, "--format", "json");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("no-such.json").contains("no such file");
        assertThat(run.out().lines().toList()).hasSize(2);
        assertThat(run.out()).contains("\"problems\":[{\"kind\":\"unreadable\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    assess                                  | give a FILE
                    assess x.json --complete medicatons     | Did you mean medications?
                    assess x.json --format pdf              | pdf
                    assess x.json --as-of yesterday         | yesterday
                    asess                                   | Did you mean: calx assess
                    explain x.json                          | ENTRY
                    """)
    void wrongUseSaysWhatIsRight(String line, String says) {
        Calx run = Calx.run(line.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(says).contains("--help");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void knowledgeThatCannotBeUsedIsNamed() throws IOException {
        Files.writeString(folder.resolve("units.csv"), "");
        Path types = Files.createDirectories(folder.resolve("types"));
        Files.writeString(types.resolve("bad.yaml"), "id: bad\n");
        Calx run = Calx.run("assess", GOUT, "--knowledge", folder.toString());
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("types/bad.yaml").doesNotContain("\tat ");
    }
}

package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.calx.assess.Answer;
import org.calx.knowledge.KnowledgeStore;
import org.calx.knowledge.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
    private static final String EMERGENCY = Calx.example("dialysis-painful-purple.json");

    @Test
    void explainDrawsTheTreeOfReasons() {
        Calx run = Calx.run("explain", EMERGENCY, "calciphylaxis");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("LIKELY")
                .contains("├─ YES")
                .contains("└─ ")
                .contains("UNKNOWN");
        assertThat(run.out()).contains("haemodialysis");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void explainGuessesWhatWasMeant() {
        Calx run = Calx.run("explain", EMERGENCY, "calcifylaxis");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean calciphylaxis");
    }

    @Test
    void changesPutsUrgencyFirst() {
        Calx run = Calx.run("changes", Calx.example("gout-elbow.json"));
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().skip(1).findFirst().orElse("")).contains("urgency: ");
    }

    @Test
    void askPrintsTheEmergencyBeforeTheNextQuestion() {
        Calx run = Calx.withInput("1\n60\n1\n", "ask");
        assertThat(run.exit()).isZero();
        int skin = run.out().indexOf("Black or dead skin");
        int alarm = run.out().indexOf("Get help now");
        assertThat(alarm).isGreaterThan(skin).isPositive();
        assertThat(run.out().substring(skin, alarm).split("\n> ", -1))
                .as("nothing is asked between")
                .hasSize(2);
        assertThat(run.out().indexOf("Get help now", alarm + 1))
                .as("and at the end again")
                .isGreaterThan(alarm);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,3      | true  | skin infection
                    1 3      | true  | skin infection
                    1,3?     | false | skin infection
                    3 ?      | false | infection
                    1,1      | true  | skin
                    """)
    void numbersDenyAllOthersUnlessAQuestionMarkFollows(String said, boolean onlyThese, String options) {
        Question first = KnowledgeStore.packed().questions().get(0);
        assertThat(AskCommand.answer(first, said)).contains(new Answer.Chosen(List.of(options.split(" ")), onlyThese));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "1,", "one", "1-3", "??", "-1", "1,99", "١"})
    void whatIsNoAnswerIsAskedAgain(String said) {
        assertThat(AskCommand.answer(KnowledgeStore.packed().questions().get(0), said))
                .isEmpty();
    }

    @Test
    void askSaysWhatNumbersAloneMean() {
        String out = Calx.withInput("", "ask").out().replaceAll("\\s+", " ");
        assertThat(out).contains("1,3 means these and no others").contains("1,3? means these, but you are not sure");
    }

    @Test
    void askTakesWhyBackNotSureAndNonsense() {
        Calx run = Calx.withInput("why\n?\nback\nbanana\n60\n0\nend\n", "ask");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("It helps to tell:").contains("That is no answer here");
        assertThat(run.out()).contains("Check for danger first");
    }

    @Test
    void askEndsPolitelyWithoutAnyAnswer() {
        Calx run = Calx.withInput("", "ask");
        assertThat(run.exit()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Check for danger first")
                .contains("does not replace a clinician");
    }

    @Test
    void checkNamesFaultsAndFails(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("units.csv"), "");
        Files.writeString(folder.resolve("loose.yaml"), "id: [unclosed\n");
        Calx run = Calx.run("check", folder.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("loose.yaml");
        assertThat(Calx.run("check", folder.resolve("nowhere").toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void diffShowsALoweredUrgencyFirstAndFails(@TempDir Path folder) throws IOException {
        Path knowledge = Calx.ROOT.resolve("knowledge");
        Path weaker = folder.resolve("weaker");
        copy(knowledge, weaker);
        try (var flags = Files.walk(weaker.resolve("red-flags"))) {
            for (Path flag : flags.filter(Files::isRegularFile).toList()) {
                Files.writeString(flag, Files.readString(flag).replace("level: emergency", "level: within-weeks"));
            }
        }
        Calx lowered = Calx.run("diff", knowledge.toString(), weaker.toString(), EMERGENCY, "--as-of", "2026-11-22");
        assertThat(lowered.out()).startsWith("LOWERED  example-dialysis-painful-purple");
        assertThat(lowered.exit()).isEqualTo(1);
        Calx raised = Calx.run("diff", weaker.toString(), knowledge.toString(), EMERGENCY, "--as-of", "2026-11-22");
        assertThat(raised.out()).startsWith("changed  ");
        assertThat(raised.exit()).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

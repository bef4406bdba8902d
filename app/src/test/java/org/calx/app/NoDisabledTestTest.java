package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that is switched off says nothing and looks as if it did. */
class NoDisabledTestTest {

    /** JUnit's and jqwik's annotations, plain, qualified or with a condition; JUnit 4's too, should it come along. */
    private static final Pattern SWITCHED_OFF =
            Pattern.compile("^\\s*@(?:[\\w.]+\\.)?(?:Disabled\\w*|Ignore)\\b", Pattern.MULTILINE);

    @Test
    void noTestIsSwitchedOff() {
        List<Path> tests = testSources();
        assertThat(tests)
                .as("test sources, this one among them")
                .anyMatch(path -> path.endsWith(Path.of("org", "calx", "app", "NoDisabledTestTest.java")));
        assertThat(tests)
                .as("repair these or delete them")
                .noneMatch(path -> SWITCHED_OFF.matcher(read(path)).find());
    }

    @Test
    void everyWayToSwitchOffIsSeen() {
        assertThat(List.of(
                        "@Disabled",
                        "    @Disabled(\"later\")",
                        "@org.junit.jupiter.api.Disabled",
                        "@DisabledIf(\"x\")",
                        "\n@Ignore"))
                .allMatch(source -> SWITCHED_OFF.matcher(source).find());
        assertThat(List.of("@Test", "// about @Disabled tests", "@IgnoreCase"))
                .noneMatch(source -> SWITCHED_OFF.matcher(source).find());
    }

    /** The tests of all modules. They are beside this one, which Maven runs in its own module's folder. */
    private static List<Path> testSources() {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(NoDisabledTestTest::javaFiles)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is written down about input and libraries is what there is. */
class WrittenRulesTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LIBRARY = Pattern.compile("^\\| ([a-z0-9-]+) \\| ([0-9.]+) \\|", Pattern.MULTILINE);
    private static final Pattern SHIPPED = Pattern.compile("<!-- shipped -->(.*?)\n\n", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("<([a-z-]+)\\.version>([^<]+)<");

    private static String read(String name) throws IOException {
        Path up = Path.of("..", name);
        return Files.readString(Files.exists(up) ? up : Path.of(name));
    }

    @Test
    void everyFieldHasItsRule() throws IOException {
        String text = read("docs/web-input.md");
        String table = text.substring(text.indexOf("| Field | Where |"));
        Set<String> written = new TreeSet<>();
        for (String line :
                table.lines().skip(2).takeWhile(l -> l.startsWith("|")).toList()) {
            Matcher name = CODE.matcher(line.split("\\|")[1]);
            while (name.find()) {
                written.add(name.group(1));
            }
        }
        assertThat(written).isEqualTo(TemplateFields.all());
    }

    @Test
    void everyLibraryIsOfTheVersionThatIsPacked() throws IOException {
        Set<String> packed = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(":"))
                .map(p -> Path.of(p).getFileName().toString())
                .collect(Collectors.toSet());
        String text = read("docs/libraries.md");
        Matcher library = LIBRARY.matcher(text);
        Set<String> versions = new TreeSet<>();
        while (library.find()) {
            versions.add(library.group(2));
            assertThat(packed).contains(library.group(1) + "-" + library.group(2) + ".jar");
        }
        Matcher shipped = SHIPPED.matcher(read("pom.xml"));
        assertThat(shipped.find()).isTrue();
        Matcher version = VERSION.matcher(shipped.group(1));
        while (version.find()) {
            assertThat(versions).as(version.group(1)).contains(version.group(2));
        }
        assertThat(versions).hasSizeGreaterThan(7);
    }
}

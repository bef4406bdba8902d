package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTest {
    private static final Pattern LOADED = Pattern.compile(
            "(?i)<script|<link|<img|<iframe|<object|<embed|\\bsrc\\s*=|url\\(|@import|\\bon[a-z]+\\s*=\\s*\"");

    static Stream<List<String>> calls() {
        return Stream.of(
                        "dialysis-painful-purple.json",
                        "gout-elbow.json",
                        "limited-scleroderma-fingers.yaml",
                        "own-words.txt")
                .flatMap(file -> Stream.of("clinician", "person")
                        .map(voice -> List.of("assess", Calx.example(file), "--format", "html", "--voice", voice)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyPageStandsAlone(List<String> call) {
        String page = Calx.run(call.toArray(new String[0])).out();
        assertThat(page).startsWith("<!doctype html>\n<html lang=\"en\">").endsWith("</html>\n");
        assertThat(page.split("<h1", -1)).as("one main heading").hasSize(2);
        assertThat(LOADED.matcher(page).find()).as("something loaded or run").isFalse();
        assertThat(page).contains("prefers-color-scheme: dark").contains("@media print");
        assertThat(page).contains("not yet been reviewed by a clinician");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyFootnoteThatIsNamedIsThere(List<String> call) {
        String page = Calx.run(call.toArray(new String[0])).out();
        Pattern.compile("href=\"#(source-\\d+)\"")
                .matcher(page)
                .results()
                .forEach(link -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
    }

    @Test
    void wordsFromANoteNeverBecomeMarkup(@TempDir Path folder) throws IOException {
        Path note = Files.writeString(
                folder.resolve("note.json"),
                "{\"id\": \"<script>alert(1)</script>\", \"symptoms\": [\"<img src=x> zorb\"]}");
        for (String voice : new String[] {"clinician", "person"}) {
            String page = Calx.run("assess", note.toString(), "--format", "html", "--voice", voice)
                    .out();
            assertThat(LOADED.matcher(page.replace("&lt;img src=x&gt;", "")).find())
                    .isFalse();
        }
    }

    @Test
    void severalNotesAreNoPage() {
        Calx run =
                Calx.run("assess", Calx.example("gout-elbow.json"), Calx.example("own-words.txt"), "--format", "html");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("one note at a time");
    }
}

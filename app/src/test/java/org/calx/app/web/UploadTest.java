package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.calx.app.answer.Answered;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.ServerOptions;
import org.calx.intake.UnreadableInput;
import org.calx.record.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file chosen on the page for clinicians, as a browser without script sends it. */
@Timeout(120)
class UploadTest {
    private static final Guide GUIDE = Guide.packed();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @SuppressWarnings("NullAway.Init") // JUnit sets it before all tests
    private static WebGuide web;

    @BeforeAll
    static void start() throws IOException {
        web = WebGuide.start(GUIDE, ServerOptions.loopback(0), CLOCK, false);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static Guest guest() {
        return new Guest(web.port()).open("/clinicians");
    }

    private static String chosen(byte[] content) {
        return guest().upload("/clinicians", "record=", "file", "Jane-Doe.json", content)
                .page();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] example(String name) throws IOException {
        Path folder = Path.of("..", "examples");
        return Files.readAllBytes((Files.isDirectory(folder) ? folder : Path.of("examples")).resolve(name));
    }

    /** Without the ends of lines, as texts are broken where they are full. */
    private static String oneLine(String page) {
        return page.replaceAll("name=\"token\" value=\"[^\"]*\"", "").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dialysis-painful-purple.json",
                "dermatomyositis-phenopacket.json",
                "scleroderma-record.json",
                "limited-scleroderma-fingers.yaml",
                "own-words.txt"
            })
    void aFileIsAnsweredAsItsTextIs(String name) throws IOException {
        byte[] content = example(name);
        String pasted = guest().sendTo("/clinicians", "record=" + new String(content, StandardCharsets.UTF_8))
                .page();
        assertThat(pasted).contains("class=\"report\"");
        String expected = oneLine(pasted).replace("the pasted text", "the chosen file");
        assertThat(oneLine(chosen(content)).equals(expected)).isTrue();
    }

    @Test
    void itsNameIsNowhere() throws IOException {
        assertThat(chosen(example("own-words.txt"))).doesNotContain("Jane-Doe");
        assertThat(chosen(new byte[] {0})).doesNotContain("Jane-Doe");
    }

    private static Problem problem(String name, byte[] content) {
        try {
            return Answered.unreadable(GUIDE.read(content, name, TODAY).get(0)).orElseThrow();
        } catch (UnreadableInput e) {
            return e.problem();
        }
    }

    private static void assertTells(String page, Problem expected) {
        assertThat(page)
                .contains("role=\"alert\"", "<title>Error: ", "the chosen file")
                .contains(expected.what().replace("'", "&#39;").replace("\"", "&#34;"))
                .contains("What to do: " + expected.remedy().replace("'", "&#39;"))
                .doesNotContain("class=\"report\"", ".txt");
    }

    @Test
    void aWrongFileGetsTheReadersOwnProblem() throws IOException {
        byte[] pdf = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);
        assertTells(chosen(pdf), problem("a.txt", pdf));
        byte[] latin = "Kn\u00f6tchen am Daumen".getBytes(StandardCharsets.ISO_8859_1);
        assertTells(chosen(latin), problem("a.txt", latin));
        byte[] zero = "hard white lump\0".getBytes(StandardCharsets.ISO_8859_1);
        assertTells(chosen(zero), problem("a.txt", zero));
        byte[] cut = utf8("{\"patient\": {\"age\": 54,");
        assertTells(chosen(cut), problem("a.json", cut));
        assertThat(chosen(utf8("PK\3\4\24\0\0\0\10\0"))).contains("role=\"alert\"", "the chosen file", "What to do: ");
        assertThat(chosen(new byte[0])).contains("role=\"alert\"", "the chosen file", "empty");
    }

    @Test
    void aFileBesideATextIsNotGuessedAbout() throws IOException {
        assertThat(guest().upload("/clinicians", "record=hard lump", "file", "a.txt", example("own-words.txt"))
                        .page())
                .contains("role=\"alert\"", "a file was chosen too", ">hard lump</textarea>")
                .doesNotContain("class=\"report\"");
    }

    @Test
    void nothingChosenAndNothingPastedSaysSo() {
        assertThat(guest().upload("/clinicians", "record=", "file", "", new byte[0])
                        .page())
                .contains("role=\"alert\"", "there is nothing in it");
    }

    @Test
    void scriptAndMarksOfDirectionInAFileAreHarmless() {
        String evil = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)> hard white \u202Elump\u2066";
        for (String file : List.of(evil, "{\"id\": \"" + evil + "\", \"text\": \"" + evil + "\"}")) {
            assertThat(chosen(utf8(file)))
                    .contains("class=\"report\"")
                    .doesNotContain("<script>alert", "<img src=x", "\u202E", "\u2066");
        }
    }

    @Test
    void theFormNeedsItsTokenHere() {
        Guest other = new Guest(web.port());
        assertThat(other.upload("/clinicians", "record=", "file", "a.txt", utf8("hard lump"))
                        .page())
                .contains("Please send that again");
    }

    @Test
    void thePageOffersAFileWithoutScript() {
        String page = guest().page();
        String form = page.substring(page.indexOf("action=\"/clinicians\""), page.indexOf("</form>"));
        assertThat(form).contains("enctype=\"multipart/form-data\"", "<label for=\"file\">", "name=\"file\"");
        assertThat(form.lines().filter(l -> l.contains("type=\"file\"") || l.contains("for=\"file\"")))
                .noneMatch(l -> l.contains("hidden"));
    }
}

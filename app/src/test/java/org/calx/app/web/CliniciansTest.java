package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.ServerOptions;
import org.calx.assess.Assessment;
import org.calx.intake.PatientReading;
import org.calx.words.Voice;
import org.calx.words.Wording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page for clinicians over loopback: what is pasted is assessed as the engine does. */
@Timeout(120)
class CliniciansTest {
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

    private static String pasted(String record) {
        return new Guest(web.port())
                .open("/clinicians")
                .sendTo("/clinicians", "record=" + record)
                .page();
    }

    private static String example(String name) throws IOException {
        Path folder = Path.of("..", "examples");
        return Files.readString((Files.isDirectory(folder) ? folder : Path.of("examples")).resolve(name));
    }

    private static Assessment assessed(PatientReading reading) {
        return GUIDE.assessor().assess(reading.record(), reading.problems());
    }

    /** The urgency in the one heading, the leading type beneath a heading of its own, and the trees. */
    private static void assertTells(String page, Assessment expected) {
        Wording wording = Wording.of(Voice.CLINICIAN);
        String level = wording.text("level." + expected.urgency().level().word());
        assertThat(page).containsOnlyOnce("<h1>");
        assertThat(page).containsIgnoringCase(level + ": to be seen");
        String type = expected.leadingType().orElseThrow().type().entry().head().name();
        String types = page.substring(page.indexOf("<h2>" + wording.text("section.types") + "</h2>"));
        assertThat(types.substring(types.indexOf("<strong>"))).startsWith("<strong>" + type);
        assertThat(page)
                .contains("<details class=\"tree\">", "class=\"branches\"", "readonly>", "Safety net:")
                .contains(expected.urgency().action().where());
    }

    @Test
    void aCaseNoteGivesTheEnginesUrgencyAndLeadingType() throws IOException {
        String note = example("dialysis-painful-purple.json");
        PatientReading reading = GUIDE.read(note.getBytes(StandardCharsets.UTF_8), "note.json", TODAY)
                .get(0);
        assertTells(pasted(note), assessed(reading));
    }

    @Test
    void aPhenopacketGivesTheEnginesUrgencyAndLeadingType() throws IOException {
        String packet = example("dermatomyositis-phenopacket.json");
        PatientReading reading = GUIDE.phenopackets(packet.getBytes(StandardCharsets.UTF_8), "packet.json", TODAY)
                .get(0);
        assertTells(pasted(packet), assessed(reading));
    }

    @Test
    void aRecordAndOwnWordsAreReadToo() throws IOException {
        assertThat(pasted(example("scleroderma-record.json"))).contains("class=\"report\"", "to be seen");
        assertThat(pasted(example("own-words.txt"))).contains("class=\"report\"", "to be seen");
    }

    @Test
    void medicinesAntibodiesAndTreatmentsAreFittedToThePatient() throws IOException {
        String emergency = pasted(example("dialysis-painful-purple.json"));
        String today = "<h2>Medicines to decide today</h2>";
        assertThat(emergency).contains(today).doesNotContain("<h2>Medicines at review</h2>");
        assertThat(emergency.substring(emergency.indexOf(today), emergency.indexOf("<h2>Recognition</h2>")))
                .containsIgnoringCase("warfarin");
        assertThat(pasted(example("dermatomyositis-phenopacket.json"))).contains("<h2>Medicines at review</h2>");
        String antibody = pasted(example("limited-scleroderma-fingers.yaml"));
        assertThat(antibody.substring(antibody.indexOf("<h2>Antibodies found")))
                .contains("anticentromere present:", "pulmonary hypertension");
        assertThat(antibody).contains("<th scope=\"row\">", "n=16 (trial)", "Cancer risk");
    }

    @Test
    void anAntibodyIsKnownByItsConceptAndNotByItsName() {
        String page = pasted("{\"labs\": [{\"test\": \"anti-La\", \"value\": \"positive\"},"
                + " {\"test\": \"anticardiolipin\", \"value\": \"positive\"}]}");
        String found = page.substring(page.indexOf("<h2>Antibodies found"));

        assertThat(found.substring(0, found.indexOf("</section>")))
                .contains("Ro or La present:", "present, once:")
                .doesNotContain("Scl-70");
    }

    @Test
    void anOldNoteSaysThatItsAnswerNoLongerCounts() throws IOException {
        String note = example("dialysis-painful-purple.json");
        Pattern date = Pattern.compile("(\"as_of\"\\s*:\\s*\")[0-9-]+");
        assertThat(date.matcher(note).find()).isTrue();

        String old = pasted(date.matcher(note).replaceFirst("$12024-03-01"));
        assertThat(old)
                .contains("This note is of 2024-03-01.", "assess anew", "too old to count now")
                .containsSubsequence("This note is of", "Safety net:");
        assertThat(old.substring(old.indexOf("Safety net:"), old.indexOf("</p>", old.indexOf("Safety net:"))))
                .doesNotContain("counts until");
        assertThat(pasted(date.matcher(note).replaceFirst("$12026-11-22"))).doesNotContain("This note is of");
    }

    @Test
    void brokenJsonGetsTheReadersProblemAndKeepsWhatWasPasted() {
        String page = pasted("{\"patient\": {\"age\": 54,");
        assertThat(page)
                .contains("role=\"alert\"", "the pasted text", "What to do: ")
                .contains("<title>Error: ", ">{\"patient\": {\"age\": 54,</textarea>")
                .doesNotContain("class=\"report\"");
        assertThat(pasted("  ")).contains("there is nothing in it");
        assertThat(pasted("{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": []}"))
                .contains("role=\"alert\"");
    }

    @Test
    void scriptInThePasteIsText() {
        String evil = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)> hard white lump";
        assertThat(pasted(evil)).contains("class=\"report\"").doesNotContain("<script>alert", "<img src=x");
        assertThat(pasted("{\"id\": \"" + evil + "\"")).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void aForeignTokenIsRefusedAndNothingIsStored() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI address = URI.create("http://127.0.0.1:" + web.port() + "/clinicians");
        String body = "token=foreign&record=" + URLEncoder.encode("hard white lump", StandardCharsets.UTF_8);
        HttpResponse<String> refused = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("hard white lump");
        Guest guest = new Guest(web.port()).open("/clinicians").sendTo("/clinicians", "record=hard white lump");
        assertThat(guest.addresses()).containsOnly("/clinicians");
        assertThat(guest.open("/clinicians").page()).doesNotContain("hard white lump", "action=\"/delete\"");
        HttpResponse<String> form =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(form.headers().firstValue("Cache-Control")).contains("no-store");
    }
}

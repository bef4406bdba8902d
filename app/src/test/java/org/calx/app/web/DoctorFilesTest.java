package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.ServerOptions;
import org.calx.app.web.http.WebServer;
import org.calx.app.web.page.Desk;
import org.calx.app.web.page.Pages;
import org.calx.app.web.view.Assets;
import org.calx.app.web.view.Helplines;
import org.calx.app.web.view.Templates;
import org.calx.app.web.view.Texts;
import org.calx.app.web.visit.Place;
import org.calx.app.web.visit.Visit;
import org.calx.app.web.visit.VisitId;
import org.calx.app.web.visit.Visits;
import org.calx.assess.Answer;
import org.calx.assess.Interview;
import org.calx.knowledge.Question;
import org.calx.record.Side;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheet for the doctor and its files, as a browser gets them. */
@Timeout(120)
class DoctorFilesTest {
    private static final Guide GUIDE = Guide.packed();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String WORDS = "Rumpelstiltskin has a hard lump on the elbow, it hurts. No fever.";
    private static final HandSetClock CLOCK = new HandSetClock(NOON);
    private static final Visits VISITS = new Visits(CLOCK, 100);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static WebServer server;

    @BeforeAll
    static void start() throws IOException {
        Desk desk = new Desk(
                GUIDE, VISITS, Texts.of("en"), new Assets(), new Templates(), CLOCK, false, false, new Helplines());
        Pages pages = new Pages(desk);
        server = WebServer.start(ServerOptions.loopback(0), pages.routes(), pages::refusal);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void atNoon() {
        CLOCK.set(NOON);
    }

    /** Two lumps, one pointed at on the hand, own words, and every list answered with its first option. */
    private static Visit visit() {
        Visit visit = Visit.begin(GUIDE, LocalDate.of(2026, 11, 22))
                .say(WORDS)
                .confirmWords()
                .withAnotherLump();
        Question map = GUIDE.knowledge().question("where").orElseThrow();
        visit = visit.at("lesion-1", List.of(new Place("right-index-end", "fingertip", Side.RIGHT)))
                .answer(turn(map, "lesion-1"), new Answer.Chosen(List.of("fingertip")))
                .answer(turn(map, "lesion-2"), new Answer.Chosen(List.of("elbow")));
        for (int i = 0; i < 30 && !visit.next().isEmpty(); i++) {
            Question question = visit.next().get(0).question();
            visit = visit.answer(question, answer(question));
        }
        return visit;
    }

    private static Interview.Turn turn(Question question, String lump) {
        return new Interview.Turn(question, Optional.of(lump));
    }

    private static Answer answer(Question question) {
        return switch (question.kind()) {
            case NUMBER -> new Answer.Number(BigDecimal.valueOf(30));
            case YES_NO -> new Answer.No();
            default -> new Answer.Chosen(List.of(question.options().get(0).id()));
        };
    }

    private static String cookie(Visit visit) {
        VisitId id = VisitId.random();
        VISITS.put(id, visit);
        return "calx=" + id.secret();
    }

    private static HttpResponse<byte[]> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "/doctor, text/html; charset=utf-8, ''",
        "/doctor.pdf, application/pdf, calx-page.pdf",
        "/doctor.fhir.json, application/fhir+json; charset=utf-8, calx-page.fhir.json",
        "/answers.fhir.json, application/fhir+json; charset=utf-8, calx-answers.fhir.json"
    })
    void itIsOfItsTypeStoredNowhereAndItsNameSaysNothingOfThePerson(String path, String type, String name)
            throws Exception {
        HttpResponse<byte[]> response = get(path, cookie(visit()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo(type);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Disposition"))
                .isEqualTo(name.isEmpty() ? "" : "attachment; filename=\"" + name + "\"");
    }

    @ParameterizedTest
    @CsvSource({"/doctor", "/doctor.pdf", "/doctor.fhir.json", "/answers.fhir.json"})
    void withoutAVisitAndAfterItExpiredItLeadsToTheCheck(String path) throws Exception {
        String cookie = cookie(visit());
        CLOCK.set(NOON.plus(Visits.HELD).plus(Duration.ofHours(1)));

        for (String sent : List.of("", "calx=" + VisitId.random().secret(), cookie)) {
            HttpResponse<byte[]> response = get(path, sent);
            assertThat(response.statusCode()).as(sent).isEqualTo(303);
            assertThat(header(response, "Location")).isEqualTo("/check");
            assertThat(text(response)).doesNotContain("Rumpelstiltskin");
        }
    }

    @Test
    void theTextOfThePdfIsThatOfThePage() throws Exception {
        String cookie = cookie(visit());
        String sheet = Jsoup.parse(text(get("/doctor", cookie)))
                .selectFirst("article.sheet")
                .text();

        try (PDDocument pdf = Loader.loadPDF(get("/doctor.pdf", cookie).body())) {
            assertThat(squeezed(new PDFTextStripper().getText(pdf))).isEqualTo(squeezed(sheet));
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Page for the doctor");
        }
        assertThat(sheet).contains("Right index finger, end");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @CsvSource({"US, 612", "DE, 595"})
    void thePaperIsThatOfTheChosenCountry(String country, int points) throws Exception {
        String cookie = cookie(visit()) + "; calx-country=" + country;

        try (PDDocument pdf = Loader.loadPDF(get("/doctor.pdf", cookie).body())) {
            assertThat((int) pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(points);
        }
    }

    @Test
    void theFilesHoldBothLumpsAndTheWords() throws Exception {
        Visit visit = visit();
        String answers = text(get("/answers.fhir.json", cookie(visit)));
        String document = text(get("/doctor.fhir.json", cookie(visit)));

        assertThat(visit.turns().keySet().stream().flatMap(t -> t.lesion().stream()))
                .contains("lesion-1", "lesion-2");
        assertThat(answers.split("\"linkId\" : \"lump\"", -1)).hasSize(3);
        assertThat(answers).contains("Right index finger, end", WORDS);
        assertThat(document).contains("\"type\" : \"document\"").doesNotContain("\"birthDate\"", "\"name\" : [");
        assertThat(document.split("\"resourceType\" : \"BodyStructure\"", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void theQuestionsAreTheSameForEveryoneAndBeginNoVisit() throws Exception {
        HttpResponse<byte[]> response = get("/questions.fhir.json", "");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("application/fhir+json");
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
        assertThat(text(response)).contains("\"resourceType\" : \"Questionnaire\"");
        assertThat(response.body())
                .isEqualTo(get("/questions.fhir.json", cookie(visit())).body());
    }
}

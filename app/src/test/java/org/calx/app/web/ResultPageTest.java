package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.ServerOptions;
import org.calx.app.web.http.WebServer;
import org.calx.app.web.page.Desk;
import org.calx.app.web.page.Pages;
import org.calx.app.web.view.Assets;
import org.calx.app.web.view.Helplines;
import org.calx.app.web.view.Templates;
import org.calx.app.web.view.Texts;
import org.calx.app.web.visit.Visit;
import org.calx.app.web.visit.VisitId;
import org.calx.app.web.visit.Visits;
import org.calx.assess.Answer;
import org.calx.knowledge.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The result as a browser without script gets it from the running server. */
@Timeout(120)
class ResultPageTest {
    private static final Guide GUIDE = Guide.packed();
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private static final int MOST_VISITS = 100;
    private static final Visits VISITS = new Visits(CLOCK, MOST_VISITS);
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

    /** Chooses these options, denies all else, and is sure of everything but what only a number tells. */
    private static Visit visit(Map<String, List<String>> chosen) {
        Visit visit = Visit.begin(GUIDE, SUNDAY);
        while (!visit.next().isEmpty()) {
            Question question = visit.next().get(0).question();
            visit = visit.answer(question, answer(question, chosen.getOrDefault(question.id(), List.of())));
        }
        return visit;
    }

    private static Answer answer(Question question, List<String> chosen) {
        if (!chosen.isEmpty()) {
            return new Answer.Chosen(chosen, question.kind() != Question.Kind.ONE_OF);
        }
        if (question.id().equals("age")) {
            return new Answer.Number(BigDecimal.valueOf(45));
        }
        if (question.id().equals("size")) {
            return new Answer.Number(BigDecimal.valueOf(6));
        }
        if (question.kind() == Question.Kind.YES_NO) {
            return new Answer.No();
        }
        return question.none().isPresent() ? new Answer.None() : new Answer.NotSure();
    }

    private static Visit neverSure() {
        Visit visit = Visit.begin(GUIDE, SUNDAY);
        while (!visit.next().isEmpty()) {
            visit = visit.answer(visit.next().get(0).question(), new Answer.NotSure());
        }
        return visit;
    }

    private static HttpResponse<String> get(String path, Visit visit) throws IOException, InterruptedException {
        VisitId id = VisitId.random();
        VISITS.put(id, visit);
        return get(path, "calx=" + id.secret());
    }

    private static HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Cookie", cookie)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String main(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        String page = response.body();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    @Test
    void theNextStepStandsBeforeAllElseAndTheRestIsFolded() throws Exception {
        String page =
                main(get("/result", visit(Map.of("danger-first", List.of("skin"), "danger-skin", List.of("black")))));
        assertThat(page)
                .containsSubsequence("<h1>", "What to do", "How long this answer counts", "<details class=\"reveal\"");
        assertThat(page).doesNotContainPattern("<details class=\"reveal\"[^>]* open");
        assertThat(page.split("<h1", -1)).hasSize(2);
        assertThat(page).containsSubsequence("notice emergency", "href=\"/stop\"", "<details class=\"reveal\"");
        assertThat(page).contains("<blockquote>“").contains("not yet been reviewed by a clinician");
    }

    @Test
    void whoeverIsSureOfNothingIsLedBackToTheDangersByStep() throws Exception {
        String page = main(get("/result", neverSure()));
        assertThat(page)
                .containsSubsequence("Check for danger first", "Check these now", "href=\"/check/1\"", "What to do");
        assertThat(page).doesNotContain("You were right to check").doesNotContain("calx ask");
        String now = page.substring(page.indexOf("check-now"), page.indexOf("</section>", page.indexOf("check-now")));
        assertThat(Pattern.compile("<a class=\"button").matcher(now).results().count())
                .isBetween(1L, 12L);
    }

    @Test
    void whoeverDeniesAllDangersWasRightToCheck() throws Exception {
        String page = main(get("/result", visit(Map.of())));
        assertThat(page).contains("You were right to check").contains("This answer counts until");
        assertThat(page).doesNotContain("Check for danger first");
    }

    @Test
    void onPaperEverythingStandsOpenButTheSourcesOfEachPoint() throws Exception {
        String page = main(get("/result/whole", visit(Map.of())));
        assertThat(page).doesNotContainPattern("<details class=\"(reveal|more)\"(?![^>]* open)");
        assertThat(page).contains("Where this comes from");
    }

    @Test
    void everyStatementWithASourceOpensToIt() throws Exception {
        String page = main(get("/result", visit(Map.of())));
        assertThat(Pattern.compile("<details class=\"sources\">\\s*<summary>Source \\d")
                        .matcher(page)
                        .find())
                .isTrue();
        assertThat(page).containsPattern("It (makes us|is weak proof|is what experts say)");
    }

    @Test
    void whatWouldChangeTheAnswerLeadsToQuestionsAPersonCanAnswer() throws Exception {
        String page = main(get("/result/changes", neverSure()));
        assertThat(page).contains("What would change this answer").contains("If the answer is “");
        assertThat(page).doesNotContain("Below the").doesNotContain("lab-");
    }

    @Test
    void aWordNotUnderstoodIsShownWithTheWayToChangeIt() throws Exception {
        String page = main(get("/result", visit(Map.of()).say("a flurgled zorb on my thumb")));
        assertThat(page)
                .contains("Words we did not understand")
                .contains("zorb")
                .contains("Change your own words");
        assertThat(page).doesNotContain("nothing here is urgent");
    }

    @Test
    void withoutAnswersThereIsNoResult() throws Exception {
        for (String path : List.of("/result", "/result/whole", "/result/changes")) {
            HttpResponse<String> response = get(path, "");
            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(response.headers().firstValue("Location")).contains("/check");
        }
    }

    @Test
    void itIsNeverKeptByTheBrowser() throws Exception {
        assertThat(get("/result", visit(Map.of()))
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }

    @Test
    void wordsOfAPersonNeverBecomeMarkup() throws Exception {
        String page = main(get("/result", visit(Map.of()).say("<script>alert(1)</script> zorb")));
        assertThat(page).doesNotContain("<script>alert");
    }
}

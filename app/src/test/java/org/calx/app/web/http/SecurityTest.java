package org.calx.app.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import org.calx.app.guide.Guide;
import org.calx.app.web.WebGuide;
import org.calx.app.web.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The web guide as someone with bad intentions meets it: over a bare connection, with any bytes they like. */
class SecurityTest {
    private static final Pattern COOKIE = Pattern.compile("Set-cookie: (calx=[^;]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern QUESTION = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");
    private static final Pattern LUMP = Pattern.compile("name=\"lump\" value=\"([^\"]+)\"");
    private static final int SLOW_CLIENTS = 100;
    private static final int TIMEOUT_MILLIS = 30_000;
    private static WebGuide web;
    private static Wire wire;

    @BeforeAll
    static void start() throws IOException {
        web = WebGuide.start(Guide.packed(), ServerOptions.loopback(0), Clock.systemDefaultZone(), true);
        wire = new Wire(web.port(), SocketFactory.getDefault(), TIMEOUT_MILLIS);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static String send(String request) throws IOException {
        return wire.send(request).text();
    }

    private static String ask(String method, String path, String headers) throws IOException {
        return wire.ask(method, path, headers).text();
    }

    private static String post(String path, String headers, String body) throws IOException {
        return wire.post(path, headers, body).text();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static int status(String response) {
        return new Wire.Reply(response).status();
    }

    private record Visitor(String cookie, String token, String question) {
        static Visitor atTheFirstQuestion() throws IOException {
            String page = ask("GET", "/check/1", "");
            Matcher lump = LUMP.matcher(page);
            String about = lump.find() ? "&lump=" + lump.group(1) : "";
            return new Visitor(found(COOKIE, page), found(TOKEN, page), found(QUESTION, page) + about);
        }

        String headers() {
            return "Cookie: " + cookie + "\r\n";
        }

        String form() {
            return "token=" + token + "&question=" + question + "&answer=none";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: evil.example\r\n",
                "Host: localhost\r\nHost: evil.example\r\n",
                "Host: localhost.evil.example\r\n"
            })
    void anotherHostIsRefused(String host) throws IOException {
        assertThat(status(send("GET / HTTP/1.1\r\nConnection: close\r\n" + host + "\r\n")))
                .isEqualTo(421);
    }

    @ParameterizedTest
    @CsvSource({
        "/../etc/passwd, 404",
        "/guide/../check, 404",
        "/%2e%2e/check, 404",
        "/check%2F1, 404",
        "/check%00, 404",
        "//check, 404",
        "//evil.example/check, 400",
        "/assets/x/..%2f..%2fwords, 404",
        "http://evil.example/check, 400",
        "http://localhost/check/1, 400",
        "file:///etc/passwd, 400",
        "/./check/1, 404",
        "/check/./1, 404",
        "/check/.., 404",
        "/.../check, 404",
        "/check/, 404",
        "/check//1, 404",
        "/check/1/, 404",
        "/CHECK/1, 404",
        "/%63heck/1, 404",
        "/%252e%252e/check, 404",
        "/%c0%ae%c0%ae/check, 404",
        "/%e0%80%ae/check, 404",
        "/%u002e%u002e/check, 400",
        "/check%5c1, 404",
        "/check;x=1/1, 404",
        "/check/1%0d%0aSet-Cookie:%20x=y, 404",
        "/assets/../calx.css, 404",
        "/assets/x/calx.js%00.css, 404",
        "/assets/x/words, 404",
        "/guide/types/%2e%2e, 404",
        "/guide/..%2f/types, 404",
        "/sources/..%5c..%5cx, 404",
        "/.git/config, 404",
        "/META-INF/MANIFEST.MF, 404",
        "/org/calx/app/web/words/en/site.properties, 404",
        "*, 404"
    })
    void tricksWithThePathLeadNowhere(String path, int status) throws IOException {
        assertThat(status(ask("GET", path, ""))).isEqualTo(status);
    }

    /** The JDK's server answers these itself. Nothing of what was sent is in its answer, and the connection ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE<script>\r\n\r\n",
                "GET\r\n\r\n",
                "GET javascript:alert(1) HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /<script>^|\\ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /check/1\\..\\<script> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n<script>",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n<script>",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n<script>",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: <script>\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n<script>: x\r\n\r\n"
            })
    void whatIsNoRequestIsRefusedAndNotRepeated(String bytes) throws IOException {
        String reply = send(bytes);
        assertThat(reply).matches("(?s)(HTTP/1.1 (400|501) .*)?").doesNotContain("script", "Set-cookie", "localhost");
    }

    @Test
    void headersAndAddressesWithoutEndAreNotGathered() throws IOException {
        assertThat(status(ask("GET", "/" + "a".repeat(5_000), ""))).isEqualTo(404);
        assertThat(send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(100_000) + "\r\n\r\n"))
                .doesNotContain("200 OK");
        assertThat(send("GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: a\r\n".repeat(1_000) + "\r\n"))
                .doesNotContain("200 OK");
        assertThat(status(ask("GET", "/", ""))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example\r\n",
                "Origin: null\r\n",
                "Sec-Fetch-Site: cross-site\r\n",
                "Sec-Fetch-Site: same-site\r\n"
            })
    void aFormOfAnotherSiteIsRefusedThoughItHasTheToken(String from) throws IOException {
        Visitor visitor = Visitor.atTheFirstQuestion();
        assertThat(status(post("/check/1", visitor.headers() + from, visitor.form())))
                .isEqualTo(403);
        assertThat(status(post("/check/1", visitor.headers(), visitor.form()))).isEqualTo(303);
    }

    @Test
    void everyFormNeedsTheTokenOfItsOwnVisitor() throws IOException {
        Visitor visitor = Visitor.atTheFirstQuestion();
        String other = Visitor.atTheFirstQuestion().token();
        for (String pattern : web.patterns()) {
            if (pattern.startsWith("POST ")) {
                String path = pattern.substring(5).replaceAll("\\{[a-z]+}", "1");
                assertThat(status(post(path, visitor.headers(), "question=x")))
                        .as(path)
                        .isEqualTo(403);
                assertThat(status(post(path, visitor.headers(), "token=" + other)))
                        .as(path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void theFirstAnswerComesUnderANewSecretSoThatNobodyCanPlantOne() throws IOException {
        Visitor visitor = Visitor.atTheFirstQuestion();
        String given = post("/check/1", visitor.headers(), visitor.form());
        assertThat(found(COOKIE, given)).isNotEqualTo(visitor.cookie());
        assertThat(ask("GET", "/check/1", "Cookie: " + found(COOKIE, given) + "\r\n"))
                .contains("/delete");
        assertThat(ask("GET", "/check/1", visitor.headers())).doesNotContain("/delete");
    }

    @Test
    void deletedAnswersAreClearedInTheBrowserToo() throws IOException {
        Visitor visitor = Visitor.atTheFirstQuestion();
        String given = post("/check/1", visitor.headers(), visitor.form());
        String cookie = "Cookie: " + found(COOKIE, given) + "\r\n";
        String token = "token=" + found(TOKEN, ask("GET", "/check/1", cookie));
        String deleted = post("/delete", cookie, token);
        assertThat(deleted).containsIgnoringCase("Clear-site-data: \"cache\", \"storage\"\r\n");
        assertThat(found(COOKIE, deleted)).isNotEqualTo(found(COOKIE, given));
        assertThat(deleted).containsPattern("(?i)Set-cookie: calx-for=; Path=/; Max-Age=0;");
        assertThat(ask("GET", "/check/answers", cookie)).startsWith("HTTP/1.1 303");
    }

    @Test
    void twoSecretsAreNone() throws IOException {
        Visitor visitor = Visitor.atTheFirstQuestion();
        String both = "Cookie: " + visitor.cookie() + "; calx=AAAAAAAAAAAAAAAAAAAAAA\r\n";
        assertThat(status(post("/check/1", both, visitor.form()))).isEqualTo(403);
    }

    @Test
    void scriptInOwnWordsIsShownAsText() throws IOException {
        Visitor visitor = Visitor.atTheFirstQuestion();
        String words = "hard lumps <script>alert(1)</script> \"><img src=x onerror=alert(2)>";
        String given = post(
                "/check/1",
                visitor.headers(),
                visitor.form() + "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(given).doesNotContain("lumps");
        String cookie = "Cookie: " + found(COOKIE, given) + "\r\n";
        for (String path : List.of("/check/1", "/check/2", "/check/answers", "/result", "/doctor")) {
            assertThat(ask("GET", path, cookie)).as(path).doesNotContain("<script>", "<img src=x");
        }
        assertThat(ask("GET", "/check/1", cookie)).contains("&lt;script&gt;alert(1)");
    }

    @Test
    void whatIsNoFormIsRefused() throws IOException {
        assertThat(status(post("/check/1", "", "words=%ff%fe"))).isEqualTo(400);
        assertThat(status(post("/check/1", "", "words=%zz"))).isEqualTo(400);
        assertThat(status(post("/check/1", "", "a&".repeat(600)))).isEqualTo(400);
    }

    @Test
    void slowClientsLeaveRoomForOthers() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                Socket socket = wire.connect();
                slow.add(socket);
                String begun = i % 2 == 0
                        ? "GET / HTTP/1.1\r\nHost: loc"
                        : "POST /check/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\n\r\nwords=";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(status(ask("GET", "/", ""))).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}

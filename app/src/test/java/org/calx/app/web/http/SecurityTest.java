package org.calx.app.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.app.guide.Guide;
import org.calx.app.web.WebGuide;
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

    @BeforeAll
    static void start() throws IOException {
        web = WebGuide.start(Guide.packed(), ServerOptions.loopback(0), Clock.systemDefaultZone(), true);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    private static String send(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String ask(String method, String path, String headers) throws IOException {
        return send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private static String post(String path, String headers, String body) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static int status(String response) {
        return Integer.parseInt(response.substring(9, 12));
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

    @Test
    void everyRouteHasTheHeadersOfSecurityAlsoWhereItRefuses() throws IOException {
        List<String> requests =
                new ArrayList<>(List.of("GET /nowhere", "GET /check/0", "PUT /", "TRACE /", "POST /check"));
        requests.addAll(web.patterns());
        for (String request : requests) {
            String[] parts = request.replaceAll("\\{[a-z]+}", "1").split(" ");
            String response = ask(parts[0], parts[1], "");
            assertThat(response.toLowerCase(java.util.Locale.ROOT))
                    .as(request)
                    .contains("content-security-policy: default-src 'none'", "x-content-type-options: nosniff")
                    .contains("referrer-policy: same-origin", "cross-origin-opener-policy: same-origin")
                    .contains("cache-control: no-store", "x-frame-options: deny")
                    .doesNotContain("unsafe-inline", "access-control-allow");
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
        "http://evil.example/check, 400"
    })
    void tricksWithThePathLeadNowhere(String path, int status) throws IOException {
        assertThat(status(ask("GET", path, ""))).isEqualTo(status);
    }

    @Test
    void aVeryLongPathLeadsNowhere() throws IOException {
        assertThat(status(ask("GET", "/" + "a".repeat(5_000), ""))).isEqualTo(404);
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
                Socket socket = connect();
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

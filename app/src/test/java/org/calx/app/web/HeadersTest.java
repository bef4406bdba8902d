package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.Request;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.http.ServerOptions;
import org.calx.app.web.http.WebServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the browser is told with every response there is: each route answered in earnest, and each way to refuse. */
@Timeout(300)
class HeadersTest {
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final int BODY_LIMIT = 8 << 20;

    /** A real address for each pattern that has variable parts. A new one must be added here. */
    private static final Map<String, String> EXAMPLES = new LinkedHashMap<>(Map.of(
            "/check/{step}", "/check/1",
            "/guide/{shelf}", "/guide/types",
            "/guide/{shelf}/{id}", "/guide/types/dystrophic",
            "/guide/{shelf}/{id}/for-clinicians", "/guide/types/dystrophic/for-clinicians"));

    @SuppressWarnings("NullAway.Init") // JUnit sets it before all tests
    private static WebGuide web;

    @SuppressWarnings("NullAway.Init")
    private static Wire wire;

    /** The cookies of someone in the middle of the check. */
    @SuppressWarnings("NullAway.Init")
    private static String visit;

    @BeforeAll
    static void start() throws IOException {
        web = WebGuide.start(Guide.packed(), ServerOptions.loopback(0), Clock.systemDefaultZone(), true);
        wire = new Wire(web.port());
        Guest guest = new Guest(web.port()).open("/check");
        guest.send("answer=these", "option=danger-first/growth", "option=danger-growth/worse", "number.age=54");
        visit = "Cookie: " + guest.cookies() + "\r\n";
        EXAMPLES.put("/assets/{hash}/{name}", assets().get(0));
        EXAMPLES.put("/sources/{id}", found(Pattern.compile("href=\"(/sources/[^\"#]+)"), "/sources"));
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static String found(Pattern pattern, String path) throws IOException {
        Matcher matcher = pattern.matcher(wire.get(path).body());
        assertThat(matcher.find()).as("%s on %s", pattern, path).isTrue();
        return matcher.group(1);
    }

    private static List<String> assets() throws IOException {
        Matcher asset = ASSET.matcher(wire.get("/").body());
        List<String> all = new ArrayList<>();
        while (asset.find()) {
            all.add(asset.group(1));
        }
        return all;
    }

    private static String path(String pattern) {
        String path = EXAMPLES.getOrDefault(pattern, pattern);
        assertThat(path).as("a real address for the new pattern").doesNotContain("{");
        return path;
    }

    private static void assertTold(String request, Wire.Reply reply) {
        assertThat(reply.header("Content-Security-Policy"))
                .as(request)
                .startsWith(
                        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'")
                .contains("base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "http:", "https:", "*", "data:");
        assertThat(reply.header("X-Content-Type-Options")).as(request).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).as(request).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).as(request).isEqualTo("same-origin");
        assertThat(reply.header("Cross-Origin-Opener-Policy")).as(request).isEqualTo("same-origin");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).as(request).isEqualTo("same-origin");
        assertThat(reply.header("Permissions-Policy")).as(request).contains("camera=()", "geolocation=()");
        assertThat(reply.head()).as(request).doesNotContainIgnoringCase("access-control-allow");
        assertThat(reply.header("Server") + reply.header("X-Powered-By"))
                .as(request)
                .isEmpty();
        if (!reply.body().isEmpty()) {
            assertThat(reply.header("Content-Type"))
                    .as(request)
                    .matches("(text/.*|application/fhir\\+json); ?charset=utf-8|image/svg\\+xml|application/pdf");
        }
        assertThat(reply.header("Cache-Control"))
                .as(request)
                .isEqualTo(
                        request.contains(" /assets/") && reply.status() == 200
                                ? "public, max-age=31536000, immutable"
                                : "no-store");
        for (String cookie : reply.headers("Set-Cookie")) {
            assertThat(cookie).as(request).contains("; Path=/;", "; HttpOnly", "; SameSite=Lax");
        }
    }

    @Test
    void everyRouteAnsweredInEarnest() throws IOException {
        int pages = 0;
        for (String pattern : web.patterns()) {
            String[] parts = pattern.split(" ");
            String path = path(parts[1]);
            Wire.Reply reply =
                    parts[0].equals("GET") ? wire.ask("GET", path, visit) : wire.post(path, visit, "token=x");
            assertTold(parts[0] + " " + path, reply);
            if (parts[0].equals("GET")) {
                assertThat(reply.status()).as(path).isIn(200, 303);
                pages += reply.status() == 200 ? 1 : 0;
                Wire.Reply head = wire.ask("HEAD", path, visit);
                assertThat(head.status()).as(path).isEqualTo(reply.status());
                assertThat(head.body()).as(path).isEmpty();
                assertTold("HEAD " + path, head);
            } else {
                assertThat(reply.status()).as(path).isEqualTo(403);
            }
        }
        assertThat(pages).isGreaterThan(25);
    }

    @Test
    void everyAsset() throws IOException {
        assertThat(assets()).anyMatch(a -> a.endsWith(".css")).anyMatch(a -> a.endsWith(".js"));
        for (String asset : assets()) {
            Wire.Reply reply = wire.get(asset);
            assertThat(reply.status()).as(asset).isEqualTo(200);
            assertTold("GET " + asset, reply);
        }
        assertTold("GET old asset", wire.get("/assets/000000000000/calx.css"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/doctor.pdf", "/doctor.fhir.json", "/answers.fhir.json"})
    void everyDownload(String path) throws IOException {
        Wire.Reply reply = wire.ask("GET", path, visit);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Disposition")).matches("attachment; filename=\"calx-[a-z.]+\"");
        assertTold("GET " + path, reply);
    }

    @Test
    void aMethodThatIsNotAnsweredIsToldWhichAre() throws IOException {
        for (String pattern : web.patterns()) {
            String path = path(pattern.split(" ")[1]);
            for (String method : List.of("DELETE", "PUT", "PATCH", "OPTIONS", "TRACE", "BREW")) {
                Wire.Reply reply = wire.ask(method, path, visit);
                assertThat(reply.status()).as(method + " " + path).isEqualTo(405);
                assertTold(method + " " + path, reply);
                List<String> allowed = List.of(reply.header("Allow").split(", "));
                assertThat(allowed)
                        .as(method + " " + path)
                        .contains(pattern.split(" ")[0])
                        .isSubsetOf("GET", "HEAD", "POST");
                assertThat(allowed.contains("HEAD")).isEqualTo(allowed.contains("GET"));
            }
        }
        assertThat(wire.get("/begin").header("Allow")).isEqualTo("POST");
        assertThat(wire.post("/about", "", "a=b").header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void everyWayToRefuse() throws IOException {
        Map<String, Wire.Reply> refused = new LinkedHashMap<>();
        refused.put("400", wire.post("/check/1", "", "words=%ff"));
        refused.put("403", wire.post("/check/1", "", "words=x"));
        refused.put("404", wire.get("/nowhere"));
        refused.put("405", wire.ask("PUT", "/", ""));
        refused.put("413", wire.post("/check/1", "", "words=" + "a".repeat(BODY_LIMIT)));
        refused.put("421", wire.send("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"));
        refused.forEach((status, reply) -> {
            assertThat(reply.status()).as(status).isEqualTo(Integer.parseInt(status));
            assertTold(status, reply);
            assertThat(reply.body()).as(status).contains("<h1>", "Calx</title>");
        });
    }

    /** Whatever goes wrong in a page is told nobody: neither the browser nor who watches the server. */
    @Test
    void aFaultOfOursGivesNothingAway() throws IOException {
        Routes routes = new Routes()
                .get("/fault", r -> {
                    throw new IllegalStateException("Jane Doe has lumps");
                })
                .get("/deep", HeadersTest::deeper)
                .get("/full", r -> {
                    throw new OutOfMemoryError("Jane Doe has lumps");
                });
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream caught = new PrintStream(written, true, StandardCharsets.UTF_8);
        System.setOut(caught);
        System.setErr(caught);
        try (WebServer server = WebServer.start(
                ServerOptions.loopback(0), routes, why -> Response.page(why.status(), "<h1>" + why + "</h1>"))) {
            for (String path : List.of("/fault", "/deep", "/full")) {
                Wire.Reply reply = new Wire(server.port()).get(path);
                assertThat(reply.status()).isEqualTo(500);
                assertTold("GET " + path, reply);
                assertThat(reply.text()).doesNotContain("Jane", "Exception", "OutOfMemory", "at org.calx");
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("Jane", "/fault", "Exception");
    }

    private static Response deeper(Request request) {
        return deeper(new Request(
                request.method(), request.path(), Map.of(), Map.of(), Map.of(), Map.of(), request.parameters()));
    }
}

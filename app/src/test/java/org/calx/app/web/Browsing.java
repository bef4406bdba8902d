package org.calx.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.ServerOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The web guide on a free port, and one browser without script that reads it. */
final class Browsing implements AutoCloseable {
    private static final Guide GUIDE = Guide.packed();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebGuide web;
    private final HttpClient client = HttpClient.newHttpClient();

    /** As a browser sends it; the cookie manager of the JDK would put it in quotes. */
    private String cookie = "";

    private Browsing(WebGuide web) {
        this.web = web;
    }

    static Guide guide() {
        return GUIDE;
    }

    static Browsing start() {
        try {
            Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
            return new Browsing(WebGuide.start(GUIDE, ServerOptions.loopback(0), clock, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /** Sends a form as its page would, with the token of that page. */
    HttpResponse<String> post(String page, String action, Map<String, String> fields) {
        String token = page(page).select("input[name=token]").attr("value");
        String body = "token=" + encode(token)
                + fields.entrySet().stream()
                        .map(f -> "&" + encode(f.getKey()) + "=" + encode(f.getValue()))
                        .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(address(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + web.port() + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpRequest.Builder asked = cookie.isEmpty() ? request : request.header("Cookie", cookie);
            HttpResponse<String> response =
                    client.send(asked.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(c -> cookie = c.replaceFirst(";.*", ""));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        web.close();
    }
}

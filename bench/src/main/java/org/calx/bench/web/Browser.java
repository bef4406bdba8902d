package org.calx.bench.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.calx.bench.web.Form.Field;

/** One browser: it holds cookies, follows where a form leads, and tells the clock of each request. */
final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SEE_OTHER = 303;
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient client;
    private final String server;
    private final Figures figures;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** A page that came. @param sent bytes as they were sent, compressed */
    record Page(String path, String text, int sent) {}

    Browser(HttpClient client, String server, Figures figures) {
        this.client = client;
        this.server = server;
        this.figures = figures;
    }

    /** Opens an address, as by a link. */
    Page open(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Page page = arrive(path);
        figures.step(System.nanoTime() - start);
        return page;
    }

    /** Gets a part of a page, which is no step. */
    Page fetch(String path) throws IOException, InterruptedException {
        return arrive(path);
    }

    /** Sends a form and waits for the page that follows. */
    Page send(String action, List<Field> fields) throws IOException, InterruptedException {
        String body = fields.stream()
                .map(f -> encoded(f.name()) + "=" + encoded(f.value()))
                .collect(Collectors.joining("&"));
        HttpRequest request = to(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        HttpResponse<byte[]> response = ask(request);
        figures.post(System.nanoTime() - start);
        Page page = response.statusCode() == SEE_OTHER ? arrive(target(response)) : page(response);
        figures.step(System.nanoTime() - start);
        return page;
    }

    private Page arrive(String path) throws IOException, InterruptedException {
        String at = path;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> response = ask(to(at).GET().build());
            figures.get(at, System.nanoTime() - start);
            if (response.statusCode() != SEE_OTHER) {
                return page(response);
            }
            at = target(response);
        }
        throw new IOException(path + " leads in a circle");
    }

    private Page page(HttpResponse<byte[]> response) throws IOException {
        String path = response.uri().getPath();
        if (response.statusCode() != 200) {
            throw new IOException(path + " gave " + response.statusCode());
        }
        byte[] body = response.body();
        figures.size(path, body.length);
        boolean compressed =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] text = compressed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
        return new Page(path, new String(text, StandardCharsets.UTF_8), body.length);
    }

    private HttpResponse<byte[]> ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return response;
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private static String target(HttpResponse<?> response) throws IOException {
        return response.headers().firstValue("Location").orElseThrow(() -> new IOException("a redirect to nowhere"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.calx.app.web.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The server of the JDK, with limits. It keeps no log of requests, for an address and a time alone can tell something
 * about a person.
 */
public final class WebServer implements AutoCloseable {
    /** Responses below this do not gain by being compressed. */
    private static final int WORTH_COMPRESSING = 600;

    private static final int GRACE_SECONDS = 1;

    /** All that our own addresses are made of: nothing is encoded in them, and no folder is left by dots. */
    private static final Pattern PATH = Pattern.compile("/(?!.*(\\.\\.|//))[A-Za-z0-9._~/-]{0,300}");

    /** Bodies above this are read two at a time, so that many of them together cannot fill the memory. */
    private static final int LARGE = 64 << 10;

    private static final int LARGE_AT_A_TIME = 2;

    private final HttpServer server;
    private final ExecutorService workers;
    private final ServerOptions options;
    private final Guards guards;
    private final Semaphore largeBodies = new Semaphore(LARGE_AT_A_TIME);
    private final Routes routes;
    private final Function<Refused.Why, Response> refusals;

    private WebServer(
            HttpServer server,
            ExecutorService workers,
            ServerOptions options,
            Routes routes,
            Function<Refused.Why, Response> refusals) {
        this.server = server;
        this.workers = workers;
        this.options = options;
        this.routes = routes;
        this.refusals = refusals;
        guards = new Guards(options);
    }

    /**
     * Starts to listen.
     *
     * @param refusals the page for each way to refuse
     * @throws IOException if the address or port cannot be had
     */
    public static WebServer start(ServerOptions options, Routes routes, Function<Refused.Why, Response> refusals)
            throws IOException {
        Limits.set(options);
        HttpServer server = Listener.open(options);
        ExecutorService workers = Workers.start();
        WebServer started = new WebServer(server, workers, options, routes, refusals);
        server.setExecutor(workers);
        server.createContext("/", started::handle);
        server.start();
        return started;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(GRACE_SECONDS);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Response response;
            try {
                guards.check(exchange.getRequestMethod(), exchange.getRequestHeaders());
                response = routes.answer(read(exchange));
            } catch (Refused e) {
                response = refusals.apply(e.why());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                response = refusals.apply(Refused.Why.FAULT);
            }
            write(exchange, response);
        }
    }

    private Request read(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        if (uri.isAbsolute() || uri.getRawAuthority() != null) {
            throw new Refused(Refused.Why.BAD_REQUEST);
        }
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        if (!PATH.matcher(path).matches()) {
            throw new Refused(Refused.Why.NOT_FOUND);
        }
        Map<String, List<String>> query =
                Fields.urlEncoded(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        return new Request(
                exchange.getRequestMethod(),
                path,
                query,
                form(exchange),
                Fields.cookies(exchange.getRequestHeaders().getOrDefault("Cookie", List.of())),
                Map.of());
    }

    private Map<String, List<String>> form(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return Map.of();
        }
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw new Refused(Refused.Why.BAD_REQUEST);
        }
        InputStream in = exchange.getRequestBody();
        byte[] start = in.readNBytes(LARGE);
        if (start.length < LARGE) {
            return fields(start);
        }
        if (!largeBodies.tryAcquire()) {
            throw new Refused(Refused.Why.FULL);
        }
        try {
            return fields(large(start, in));
        } finally {
            largeBodies.release();
        }
    }

    private static Map<String, List<String>> fields(byte[] body) {
        return Fields.urlEncoded(new String(body, StandardCharsets.ISO_8859_1));
    }

    private byte[] large(byte[] start, InputStream in) throws IOException {
        byte[] rest = in.readNBytes(Math.max(0, options.bodyLimit() - start.length) + 1);
        if (start.length + rest.length > options.bodyLimit()) {
            throw new Refused(Refused.Why.TOO_LARGE);
        }
        byte[] body = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, body, start.length, rest.length);
        return body;
    }

    private void write(HttpExchange exchange, Response response) throws IOException {
        var headers = exchange.getResponseHeaders();
        response.headers().forEach(headers::set);
        response.cookies().forEach(c -> headers.add("Set-Cookie", c));
        guards.addTo(headers);
        byte[] body = response.body();
        if (isCompressible(exchange, response)) {
            body = compressed(body);
            headers.set("Content-Encoding", "gzip");
            headers.set("Vary", "Accept-Encoding");
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static boolean isCompressible(HttpExchange exchange, Response response) {
        String type = response.headers().getOrDefault("Content-Type", "");
        String accepted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                .orElse("");
        return response.body().length >= WORTH_COMPRESSING
                && accepted.contains("gzip")
                && (type.startsWith("text/") || type.contains("json") || type.contains("svg"));
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}

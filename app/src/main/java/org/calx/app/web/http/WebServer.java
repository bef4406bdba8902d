package org.calx.app.web.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
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

    private static final Multipart.Form NO_FORM = new Multipart.Form(Map.of(), Map.of());

    private final HttpServer server;
    private final ExecutorService workers;
    private final Guards guards;
    private final Bodies bodies;
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
        this.routes = routes;
        this.refusals = refusals;
        guards = new Guards(options);
        bodies = new Bodies(options.bodyLimit());
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
        try (exchange;
                Bodies.Turn turn = bodies.turn()) {
            write(exchange, answer(exchange, turn));
        }
    }

    private Response answer(HttpExchange exchange, Bodies.Turn turn) throws IOException {
        try {
            guards.check(exchange.getRequestMethod(), exchange.getRequestHeaders());
            return routes.answer(read(exchange, turn));
        } catch (Refused e) {
            Response refusal = refusals.apply(e.why());
            return e.allowed().isEmpty() ? refusal : refusal.with("Allow", e.allowed());
        } catch (RuntimeException | Error e) {
            return refusals.apply(Refused.Why.FAULT);
        }
    }

    private Request read(HttpExchange exchange, Bodies.Turn turn) throws IOException {
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
        Multipart.Form form = exchange.getRequestMethod().equals("POST") ? turn.form(exchange) : NO_FORM;
        return new Request(
                exchange.getRequestMethod(),
                path,
                query,
                form.fields(),
                form.files(),
                Fields.cookies(exchange.getRequestHeaders().getOrDefault("Cookie", List.of())),
                Map.of());
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

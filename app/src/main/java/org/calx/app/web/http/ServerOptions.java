package org.calx.app.web.http;

import java.util.Set;

/**
 * Where and how the server listens.
 *
 * @param address to bind to; loopback unless someone asked for another
 * @param port 0 for any free one
 * @param hosts names a request may be addressed to, without port; any other is refused, so that no foreign name can be
 *     made to point here
 * @param secure whether browsers reach it by TLS, directly or through a declared proxy
 * @param bodyLimit bytes of a body that are read at most
 * @param seconds in which a whole request must have come in, and a response gone out
 */
public record ServerOptions(String address, int port, Set<String> hosts, boolean secure, int bodyLimit, int seconds) {
    /** What names this machine to itself. */
    public static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final int BODY_LIMIT = 8 << 20;
    private static final int SECONDS = 20;

    public ServerOptions {
        hosts = Set.copyOf(hosts);
    }

    public static ServerOptions loopback(int port) {
        return new ServerOptions("127.0.0.1", port, LOOPBACK, false, BODY_LIMIT, SECONDS);
    }
}

package org.calx.app.web.http;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Where and how the server listens.
 *
 * @param address to bind to; loopback unless someone asked for another
 * @param port 0 for any free one
 * @param hosts names a request may be addressed to, without port; any other is refused, so that no foreign name can be
 *     made to point here
 * @param tls its own certificate, if it speaks TLS itself
 * @param behindProxy whether a proxy in front of it speaks TLS
 * @param bodyLimit bytes of a body that are read at most
 * @param seconds in which a whole request must have come in; its answer has thrice as long to be made and to go out
 */
public record ServerOptions(
        String address,
        int port,
        Set<String> hosts,
        Optional<Certificate> tls,
        boolean behindProxy,
        int bodyLimit,
        int seconds) {
    /** What names this machine to itself. */
    public static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final int BODY_LIMIT = 8 << 20;
    private static final int SECONDS = 10;

    /** A certificate with its key. @param store a PKCS #12 file @param password of the file and of the key in it */
    public record Certificate(Path store, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return "certificate of " + store;
        }
    }

    public ServerOptions {
        hosts = Set.copyOf(hosts);
    }

    public static ServerOptions loopback(int port) {
        return new ServerOptions("127.0.0.1", port, LOOPBACK, Optional.empty(), false, BODY_LIMIT, SECONDS);
    }

    /** The same at another address, for requests that name one of these hosts. */
    public ServerOptions at(String other, Set<String> names) {
        return new ServerOptions(other, port, names, tls, behindProxy, bodyLimit, seconds);
    }

    public ServerOptions with(Certificate certificate) {
        return new ServerOptions(address, port, hosts, Optional.of(certificate), behindProxy, bodyLimit, seconds);
    }

    public ServerOptions withProxy() {
        return new ServerOptions(address, port, hosts, tls, true, bodyLimit, seconds);
    }

    /** Whether browsers reach it by TLS. */
    public boolean secure() {
        return behindProxy || tls.isPresent();
    }
}

package org.calx.app.web.http;

/** What the JDK's server can be told only before it is first used: no waiting for small packets, and no slow clients. */
final class Limits {
    /** An answer counts from the end of the request, so its making is in it: that of a large record takes seconds. */
    private static final int ANSWER = 3;

    private static final int CONNECTIONS = 2_000;
    private static final int IDLE_CONNECTIONS = 200;
    private static final int HEADERS = 100;
    private static final int HEADER_BYTES = 32 << 10;

    private Limits() {}

    static void set(ServerOptions options) {
        String seconds = String.valueOf(options.seconds());
        unlessSet("sun.net.httpserver.nodelay", "true");
        unlessSet("sun.net.httpserver.maxReqTime", seconds);
        unlessSet("sun.net.httpserver.maxRspTime", String.valueOf(options.seconds() * ANSWER));
        unlessSet("sun.net.httpserver.idleInterval", seconds);
        unlessSet("sun.net.httpserver.maxReqHeaders", String.valueOf(HEADERS));
        unlessSet("sun.net.httpserver.maxReqHeaderSize", String.valueOf(HEADER_BYTES));
        unlessSet("sun.net.httpserver.maxIdleConnections", String.valueOf(IDLE_CONNECTIONS));
        unlessSet("jdk.httpserver.maxConnections", String.valueOf(CONNECTIONS));
    }

    private static void unlessSet(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}

package org.calx.app.web;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.calx.app.web.http.Response;
import org.calx.app.web.http.Routes;
import org.calx.app.web.http.ServerOptions;
import org.calx.app.web.http.WebServer;

/** The server of the web guide with one page that is larger than what the system holds back for who does not read. */
final class LargeAnswers {
    static final int BYTES = 32 << 20;

    private LargeAnswers() {}

    public static void main(String[] none) throws IOException, InterruptedException {
        Routes routes = new Routes().get("/large", r -> Response.of(200, "application/pdf", new byte[BYTES]));
        WebServer server = WebServer.start(ServerOptions.loopback(0), routes, why -> Response.page(why.status(), ""));
        System.out.println("http://127.0.0.1:" + server.port());
        new CountDownLatch(1).await();
    }
}

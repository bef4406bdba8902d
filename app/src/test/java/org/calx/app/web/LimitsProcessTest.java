package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What someone can ask of the server who wants to bring it down; it is a process of its own with 256 MB of heap. */
@Timeout(300)
class LimitsProcessTest {
    private static final int HELD = 10_000;
    private static final int AT_A_TIME = 2;
    private static final int BODY_LIMIT = 8 << 20;
    private static final int UPLOADS = 12;

    /** So that a slow client is ended after two seconds and not after ten. */
    private static final String[] TWO_SECONDS = {
        "-Dsun.net.httpserver.maxReqTime=2", "-Dsun.net.httpserver.maxRspTime=2"
    };

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path temporary;

    private static void assertServes(ServerProcess server) throws IOException {
        assertThat(server.isRunning()).isTrue();
        assertThat(new Wire(server.port()).get("/check/1").status()).isEqualTo(200);
    }

    private static Socket begin(ServerProcess server, String request) throws IOException {
        Socket socket = new Wire(server.port()).connect();
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String form(int length) {
        return "POST /check/1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + length + "\r\n\r\nwords=";
    }

    /** Both where nothing more comes and where a byte comes now and then. */
    @Test
    void aSlowRequestIsEndedByTheServer() throws Exception {
        try (ServerProcess server = new ServerProcess(temporary, TWO_SECONDS)) {
            for (String begun : List.of("GET / HT", "GET / HTTP/1.1\r\nHost: loc", form(900))) {
                try (Socket socket = begin(server, begun)) {
                    assertThat(Wire.rest(socket)).as(begun).isEmpty();
                }
                try (Socket socket = begin(server, begun)) {
                    assertThat(isEndedWhileTrickling(socket)).as(begun).isTrue();
                }
            }
            assertServes(server);
        }
    }

    /** Up to a minute of a byte every tenth of a second; ended long before if there is a limit. */
    private static boolean isEndedWhileTrickling(Socket socket) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try {
                socket.getOutputStream().write('a');
            } catch (IOException e) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    /** It asks for what is larger than all buffers between the two, and takes none of it until its time must be over. */
    @Test
    void whoNeverReadsIsEndedByTheServer() throws Exception {
        List<String> program = List.of(LargeAnswers.class.getName());
        try (ServerProcess server = new ServerProcess(temporary, List.of(TWO_SECONDS), program);
                Socket socket = new Socket()) {
            socket.setReceiveBufferSize(1 << 12);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            socket.getOutputStream()
                    .write("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(10_000);
            socket.setSoTimeout(60_000);
            assertThat(Wire.rest(socket).length()).isLessThan(LargeAnswers.BYTES);
            Wire.Reply other = new Wire(server.port()).get("/large");
            assertThat(other.body().length()).isEqualTo(LargeAnswers.BYTES);
        }
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedAlsoInPiecesOfUnknownNumber() throws Exception {
        try (ServerProcess server = new ServerProcess(temporary)) {
            Wire wire = new Wire(server.port());
            assertThat(wire.post("/check/1", "", "words=" + "a".repeat(BODY_LIMIT))
                            .status())
                    .isEqualTo(413);
            assertThat(wire.post("/check/1", "", "words=" + "a".repeat(BODY_LIMIT - 6))
                            .status())
                    .isEqualTo(403);
            assertThat(inPieces(wire, BODY_LIMIT).status()).isEqualTo(413);
            assertThat(inPieces(wire, 4 * BODY_LIMIT).status()).isEqualTo(413);
            assertThat(inPieces(wire, 1 << 16).status()).isEqualTo(403);
            assertServes(server);
        }
    }

    private static Wire.Reply inPieces(Wire wire, int bytes) throws IOException {
        byte[] piece = ("4000\r\n" + "a".repeat(1 << 14) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = wire.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /check/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\n6\r\nwords=\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < bytes; sent += 1 << 14) {
                out.write(piece);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new Wire.Reply(Wire.rest(socket));
        }
    }

    /** Each sends eight megabytes at the same time: some are answered, the others told to wait, and none is left out. */
    @Test
    void manyLargeUploadsAtOnceAreAnsweredOrToldToWait() throws Exception {
        try (ServerProcess server = new ServerProcess(temporary)) {
            Guest guest = new Guest(server.port()).open("/clinicians");
            String token = guest.page().replaceAll("(?s).*?name=\"token\" value=\"([^\"]+)\".*", "$1");
            String body = "token=" + token + "&record=%7B" + "a".repeat(BODY_LIMIT - 200);
            String cookie = "Cookie: " + guest.cookies() + "\r\n";
            List<Integer> statuses = atOnce(
                    UPLOADS,
                    () -> new Wire(server.port())
                            .post("/clinicians", cookie, body)
                            .status());
            assertThat(statuses).contains(200).containsOnly(200, 503);
            assertServes(server);
            assertThat(new Wire(server.port()).post("/clinicians", cookie, body).status())
                    .isEqualTo(200);
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(times);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : people.invokeAll(java.util.Collections.nCopies(times, what))) {
                done.add(one.get());
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }

    /** Through the door that people use; the one who came first is forgotten, and the last is not. */
    @Test
    @Timeout(900)
    void beyondTenThousandVisitsTheOldestIsForgotten() throws Exception {
        try (ServerProcess server = new ServerProcess(temporary, "-XX:TieredStopAtLevel=4")) {
            Guest first = answered(server);
            Guest someone = new Guest(server.port()).open("/check/1");
            HttpRequest answer = answer(server, someone);
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            List<List<Integer>> statuses = atOnce(AT_A_TIME, () -> {
                List<Integer> all = new ArrayList<>();
                for (int i = 0; i < HELD / AT_A_TIME; i++) {
                    all.add(client.send(answer, HttpResponse.BodyHandlers.discarding())
                            .statusCode());
                }
                return all;
            });
            assertThat(statuses)
                    .hasSize(AT_A_TIME)
                    .allSatisfy(s -> assertThat(s).hasSize(HELD / AT_A_TIME).containsOnly(303));
            Guest last = answered(server);
            assertThat(first.open("/check/answers").path()).isEqualTo("/check/1");
            assertThat(last.open("/check/answers").page()).contains("<dd>54 years</dd>");
            assertServes(server);
        }
    }

    private static Guest answered(ServerProcess server) {
        Guest guest = new Guest(server.port()).open("/check");
        guest.send("answer=these", "option=danger-first/growth", "option=danger-growth/worse", "number.age=54");
        assertThat(guest.path()).isEqualTo("/check/2");
        return guest;
    }

    /** The first answer of a browser that begins anew each time, as it takes no cookie. */
    private static HttpRequest answer(ServerProcess server, Guest guest) {
        String token = guest.page().replaceAll("(?s).*?name=\"token\" value=\"([^\"]+)\".*", "$1");
        String question = guest.page().replaceAll("(?s).*?name=\"question\" value=\"([^\"]+)\".*", "$1");
        String lump = guest.page().contains("name=\"lump\"")
                ? "&lump=" + guest.page().replaceAll("(?s).*?name=\"lump\" value=\"([^\"]+)\".*", "$1")
                : "";
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/check/1"))
                .header("Cookie", guest.cookies())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "token=" + token + "&question=" + question + lump + "&answer=none"))
                .build();
    }
}

package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The web guide reached by TLS of its own or of a proxy: what browsers are then told, and what is not spoken. */
@Timeout(120)
class SecureConnectionTest {
    private static final String PASSWORD = "only for this test";
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before all tests
    private static Path temporary;

    @SuppressWarnings("NullAway.Init")
    private static WebGuide encrypted;

    @SuppressWarnings("NullAway.Init")
    private static SSLContext client;

    @BeforeAll
    static void start() throws Exception {
        Path store = temporary.resolve("calx.p12");
        certify(store);
        ServerOptions options = ServerOptions.loopback(0).with(new ServerOptions.Certificate(store, PASSWORD));
        encrypted = WebGuide.start(Guide.packed(), options, Clock.systemDefaultZone(), false);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()));
        client = SSLContext.getInstance("TLS");
        client.init(null, trust.getTrustManagers(), null);
    }

    @AfterAll
    static void stop() {
        encrypted.close();
    }

    /** By the JDK's own tool, as it can be done by hand. */
    private static void certify(Path store) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-alias",
                        "calx",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(new File(temporary.toFile(), "keytool.txt"))
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static void assertSecure(Wire wire) throws IOException {
        for (String path : List.of("/", "/check/1", "/nowhere", "/about")) {
            Wire.Reply reply = wire.get(path);
            assertThat(reply.header("Strict-Transport-Security"))
                    .as(path)
                    .matches("max-age=([0-9]+)")
                    .satisfies(h -> assertThat(Integer.parseInt(h.substring(8))).isGreaterThanOrEqualTo(31_536_000));
        }
        String page = wire.get("/").text();
        String secret = page.replaceAll("(?s).*\r\nSet-cookie: (__Host-calx=[^;]+).*", "$1");
        String token = page.replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        String cookie = "Cookie: " + secret + "\r\n";
        Wire.Reply country = wire.post("/country", cookie, "token=" + token + "&country=DE");
        Wire.Reply begun = wire.post("/begin", cookie, "token=" + token + "&for=other");
        assertThat(country.status()).isEqualTo(303);
        assertThat(begun.status()).isEqualTo(303);
        for (Wire.Reply reply : List.of(wire.get("/"), country, begun)) {
            assertThat(reply.headers("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(c -> assertThat(c)
                            .startsWith("__Host-")
                            .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=")
                            .doesNotContain("Domain"));
        }
        assertThat(country.header("Set-Cookie")).contains("__Host-calx-country=DE");
        assertThat(begun.header("Set-Cookie")).contains("__Host-calx-for=other");
        String origin = "Origin: https://localhost\r\n";
        assertThat(wire.post("/begin", cookie + origin, "token=" + token).status())
                .isEqualTo(303);
        assertThat(wire.post("/begin", cookie + origin.replace("https", "http"), "token=" + token)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void byItsOwnCertificate() throws IOException {
        assertSecure(new Wire(encrypted.port(), client.getSocketFactory()));
    }

    @Test
    void behindADeclaredProxy() throws IOException {
        try (WebGuide web = WebGuide.start(
                Guide.packed(), ServerOptions.loopback(0).withProxy(), Clock.systemDefaultZone(), false)) {
            assertSecure(new Wire(web.port()));
        }
    }

    @Test
    void onPlainLoopbackNothingIsSaidThatWouldNotHold() throws IOException {
        try (WebGuide web =
                WebGuide.start(Guide.packed(), ServerOptions.loopback(0), Clock.systemDefaultZone(), false)) {
            Wire.Reply reply = new Wire(web.port()).get("/");
            assertThat(reply.headers("Strict-Transport-Security")).isEmpty();
            assertThat(reply.header("Set-Cookie")).startsWith("calx=").doesNotContain("Secure");
        }
    }

    @Test
    void onlyTheTwoVersionsOfTodayAreSpoken() throws IOException {
        for (String version : List.of("TLSv1.2", "TLSv1.3")) {
            try (SSLSocket socket = (SSLSocket) new Wire(encrypted.port(), client.getSocketFactory()).connect()) {
                socket.setEnabledProtocols(new String[] {version});
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            }
        }
        assertThat(answerTo(3)).startsWith(HANDSHAKE);
        for (int old = 0; old < 3; old++) {
            byte[] answer = answerTo(old);
            assertThat(answer.length == 0 || answer[0] == ALERT).as("3." + old).isTrue();
        }
    }

    /** The first bytes that come back, none if the connection is ended, to a greeting in version 3.x: of SSL 3 and of TLS 1.0, 1.1 and 1.2. */
    private static byte[] answerTo(int minor) throws IOException {
        byte[] extensions = {0, 10, 0, 4, 0, 2, 0, 23, 0, 13, 0, 4, 0, 2, 4, 3};
        ByteBuffer hello = ByteBuffer.allocate(43 + 6 + extensions.length + 5);
        int length = hello.capacity() - 5;
        hello.put(new byte[] {HANDSHAKE, 3, 1}).putShort((short) length);
        hello.put(new byte[] {1, 0}).putShort((short) (length - 4)).put(new byte[] {3, (byte) minor});
        hello.put(new byte[32]).put((byte) 0);
        hello.putShort((short) 4).putShort((short) 0xC02B).putShort((short) 0xC009);
        hello.put(new byte[] {1, 0}).putShort((short) extensions.length).put(extensions);
        try (Socket socket = new Wire(encrypted.port()).connect()) {
            socket.getOutputStream().write(hello.array(), 0, hello.position());
            return socket.getInputStream().readNBytes(7);
        }
    }
}

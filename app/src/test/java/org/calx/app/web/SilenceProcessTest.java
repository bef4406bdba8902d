package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server writes while people use it, and while they make mistakes: its address, and nothing else, nowhere. */
@Timeout(300)
class SilenceProcessTest {
    private static final String NAME = "Jane-Doe-1961";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path temporary;

    private static void visit(Guest guest) {
        guest.open("/check").send("answer=these", "option=danger-body/stroke", "words=hard lump, " + NAME);
        guest.open("/stop").sendTo("/country", "country=DE", "back=/stop");
        guest.open("/stop").send();
        guest.open("/check/words").sendTo("/check/words", "do=change", "words=white lump on my thumb " + NAME);
        guest.open("/check/words").sendTo("/check/words", "do=right");
        for (int i = 0; i < 40 && guest.open("/check").path().startsWith("/check/"); i++) {
            guest.send("answer=not-sure");
        }
        for (String page : List.of("/result", "/result/whole", "/result/changes", "/check/answers", "/doctor")) {
            assertThat(guest.open(page).path()).isEqualTo(page);
        }
        for (String file : List.of("/doctor.pdf", "/doctor.fhir.json", "/answers.fhir.json")) {
            assertThat(guest.open(file).path()).isEqualTo(file);
        }
        guest.open("/search").sendTo("/search", "words=" + NAME);
        guest.open("/home-care").sendTo("/home-care", "what=" + NAME, "have=" + NAME, "take=" + NAME);
    }

    private static void mistakes(Guest guest) {
        guest.open("/check/1").sendTo("/check/1", "answer=" + NAME, "number.age=" + NAME, "question=" + NAME);
        guest.open("/nowhere/" + NAME);
        guest.open("/about?name=" + NAME);
        for (String paste :
                List.of("{\"id\": \"" + NAME, NAME, "{\"resourceType\": \"" + NAME + "\"}", "a: [" + NAME)) {
            guest.open("/clinicians").sendTo("/clinicians", "record=" + paste);
        }
        byte[] broken = ("%PDF " + NAME + "\u0000\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        guest.open("/clinicians").upload("/clinicians", "record=", "file", NAME + ".pdf", broken);
    }

    private static void brokenRequests(Wire wire) throws IOException {
        wire.send(NAME + "\r\n\r\n");
        wire.send("GET /" + NAME + "|\"\\ HTTP/1.1\r\nHost: localhost\r\n\r\n");
        wire.send("GET /about HTTP/1.1\r\nHost: " + NAME + "\r\nCookie: " + NAME + "\r\nConnection: close\r\n\r\n");
        wire.send("GET /about HTTP/1.1\r\nHost: localhost\r\n" + NAME + "\r\nConnection: close\r\n\r\n");
        wire.send("POST /check/1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + NAME + "\r\n\r\n");
        wire.send("POST /check/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + NAME + "\r\n\r\n");
        wire.ask("PUT", "/check/1", "X-Name: " + NAME + "\r\n");
        wire.post("/check/1", "Cookie: calx=" + NAME + "\r\n", "words=" + NAME);
        wire.post("/check/1", "", "words=" + NAME + "%ff");
        wire.post("/check/1", "", "words=" + NAME.repeat(1_000_000));
        try (Socket leaves = wire.connect()) {
            leaves.getOutputStream()
                    .write(("POST /check/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nwords=" + NAME)
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aWholeVisitWithAllItsMistakesLeavesNoTrace() throws Exception {
        try (ServerProcess server = new ServerProcess(temporary)) {
            Guest guest = new Guest(server.port());
            visit(guest);
            mistakes(guest);
            brokenRequests(new Wire(server.port()));
            assertThat(new Wire(server.port()).get("/").status()).isEqualTo(200);
            assertThat(temporary).isEmptyDirectory();
            guest.open("/keep").sendTo("/keep");
            guest.open("/check/1");
            assertThat(temporary).isNotEmptyDirectory();
            for (Path file : files()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as("a file of someone who asked to keep their answers")
                        .doesNotContain("Jane", "lump", "option", "danger");
                assertThat(file.toString()).doesNotContain("Jane");
            }
            guest.open("/keep").sendTo("/delete");
            assertThat(files()).isEmpty();
            assertThat(server.endAndRead()).isEmpty();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

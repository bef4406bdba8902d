package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.app.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed in the middle of a check, as its own process. */
@Timeout(300)
class KeepProcessTest {
    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path temporary;

    /** A running server. It writes nowhere but under the temporary folder. */
    private final class Server implements AutoCloseable {
        private final Process process;
        private final int port;

        Server() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:-UsePerfData",
                            "-Djava.io.tmpdir=" + temporary,
                            "-Duser.home=" + temporary,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "serve",
                            "--port",
                            "0",
                            "--keep-in",
                            folder().toString())
                    .redirectErrorStream(true)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String said = out.readLine();
            Matcher found = PORT.matcher(said == null ? "" : said);
            assertThat(found.find()).as(said).isTrue();
            port = Integer.parseInt(found.group(1));
        }

        /** As {@code kill -9} does, without a last word. */
        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    private Path folder() {
        return temporary.resolve("keep");
    }

    private static Guest answered(Server server) {
        Guest guest = new Guest(server.port).open("/check");
        guest.send("answer=these", "option=danger-first/growth", "option=danger-growth/worse", "number.age=54");
        assertThat(guest.path()).isEqualTo("/check/2");
        return guest;
    }

    @Test
    void whatWasKeptIsThereAfterAKill() throws Exception {
        Guest guest;
        try (Server server = new Server()) {
            guest = answered(server).open("/keep").send();
            assertThat(guest.page()).contains("Your answers are kept on this machine");
            guest.open("/check/2").send("answer=not-sure");
            assertThat(guest.path()).isEqualTo("/check/3");
        }
        try (Server server = new Server()) {
            Guest back = guest.at(server.port).open("/check");
            assertThat(back.path()).isEqualTo("/check/3");
            assertThat(back.open("/check/answers").page()).contains("<dd>54</dd>", "some other way");
            back.open("/keep").sendTo("/delete");
            assertThat(folder()).isEmptyDirectory();
        }
    }

    @Test
    void whatWasNotKeptIsNowhereOnDisk() throws Exception {
        Guest guest;
        try (Server server = new Server()) {
            guest = answered(server);
            assertThat(temporary).isEmptyDirectory();
        }
        assertThat(temporary).isEmptyDirectory();
        try (Server server = new Server()) {
            Guest back = guest.at(server.port).open("/check");
            assertThat(back.path()).isEqualTo("/check/1");
            assertThat(back.page()).doesNotContain("value=\"54\"");
        }
    }
}

package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed in the middle of a check, as its own process. */
@Timeout(300)
class KeepProcessTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path temporary;

    private Path folder() {
        return ServerProcess.folder(temporary);
    }

    private static Guest answered(ServerProcess server) {
        Guest guest = new Guest(server.port()).open("/check");
        guest.send("answer=these", "option=danger-first/growth", "option=danger-growth/worse", "number.age=54");
        assertThat(guest.path()).isEqualTo("/check/2");
        return guest;
    }

    @Test
    void whatWasKeptIsThereAfterAKill() throws Exception {
        Guest guest;
        try (ServerProcess server = new ServerProcess(temporary)) {
            guest = answered(server).open("/keep").send();
            assertThat(guest.page()).contains("Your answers are kept on this machine");
            guest.open("/check/2").send("answer=not-sure");
            assertThat(guest.path()).isEqualTo("/check/3");
        }
        try (ServerProcess server = new ServerProcess(temporary)) {
            Guest back = guest.at(server.port()).open("/check");
            assertThat(back.path()).isEqualTo("/check/3");
            assertThat(back.open("/check/answers").page()).contains("<dd>54 years</dd>", "some other way");
            back.open("/keep").sendTo("/delete");
            assertThat(folder()).isEmptyDirectory();
        }
    }

    @Test
    void whatWasNotKeptIsNowhereOnDisk() throws Exception {
        Guest guest;
        try (ServerProcess server = new ServerProcess(temporary)) {
            guest = answered(server);
            assertThat(temporary).isEmptyDirectory();
        }
        assertThat(temporary).isEmptyDirectory();
        try (ServerProcess server = new ServerProcess(temporary)) {
            Guest back = guest.at(server.port()).open("/check");
            assertThat(back.path()).isEqualTo("/check/1");
            assertThat(back.page()).doesNotContain("value=\"54\"");
        }
    }
}

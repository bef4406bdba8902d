package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.ServerOptions;
import org.calx.app.web.view.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Keeping and deleting answers, and whom they are for, page by page. */
@Timeout(120)
class KeepPagesTest {
    private static final Guide GUIDE = Guide.packed();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String FAILED = "We could not keep your answers";
    private static final String BEHIND = "Your last answers could not be saved on disk.";
    private static final String FOR_OTHER = Texts.of("en").say("start.other");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    Path temporary;

    @SuppressWarnings("NullAway.Init") // set before each test
    private WebGuide web;

    @BeforeEach
    void start() throws IOException {
        web = WebGuide.start(GUIDE, ServerOptions.loopback(0), CLOCK, false, folder());
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private Path folder() {
        return temporary.resolve("keep");
    }

    private Guest answered() {
        return new Guest(web.port()).open("/check").send("answer=not-sure");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void thePageOffersToDeleteOnce() {
        Guest guest = answered().open("/keep");
        assertThat(count(guest.page(), "action=\"/delete\"")).isEqualTo(1);
        guest.sendTo("/keep");
        assertThat(guest.page()).contains("Your answers are kept on this machine.");
        assertThat(count(guest.page(), "action=\"/delete\"")).isEqualTo(1);
    }

    @Test
    void whereNothingCanBeWrittenThePageSaysSoAndTheAnswersStay() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");
        Guest guest = answered().open("/keep").sendTo("/keep");

        assertThat(guest.page()).contains("role=\"alert\"", FAILED, "They are still in memory");
        assertThat(guest.open("/check/answers").page()).contains("action=\"/delete\"");
        assertThat(folder()).hasContent("a file where the folder should be");
    }

    @Test
    void aLaterAnswerThatCannotBeWrittenIsToldOnTheNextPageUntilItCan() throws IOException {
        Guest guest = answered().open("/keep").sendTo("/keep");
        Path away = temporary.resolve("away");
        Files.move(folder(), away);
        Files.writeString(folder(), "a file where the folder was");

        guest.open("/check").send("answer=not-sure");
        assertThat(guest.page()).contains(BEHIND, "role=\"alert\"");
        assertThat(guest.open("/guide").page()).contains(BEHIND);
        assertThat(guest.open("/keep").page()).contains(BEHIND);

        Files.delete(folder());
        Files.move(away, folder());
        guest.open("/check").send("answer=not-sure");
        assertThat(guest.page()).doesNotContain(BEHIND);
    }

    @Test
    void whoAnswersForAnotherIsToldWhomThePageMeansUntilTheyDelete() {
        Guest guest = new Guest(web.port()).open("/").sendTo("/begin", "for=other");
        assertThat(guest.page()).contains(FOR_OTHER);
        guest.send("answer=not-sure");
        assertThat(guest.page()).contains(FOR_OTHER);
        assertThat(guest.cookies()).contains("calx-for=other");

        guest.sendTo("/delete");
        assertThat(guest.path()).isEqualTo("/deleted");
        assertThat(guest.cookies()).doesNotContain("calx-for");
        assertThat(guest.open("/check").page()).doesNotContain(FOR_OTHER);
    }

    @Test
    void whoAnswersForThemselvesIsNotTakenForACarer() {
        Guest guest = new Guest(web.port()).open("/").sendTo("/begin", "for=other");
        guest.open("/").sendTo("/begin", "for=me");
        assertThat(guest.page()).doesNotContain(FOR_OTHER);
    }

    @Test
    void besideDespairALesserDangerIsToSeeTooAndAnEmergencyNeedsHelpNow() {
        String despair = "option=danger-body/despair";
        Guest guest = new Guest(web.port()).open("/check");
        guest.send("answer=these", despair, "option=danger-skin/burnt");
        assertThat(guest.path()).isEqualTo("/stop");
        assertThat(guest.page())
                .containsSubsequence("Please talk to someone now", "<h2>Have this seen too</h2>")
                .doesNotContain("This needs help now too");

        Guest other = new Guest(web.port()).open("/check");
        other.send("answer=these", despair, "option=danger-body/breath");
        assertThat(other.page())
                .containsSubsequence("Please talk to someone now", "<h2>This needs help now too</h2>")
                .doesNotContain("Have this seen too");
    }

    @Test
    void theButtonThatPrintsIsHiddenWhereNoScriptRuns() {
        Guest guest = new Guest(web.port()).open("/check");
        guest.send("answer=these", "option=danger-body/breath");
        assertThat(guest.page()).containsPattern("<button[^>]* data-print hidden>");
    }
}

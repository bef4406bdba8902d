package org.calx.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.calx.app.guide.Guide;
import org.calx.app.web.http.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The check as a browser without a script walks through it. */
class CheckTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private static final int MOST_PAGES = 20;

    @SuppressWarnings("NullAway.Init") // JUnit sets it before all tests
    private static WebGuide guide;

    @BeforeAll
    static void start() throws IOException {
        guide = WebGuide.start(Guide.packed(), ServerOptions.loopback(0), CLOCK, false);
    }

    @AfterAll
    static void stop() {
        guide.close();
    }

    private static Guest guest() {
        return new Guest(guide.port());
    }

    /** Past the page of danger, with nothing dangerous but a lump that got worse. */
    private static Guest pastDanger() {
        return guest().open("/check")
                .send("answer=these", "option=danger-first/growth", "option=danger-growth/worse", "number.age=54");
    }

    /** Says "not sure" page after page until one holds this. */
    private static void sayNotSure(Guest guest, String until) {
        for (int i = 0; i < MOST_PAGES && !guest.page().contains(until); i++) {
            assertThat(guest.path()).startsWith("/check/");
            guest.send("answer=not-sure");
        }
    }

    private static void toThePlace(Guest guest) {
        sayNotSure(guest, "name=\"place\"");
        assertThat(guest.page()).contains("name=\"place\"");
    }

    @Test
    void dangerComesFirstAndIsToldAtOnce() {
        Guest guest = guest().open("/check");
        assertThat(guest.path()).isEqualTo("/check/1");
        assertThat(guest.page())
                .contains("danger-first/skin", "danger-skin/black")
                .contains("<h1>");
        guest.send("answer=these", "option=danger-body/stroke");
        assertThat(guest.path()).isEqualTo("/stop");
    }

    @Test
    void aDangerWordCountsBeforeAnythingIsTicked() {
        Guest guest = guest().open("/check").send("answer=these", "words=I have chest pain and I cannot breathe");
        assertThat(guest.path()).isEqualTo("/stop");
    }

    @Test
    void aFormWithoutAnAnswerComesBackAndKeepsWhatWasTyped() {
        Guest guest = guest().open("/check").send("answer=these", "number.age=54");
        assertThat(guest.path()).isEqualTo("/check/1");
        assertThat(guest.page()).contains("<title>Error: ", "id=\"errors\"", "href=\"#answer-1\"", "value=\"54\"");
        guest.send("answer=none", "option=danger-first/risk");
        assertThat(guest.page()).contains("id=\"errors\"", "value=\"danger-first/risk\" checked");
    }

    @Test
    void anAnswerIsChangedAndLaterOnesStay() {
        Guest guest = pastDanger().send("answer=not-sure");
        assertThat(guest.path()).isEqualTo("/check/3");
        guest.open("/check/1");
        assertThat(guest.page()).contains("value=\"danger-growth/worse\" checked", "value=\"54\"");
        guest.send("answer=these", "option=danger-growth/tingling", "number.age=55");
        guest.open("/check/answers");
        assertThat(guest.page())
                .contains("pins and needles", "<dd>55 years</dd>", "/check/2")
                .doesNotContain("some other way");
    }

    @Test
    void aGroupThatIsTakenBackTakesItsDetailsWithIt() {
        Guest guest = pastDanger().open("/check/1").send("answer=none", "number.age=54");
        guest.open("/check/answers");
        assertThat(guest.page()).contains("None of these").doesNotContain("some other way");
    }

    @Test
    void pointingAtAFingerNamesItOnTheAnswersPage() {
        Guest guest = pastDanger();
        toThePlace(guest);
        guest.send("answer=others-unsure", "place=right-index-end", "place=right-elbow");
        guest.open("/check/answers");
        assertThat(guest.page()).contains("Right index finger, end part", "Right elbow", "Fingertip");
        guest.open("/doctor");
        assertThat(guest.page()).contains("Right index finger, end part");
    }

    @Test
    void anotherLumpIsAskedAboutAndThePersonIsNot() {
        Guest guest = pastDanger();
        toThePlace(guest);
        guest.send("answer=others-unsure", "place=right-index-end", "another=yes");
        sayNotSure(guest, "About lump 2");
        assertThat(guest.page()).contains("name=\"place\"").doesNotContain("value=\"right-index-end\" checked");
        guest.send("answer=others-unsure", "option=where/calf");
        assertThat(guest.page()).contains("danger-first/skin").doesNotContain("number.age");
        guest.send("answer=these", "option=danger-skin/black", "option=danger-pain/severe");
        assertThat(guest.path()).isEqualTo("/stop");
        guest.open("/check/answers").sendTo("/check/one-less", "lump=lesion-2");
        assertThat(guest.page()).doesNotContain("About lump", "Black or dead skin");
    }

    @Test
    void noAddressTellsWhatWasAnswered() {
        Guest guest = pastDanger();
        toThePlace(guest);
        guest.send("answer=others-unsure", "place=left-breast");
        guest.open("/check/answers");
        assertThat(guest.addresses()).allMatch(a -> a.matches("/|/(check|stop|result)(/([0-9]+|answers))?"));
    }

    @Test
    void aPageOfAnotherStateChangesNothing() {
        Guest guest = pastDanger();
        guest.sendTo("/check/1", "question=where", "lump=lesion-1", "answer=none");
        guest.open("/check/answers");
        assertThat(guest.page()).contains("some other way");
    }
}

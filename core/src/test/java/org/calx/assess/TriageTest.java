package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.calx.knowledge.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Raised, open, unasked, awaiting a test; the level, the level that could be, and what to do. */
class TriageTest {
    private static final String DENIED = "-black; -shiver; -sting; -drip; -comet-cough; -site-horn; -moon-fever";

    private static String ids(List<Urgency.Flag> flags) {
        return flags.stream().map(f -> f.flag().id()).collect(Collectors.joining(" "));
    }

    private static Urgency urgency(String facts) {
        return Tiny.assess(facts).urgency();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                // facts | level | could be | where | raised | open
                "none                    | routine      | emergency    | routine      | ''          | ''",
                DENIED + "               | routine      | routine      | routine      | ''          | ''",
                DENIED + "; black        | routine      | routine      | routine      | ''          | ''",
                "black                   | within-days  | emergency    | open-danger  | ''          | flag-black",
                "black; -moon-fever      | routine      | emergency    | routine      | ''          | ''",
                "black; moon-fever past  | emergency    | emergency    | flag-black   | flag-black  | ''",
                "?black                  | within-days  | emergency    | open-danger  | ''          | flag-black",
                "?black; moon-fever      | within-days  | emergency    | open-danger  | ''          | flag-black",
                // a danger that is both said and denied is said; anything else that contradicts itself is open
                "black; -black; moon-fever | emergency  | emergency    | flag-black   | flag-black  | ''",
                "drip; -drip; -hum       | within-days  | emergency    | flag-drip    | ''          | flag-drip",
                "shiver                  | emergency    | emergency    | flag-shiver  | flag-shiver | ''",
                "?shiver                 | emergency    | emergency    | flag-shiver  | ''          | flag-shiver",
                "?shiver; sting; drip    | emergency    | emergency    | flag-shiver  | flag-sting  | flag-shiver",
                "shiver; black; moon-fever | emergency  | emergency    | flag-shiver  | flag-shiver flag-black | ''",
                "sting; drip; hum        | within-weeks | emergency    | flag-sting   | flag-sting  | ''",
                "sting; hum              | within-weeks | emergency    | flag-sting   | ''          | flag-sting",
                "drip; -hum              | within-days  | emergency    | flag-drip    | flag-drip   | ''",
                "drip; -hum; sting       | within-days  | emergency    | flag-drip    | flag-drip flag-sting | ''",
                "drip; -hum; lab-sap 13  | within-days  | emergency    | flag-drip    | flag-drip flag-sap | ''",
                // test results that contradict each other open a flag only where they alone decide it
                "lab-sap 13; lab-sap 3   | within-days  | emergency    | flag-sap     | ''          | flag-sap",
                "lab-sap 13 5d; lab-sap 3 | routine     | emergency    | routine      | ''          | ''",
                "lab-sap 13              | within-days  | emergency    | flag-sap     | flag-sap    | ''",
                "comet-cough; black      | within-days  | emergency    | open-danger  | flag-comet  | flag-black",
                "comet-cough; sting; drip; hum | within-weeks | emergency | flag-sting | flag-sting flag-comet | ''",
                "site-horn @a; blue @a   | emergency    | emergency    | flag-horn    | ''          | flag-horn",
                "site-horn @a; blue @a; -glow | routine | emergency    | routine      | ''          | ''",
                "site-horn @a; blue @a; black | emergency | emergency  | flag-horn    | ''          | flag-black flag-horn",
            })
    void flagsGiveALevelAndAnAction(
            String facts, String level, String couldBe, String where, String raised, String open) {
        Urgency urgency = urgency(facts == null ? "" : facts);
        assertThat(urgency.level().word()).isEqualTo(level);
        assertThat(urgency.couldBe().word()).isEqualTo(couldBe);
        assertThat(urgency.action().where()).isEqualTo("where of " + where);
        assertThat(ids(urgency.raised())).isEqualTo(raised);
        assertThat(ids(urgency.open())).isEqualTo(open);
        assertThat(urgency.asFarAsKnown()).isEqualTo(!level.equals(couldBe));
    }

    @Test
    void theTimesAreThoseOfTheFlagThatDecides() {
        Urgency raised = urgency("shiver");
        assertThat(raised.seenBy()).isEqualTo("PT1H");
        assertThat(raised.expires()).isEqualTo("PT24H");
        assertThat(urgency("sting; hum").seenBy()).isEqualTo("P14D");
        assertThat(urgency("black").seenBy()).isEqualTo("P2D");
        assertThat(urgency("").seenBy()).isEqualTo("P28D");
        assertThat(urgency("").expires()).isEqualTo("P28D");
    }

    @Test
    void whatAPersonCanAnswerIsUnaskedAndWhatOnlyATestShowsAwaitsIt() {
        Urgency nothing = urgency("");
        assertThat(ids(nothing.unasked())).isEqualTo("flag-shiver flag-black flag-drip flag-sting");
        assertThat(ids(nothing.awaitingTest())).isEqualTo("flag-horn flag-sap flag-comet");
    }

    @Test
    void aRaisedFlagHasNoGapsAndAnOpenOneNamesThem() {
        assertThat(urgency("shiver").raised().get(0).gaps()).isEmpty();
        assertThat(urgency("black").open().get(0).gaps())
                .extracting(g -> g.concept().value())
                .containsExactly("moon-fever");
    }

    @ParameterizedTest
    @CsvSource({"PT4H, 4", "PT90M, 1", "P2D, 48", "P1M, 720", "P1M2D, 768", "P1Y, 8640"})
    void durationsAreComparedInHours(String iso, long hours) {
        assertThat(Reach.hours(iso)).isEqualTo(hours);
    }

    @Test
    void levelsAreOrdered() {
        assertThat(Level.max(Level.ROUTINE, Level.EMERGENCY)).isEqualTo(Level.EMERGENCY);
        assertThat(Level.max(Level.WITHIN_DAYS, Level.WITHIN_WEEKS)).isEqualTo(Level.WITHIN_DAYS);
    }
}

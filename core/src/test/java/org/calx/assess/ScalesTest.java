package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.calx.knowledge.Entry;
import org.calx.logic.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From findings to standings: families, free text, unverified findings, subtypes. */
class ScalesTest {

    private static Scales scales(String facts) {
        return Scales.of(Tiny.KNOWLEDGE, Tiny.record(facts == null ? "" : facts));
    }

    private static Weighed weigh(String facts, String entry) {
        return scales(facts).weigh((Entry.Recognisable) Tiny.entry(entry));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calcinosis-cutis |                                        | OPEN        | 0",
                "calcinosis-cutis | lump                                   | POSSIBLE    | 1",
                "calcinosis-cutis | lump @a; hard @a                       | POSSIBLE    | 4",
                "calcinosis-cutis | lump @a; hard @a; glow-on-scan         | LIKELY      | 6",
                "calcinosis-cutis | lump; glow-on-scan; moon-fever past    | POSSIBLE    | 5",
                "calcinosis-cutis | lump @a; hard @a; glow-on-scan; soft   | POSSIBLE    | 4",
                "calcinosis-cutis | soft                                   | UNLIKELY    | -2",
                "calcinosis-cutis | stone-on-slide                         | ESTABLISHED | 8",
                "calcinosis-cutis | stone-on-slide text                    | LIKELY      | 8",
                "calcinosis-cutis | stone-on-slide text; stone-on-slide    | ESTABLISHED | 8",
                "calcinosis-cutis | stone-on-slide text; lump              | LIKELY      | 9",
                "calcinosis-cutis | ?stone-on-slide                        | OPEN        | 0",
                "calcinosis-cutis | pearl-on-slide                         | UNLIKELY    | -8",
                "calcinosis-cutis | pearl-on-slide; -stone-on-slide        | EXCLUDED    | -8",
                "calcinosis-cutis | pearl-on-slide; stone-on-slide         | ESTABLISHED | 0",
                "calcinosis-cutis | pearl-on-slide; stone-on-slide text    | OPEN        | 0",
                // an unverified finding counts as weak for, and not at all against; it settles nothing
                "calcinosis-cutis | hum                                    | OPEN        | 0",
                "type-frost       | sting                                  | POSSIBLE    | 1",
                "type-frost       | lab-dew 0.5; -lab-spores               | EXCLUDED    | -8",
                "type-frost       | lab-dew 0.5; -lab-spores; sting        | EXCLUDED    | -7",
                "type-frost       | lab-dew 0.5                            | UNLIKELY    | -8",
                // one family counts once, with its strongest
                "cause-drops      | glimmer-drops                          | POSSIBLE    | 2",
                "cause-drops      | dusk-drops                             | POSSIBLE    | 1",
                // a subtype by itself
                "sub-ember-a      | glimmer-drops; site-tail @a            | LIKELY      | 6",
            })
    void findingsAreWeighed(String entry, String facts, Standing standing, int net) {
        Weighed weighed = weigh(facts, entry);
        assertThat(weighed.standing()).isEqualTo(standing);
        assertThat(weighed.net()).isEqualTo(net);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type-ember   |                              | OPEN",
                "type-ember   | glimmer-drops; site-tail @a  | LIKELY",
                "type-ember   | blue                         | POSSIBLE",
                "type-ember   | site-horn @a                 | POSSIBLE",
                "type-ember   | site-horn @a; glimmer-drops; site-tail @a | LIKELY",
                "mimic-pearl  | glow                         | POSSIBLE",
                "test-slide   | lump                         | OPEN",
                "nowhere      | lump                         | OPEN",
                "cause-drops  | comet-cough                  | UNLIKELY",
            })
    void aTypeStandsAsItsBestSubtype(String entry, String facts, Standing standing) {
        Scales scales = scales(facts);
        assertThat(scales.of(entry)).isEqualTo(standing);
        assertThat(scales.of(entry)).as("asked again").isEqualTo(standing);
    }

    @Test
    void subtypesAreThoseOfThatType() {
        assertThat(Tiny.KNOWLEDGE.subtypes("type-ember"))
                .extracting(Entry::id)
                .containsExactly("sub-ember-a", "sub-ember-b");
        assertThat(Tiny.KNOWLEDGE.subtypes("type-frost")).isEmpty();
    }

    @Test
    void reasonsAreListedStrongestFirstThenByName() {
        Weighed w = weigh("moon-fever; lump @a; hard @a; glow-on-scan; soft", "calcinosis-cutis");
        assertThat(w.supporting())
                .extracting(r -> r.finding().name())
                .containsExactly("hard lump", "glow on the scan", "moon fever");
        assertThat(w.opposing()).extracting(r -> r.finding().name()).containsExactly("soft");
        assertThat(w.supporting().get(0).facts())
                .extracting(f -> f.origin().words())
                .containsExactly("lump @a", "hard @a");
    }

    @Test
    void gapsAreThoseOfTheFindingsStillUnknown() {
        String gaps = weigh("lump; -pearl-on-slide", "calcinosis-cutis").gaps().stream()
                .sorted()
                .map(g -> g.concept() + " " + g.why())
                .collect(Collectors.joining(", "));
        assertThat(gaps)
                .isEqualTo("glow-on-scan NOT_ASKED, hard NOT_ASKED, lump LESION_NOT_SAID, moon-fever NOT_ASKED,"
                        + " soft NOT_ASKED, stone-on-slide NOT_ASKED");
    }

    @Test
    void equalFindingsOfAFamilyAreToldApartByName() {
        Weighed one = weigh("glimmer-drops", "cause-drops");
        assertThat(one.supporting()).extracting(r -> r.finding().name()).containsExactly("glimmer drops");
    }

    @Test
    void theBestComesFirstByStandingPointsWrittenOrderAndId() {
        Scales scales = scales("drip; soft");
        Weighed dripper = scales.weigh((Entry.Recognisable) Tiny.entry("mimic-dripper"));
        Weighed pearl = scales.weigh((Entry.Recognisable) Tiny.entry("mimic-pearl"));
        assertThat(Weighed.BEST_FIRST.compare(dripper, pearl))
                .as("written order")
                .isNegative();
        assertThat(Weighed.BEST_FIRST.compare(dripper.withStanding(Standing.POSSIBLE, 1), pearl))
                .as("points")
                .isPositive();
        assertThat(Weighed.BEST_FIRST.compare(dripper.withStanding(Standing.LIKELY, 0), pearl))
                .as("standing")
                .isNegative();
        assertThat(Weighed.BEST_FIRST.compare(dripper, dripper)).isZero();
    }
}

package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.calx.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole answer: what it is, lesion by lesion, which type and cause, and what is missing. */
class AssessorTest {

    private static String ids(List<Weighed> weighed) {
        return weighed.stream().map(w -> w.id() + " " + w.standing()).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                               | UNDECIDED  | ''",
                "lump                           | UNDECIDED  | calcinosis-cutis POSSIBLE",
                "lump @a; hard @a; glow-on-scan | CALCINOSIS | calcinosis-cutis LIKELY, mimic-dripper UNLIKELY",
                "stone-on-slide                 | CALCINOSIS | calcinosis-cutis ESTABLISHED, mimic-pearl UNLIKELY",
                "stone-on-slide; -pearl-on-slide | CALCINOSIS | calcinosis-cutis ESTABLISHED, mimic-pearl EXCLUDED",
                "pearl-on-slide                 | MIMIC      | mimic-pearl ESTABLISHED, calcinosis-cutis UNLIKELY",
                "glow; soft                     | MIMIC      | mimic-pearl LIKELY, calcinosis-cutis UNLIKELY",
                "glow; soft; drip; lump         | MIMIC      | mimic-pearl LIKELY, mimic-dripper POSSIBLE, calcinosis-cutis OPEN",
                "glow                           | UNDECIDED  | mimic-pearl POSSIBLE",
                "drip; soft                     | UNDECIDED  | mimic-dripper POSSIBLE, mimic-pearl POSSIBLE, calcinosis-cutis UNLIKELY",
            })
    void whatTheLumpsAre(String facts, Assessment.Conclusion conclusion, String candidates) {
        Assessment.Recognition r = Tiny.assess(facts == null ? "" : facts).recognition();
        assertThat(r.conclusion()).isEqualTo(conclusion);
        assertThat(ids(r.candidates())).isEqualTo(candidates.replace(", calcinosis-cutis OPEN", ""));
    }

    @Test
    void eachLesionIsRecognisedFromItsOwnFactsAndThoseOfThePerson() {
        List<Assessment.OfLesion> lesions = Tiny.assess(
                        "lump @a; hard @a; glow-on-scan; glow @b; soft @b; moon-fever relative")
                .recognition()
                .lesions();
        assertThat(lesions).extracting(l -> l.lesion().name()).containsExactly("a", "b");
        assertThat(ids(lesions.get(0).candidates())).isEqualTo("calcinosis-cutis LIKELY, mimic-dripper UNLIKELY");
        assertThat(ids(lesions.get(1).candidates())).isEqualTo("mimic-pearl LIKELY");
    }

    @Test
    void theOnlyLesionIsTheWholeRecord() {
        Assessment.Recognition r = Tiny.assess("lump @a; drip").recognition();
        assertThat(r.lesions()).hasSize(1);
        assertThat(r.lesions().get(0).candidates()).isSameAs(r.candidates()).hasSize(2);
        assertThat(Tiny.assess("lump").recognition().lesions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                              | ''",
                "moon-fever                    | type-frost POSSIBLE",
                "lab-spores; black             | type-frost ESTABLISHED, calciphylaxis POSSIBLE",
                "lab-spores; black; kidney-failure | calciphylaxis LIKELY, type-frost ESTABLISHED",
                "lab-spores; blue              | type-frost ESTABLISHED, type-ember POSSIBLE",
                "blue; moon-fever              | type-frost POSSIBLE, type-ember POSSIBLE",
                "blue; glimmer-drops; moon-fever | type-frost POSSIBLE, type-ember POSSIBLE",
                "site-tail @a; glimmer-drops; moon-fever | type-ember LIKELY, type-frost POSSIBLE",
                "lab-dew 0.5                   | type-frost UNLIKELY",
            })
    void calciphylaxisGoesFirstThenTheBest(String facts, String types) {
        assertThat(ids(Tiny.assess(facts == null ? "" : facts).types().stream()
                        .map(Assessment.TypeWeighed::type)
                        .toList()))
                .isEqualTo(types);
    }

    @Test
    void aTypeShowsItsSubtypesAndStandsAsTheBest() {
        Assessment.TypeWeighed ember = Tiny.assess("site-tail @a; site-horn @a; glimmer-drops; blue")
                .leadingType()
                .orElseThrow();
        assertThat(ids(ember.subtypes())).isEqualTo("sub-ember-a LIKELY, sub-ember-b POSSIBLE");
        assertThat(ember.type().net()).isEqualTo(6);
        assertThat(ember.type().supporting())
                .extracting(r -> r.finding().name())
                .containsExactly("blue");
        Assessment.TypeWeighed own =
                Tiny.assess("site-horn @a; blue").leadingType().orElseThrow();
        assertThat(own.type().net()).isEqualTo(2);
        assertThat(ids(own.subtypes())).isEqualTo("sub-ember-b POSSIBLE");
        assertThat(Tiny.assess("").leadingType()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moon-fever past; lab-sap 7   | cause-moon-fever LIKELY",
                "moon-fever; glimmer-drops    | cause-moon-fever POSSIBLE, cause-drops POSSIBLE",
                "drops past; comet-cough      | ''",
                "comet-cough                  | cause-drops UNLIKELY",
                "hum                          | ''",
            })
    void causesThatSomethingSpeaksForOrAgainst(String facts, String causes) {
        assertThat(ids(Tiny.assess(facts).causes())).isEqualTo(causes);
    }

    @Test
    void whatIsMissingStartsWithTheMostUrgent() {
        List<Assessment.Missing> gaps = Tiny.assess("black; lump").gaps();
        assertThat(gaps.get(0).gap().concept()).hasToString("moon-fever");
        assertThat(gaps.get(0).neededFor())
                .startsWith("flag-black", "calcinosis-cutis")
                .doesNotHaveDuplicates();
        assertThat(gaps.get(0).questions()).containsExactly("ask-fever");
        assertThat(gaps.get(0).tests()).isEmpty();
        assertThat(gaps)
                .extracting(m -> m.gap().concept().value())
                .startsWith("moon-fever", "shiver", "drip", "hum", "sting");
        Assessment.Missing slide = gaps.stream()
                .filter(m -> m.gap().concept().value().equals("stone-on-slide"))
                .findFirst()
                .orElseThrow();
        assertThat(slide.tests()).containsExactly("test-slide");
        assertThat(slide.neededFor()).containsExactly("calcinosis-cutis");
        assertThat(gaps).extracting(Assessment.Missing::gap).doesNotHaveDuplicates();
    }

    @Test
    void gapsOfTypesAndCausesAreListedToo() {
        List<Assessment.Missing> gaps = Tiny.assess("moon-fever").gaps();
        assertThat(gaps.stream().flatMap(m -> m.neededFor().stream())).contains("type-frost", "cause-moon-fever");
    }

    @Test
    void theAnswerSaysWhatItWasMadeFrom() {
        Problem problem = new Problem(Problem.Kind.MALFORMED, "line 1", "x", "mend it");
        Assessment a = Tiny.ASSESSOR.assess(Tiny.record("lump"), List.of(problem));
        assertThat(a.problems()).containsExactly(problem);
        assertThat(a.asOf()).isEqualTo(Tiny.AS_OF);
        assertThat(a.facts()).isEqualTo(Tiny.facts("lump"));
        assertThat(a.knowledge()).isEqualTo(Tiny.KNOWLEDGE.version()).hasSize(12);
        assertThat(a.reviewed()).isFalse();
        assertThat(Tiny.ASSESSOR.knowledge()).isSameAs(Tiny.KNOWLEDGE);
    }
}

package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.record.ConceptId;
import org.calx.record.PatientRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which question comes next, and when the interview is over. */
class AskerTest {
    private static final Asker ASKER = new Asker(Tiny.ASSESSOR);
    private static final Set<String> DANGER = Set.of("ask-danger", "ask-sting", "ask-drip", "ask-fever");

    private static String shown(List<Asker.Next> next) {
        return next.stream()
                .map(n -> n.question().id() + ":" + String.join("+", n.why()) + ":" + n.weight())
                .collect(Collectors.joining(" "));
    }

    private static List<Asker.Next> next(String facts, String asked) {
        Set<String> ids =
                asked == null ? Set.of() : Arrays.stream(asked.split(" ")).collect(Collectors.toSet());
        return ASKER.next(Tiny.record(facts == null ? "" : facts), ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // with nothing open the written order leads; why names the flags that it helps, most urgent first
                "      |            | ask-danger:flag-shiver+flag-black:4 ask-drip:flag-drip+flag-sting:2"
                        + " ask-sting:flag-sting:1 ask-fever:flag-black:3",
                "      | ask-danger | ask-drip:flag-drip+flag-sting:2 ask-sting:flag-sting:1 ask-fever:flag-black:3",
                // an open flag comes first, whatever the written order
                "black |            | ask-fever:flag-black:4 ask-danger:flag-shiver:3"
                        + " ask-drip:flag-drip+flag-sting:2 ask-sting:flag-sting:1",
                "sting |            | ask-drip:flag-sting+flag-drip:4 ask-danger:flag-shiver+flag-black:3"
                        + " ask-fever:flag-black:2",
                // a conflict is not settled by asking again
                "drip; -drip; -hum; -shiver; -sting; -black; -glow | ask-danger | ''",
            })
    void dangerFirst(String facts, String asked, String expected) {
        String all = shown(next(facts, asked));
        if (expected.isEmpty()) {
            assertThat(all).doesNotContain("flag-");
        } else {
            assertThat(all).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                  | ask-feel:flag-sap+calcinosis-cutis+mimic-pearl:26 ask-glow:mimic-pearl:4",
                "lump              | ask-feel:flag-sap+calcinosis-cutis+mimic-pearl:26 ask-glow:mimic-pearl:4",
            })
    void withoutDangerWhatCouldChangeTheLead(String facts, String first) {
        List<Asker.Next> all = ASKER.next(Tiny.record(facts == null ? "" : facts), DANGER);
        assertThat(all).isNotEmpty();
        assertThat(all).extracting(n -> n.question().danger()).containsOnly(false);
        assertThat(all).extracting(Asker.Next::weight).isSortedAccordingTo((a, b) -> b - a);
        assertThat(shown(all)).startsWith(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // facts | also asked | expected, once the danger questions are behind
                // what follows an answer comes first, whatever it weighs; danger that no answer led to comes last
                "            | ask-feel ask-feel/hard | ask-hue:type-ember+mimic-pearl:14 ask-glow:mimic-pearl:4"
                        + " ask-chill:flag-shiver:4",
                "lab-spores; -shiver | ask-feel ask-feel/hard | ask-hue:mimic-pearl:2 ask-glow:mimic-pearl:4",
                // it waits for the question that it follows, and for its option
                "-shiver     | ask-feel ask-feel/soft | ask-glow:mimic-pearl:4",
                "-shiver     | ask-feel               | ask-glow:mimic-pearl:4",
                "-shiver     | ask-feel ask-feel/hard ask-hue | ask-glow:mimic-pearl:4",
                // danger that an answer led to comes alone
                "            | ask-feel ask-feel/sap  | ask-chill:flag-shiver:4",
                // after some steps only what follows or is worth it; an option is no step
                "-shiver     | ask-feel ask-feel/hard x1    | ask-hue:type-ember+mimic-pearl:14"
                        + " ask-glow:mimic-pearl:4",
                "-shiver     | ask-feel ask-feel/hard x1 x2 x3 x4 x5 x6 x7 | ask-hue:type-ember+mimic-pearl:14",
                "            | ask-feel ask-feel/hard x1 x2 x3 x4 x5 x6 x7 | ask-hue:type-ember+mimic-pearl:14",
                "-shiver     | ask-feel ask-feel/hard x/a x/b x/c x/d x/e x/f x/g | ask-hue:type-ember+mimic-pearl:14"
                        + " ask-glow:mimic-pearl:4",
                // one answer away from a higher level weighs more; two answers away, or no higher, does not
                "drip        |  | ask-feel:flag-sap+calcinosis-cutis+mimic-pearl:26 ask-hum:flag-drip:20"
                        + " ask-glow:mimic-pearl:4",
                "hum         |  | ask-feel:flag-sap+calcinosis-cutis+mimic-pearl:26 ask-glow:mimic-pearl:4",
                "drip; -hum  |  | ask-feel:calcinosis-cutis+mimic-pearl:6 ask-glow:mimic-pearl:4",
                "site-horn @a; -shiver         |  | ask-feel:flag-sap+calcinosis-cutis+mimic-pearl:26"
                        + " ask-glow:mimic-pearl:4",
                "site-horn @a; blue @a; -shiver |  | ask-feel:calcinosis-cutis+mimic-pearl:6 ask-glow:mimic-pearl:4",
                // a clear leader is left alone, and so is whoever cannot reach the lead
                "lump @a; hard @a; glow-on-scan; soft  |  | ask-feel:flag-sap:20 ask-glow:mimic-pearl:4",
                "lump @a; hard @a; glow-on-scan; glow  |  | ask-feel:flag-sap+mimic-pearl:22",
                "lump @a; hard @a; glow-on-scan; -glow |  | ask-feel:flag-sap:20",
                "stone-on-slide text            |  | ask-feel:flag-sap:20",
                "lab-spores text; -shiver | ask-feel ask-feel/hard | ask-hue:mimic-pearl:2 ask-glow:mimic-pearl:4",
                "moon-fever; -black; -shiver | ask-feel ask-feel/hard | ask-hue:mimic-pearl:2 ask-glow:mimic-pearl:4",
            })
    void whatFollowsComesFirstThenWhatWeighsMost(String facts, String asked, String expected) {
        Set<String> ids = new java.util.HashSet<>(DANGER);
        ids.addAll(asked == null ? Set.of() : Set.of(asked.split(" ")));
        assertThat(shown(ASKER.next(Tiny.record(facts == null ? "" : facts), ids)))
                .isEqualTo(expected);
    }

    @Test
    void nothingIsAskedThatCannotChangeTheAnswer() {
        String all = "-glow; -soft; -drip; -hard; -lump; -moon-fever; -drops; lab-sap 3; -blue; -site-tail; -site-horn";
        assertThat(ASKER.next(Tiny.record(all), DANGER)).isEmpty();
    }

    @Test
    void anEstablishedLeaderIsNotChallenged() {
        String facts = "stone-on-slide; -drops; -moon-fever; -lab-spores; -blue; lab-sap 3";
        assertThat(ASKER.next(Tiny.record(facts), DANGER).stream().flatMap(n -> n.why().stream()))
                .doesNotContain("calcinosis-cutis", "mimic-pearl", "mimic-dripper");
    }

    @Test
    void aLikelyLeaderIsNotAskedAboutButItsRivalsAre() {
        String facts = "lump @a; hard @a; glow-on-scan; glow";
        assertThat(ASKER.next(Tiny.record(facts), DANGER).stream().flatMap(n -> n.why().stream()))
                .doesNotContain("calcinosis-cutis")
                .contains("mimic-pearl");
    }

    @Test
    void aQuestionIsLeftOutWhereItsConditionIsNo() {
        assertThat(next("-lump; -shiver", "ask-danger ask-sting ask-drip ask-fever"))
                .extracting(n -> n.question().id())
                .doesNotContain("ask-glow");
        assertThat(next("-shiver", "ask-danger ask-sting ask-drip ask-fever"))
                .extracting(n -> n.question().id())
                .contains("ask-glow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ask-sting  | sting",
                "ask-drops  | drops dusk-drops glimmer-drops",
                // what is chosen goes up, what is denied goes down, also through "none of these"
                "ask-danger | black blue colour glow indigo shiver",
                "ask-fever  | kidney-disease kidney-failure moon-fever",
                "ask-feel   | hard lab-sap soft",
                "ask-size   | lesion-size",
                "ask-hue    | blue colour indigo site-tail site-tail-tip soft",
                "ask-chill  | shiver",
            })
    void aQuestionReachesConcepts(String question, String concepts) {
        Reach reach = new Reach(Tiny.KNOWLEDGE);
        assertThat(reach.of(Tiny.question(question)).stream()
                        .map(ConceptId::value)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(concepts);
        assertThat(reach.isEmpty()).isFalse();
    }

    @Test
    void aConceptNamesItsQuestionsAndTests() {
        Reach reach = new Reach(Tiny.KNOWLEDGE);
        assertThat(reach.questionsFor(ConceptId.of("glow"))).containsExactly("ask-danger", "ask-glow");
        assertThat(reach.questionsFor(ConceptId.of("stone-on-slide"))).isEmpty();
        assertThat(reach.testsFor(ConceptId.of("stone-on-slide"))).containsExactly("test-slide");
        assertThat(reach.testsFor(ConceptId.of("glow"))).isEmpty();
    }

    @Test
    void anInterviewGathersAnswersAndTakesThemBack() {
        Interview start = Interview.start(Tiny.ASSESSOR, Tiny.record("hum"));
        assertThat(start.latest()).isEmpty();
        assertThat(start.back().record()).isEqualTo(start.record());
        Interview one = start.answer(Tiny.question("ask-danger"), new Answer.Chosen(List.of("black")));
        Interview two = one.answer(Tiny.question("ask-fever"), new Answer.NotSure());
        assertThat(one.record().facts()).hasSize(2);
        assertThat(one.record().lesions()).extracting(l -> l.name()).containsExactly("lesion-1");
        assertThat(two.record()).isEqualTo(one.record());
        assertThat(two.latest()).contains(Tiny.question("ask-fever"));
        assertThat(two.given()).containsOnlyKeys(Tiny.question("ask-danger"), Tiny.question("ask-fever"));
        assertThat(two.next()).extracting(n -> n.question().id()).doesNotContain("ask-danger", "ask-fever");
        assertThat(one.next().get(0).question().id()).isEqualTo("ask-fever");
        assertThat(two.back().latest()).contains(Tiny.question("ask-danger"));
        assertThat(two.back().back().record()).isEqualTo(start.record());
        Interview changed = two.answer(Tiny.question("ask-danger"), new Answer.None());
        assertThat(changed.record().facts()).hasSize(4);
        assertThatThrownBy(() -> start.answer(Tiny.question("ask-danger"), new Answer.Yes()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.given().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anInterviewIsAboutTheFirstLesionThatIsKnown() {
        PatientRecord known = Tiny.record("lump @b; hard @a");
        Interview one = Interview.start(Tiny.ASSESSOR, known).answer(Tiny.question("ask-sting"), new Answer.Yes());
        assertThat(one.record().lesions()).extracting(l -> l.name()).containsExactly("a", "b");
    }
}

package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why an entry is as it is, and what would change the answer. */
class ExplainAndChangesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cause-drops    | for: moderate/glimmer drops UNKNOWN, for: weak/any drops YES, against: moderate/comet cough UNKNOWN",
                "mimic-dripper  | for: moderate/it drips UNKNOWN, against: moderate/hard UNKNOWN",
                "sub-ember-b    | for: weak/on the horn UNKNOWN",
                "flag-black     | when/ UNKNOWN, suspect when/ UNKNOWN",
                "flag-shiver    | when/ UNKNOWN",
                "test-slide     | offer when/ YES, avoid when/A cut would not heal. UNKNOWN",
                "treat-cautious | fits when/ YES, avoid when/clashes with drops YES, check first/cough gets worse UNKNOWN",
                "remedy-tea     | ask/cough UNKNOWN, avoid/drops YES, avoid/fever UNKNOWN",
                "remedy-rub     | ''",
                "prevent-cold   | for when/ UNKNOWN",
                "at-horn        | for when/ UNKNOWN",
                "follow-monthly | for when/ YES",
                "claim-moon     | ''",
                "horn-length    | ''",
            })
    void everyCriterionOfAnEntryIsExplained(String entry, String expected) {
        List<Explain.Part> parts = new Explain(Tiny.ASSESSOR)
                .of(Tiny.record("lump; dusk-drops"), entry)
                .orElseThrow();
        assertThat(parts.stream()
                        .map(p -> p.part() + "/" + p.name() + " "
                                + p.explanation().truth())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void anUnknownEntryIsNotExplained() {
        assertThat(new Explain(Tiny.ASSESSOR).of(Tiny.record(""), "nowhere")).isEmpty();
    }

    private static List<Changes.Change> changes(String facts) {
        return new Changes(Tiny.ASSESSOR).of(Tiny.record(facts));
    }

    private static String shown(Changes.Change c) {
        String value = c.supposed() instanceof Value.Level l
                ? l.grade().toString()
                : c.supposed().equals(Value.PRESENT) ? "PRESENT" : "ABSENT";
        return c.concept() + " " + value + ": "
                + c.effects().stream()
                        .map(e -> e.what() + " " + e.from() + ">" + e.to())
                        .collect(Collectors.joining(", "));
    }

    @Test
    void whatChangesUrgencyComesFirst() {
        List<String> all = changes("black; -shiver; -sting; -drip; -site-horn; -comet-cough").stream()
                .map(ExplainAndChangesTest::shown)
                .toList();
        assertThat(all)
                .startsWith(
                        "moon-fever PRESENT: urgency within-days>emergency, type-frost open>possible,"
                                + " cause-moon-fever open>possible, calcinosis-cutis open>possible",
                        "moon-fever ABSENT: urgency within-days>routine");
    }

    @Test
    void aTestIsSupposedLowNormalAndHigh() {
        List<String> all = changes("moon-fever; -black; -shiver; -sting; -drip; -comet-cough").stream()
                .map(ExplainAndChangesTest::shown)
                .toList();
        assertThat(all)
                .contains("lab-sap HIGH: cause-moon-fever possible>likely")
                .noneMatch(s -> s.startsWith("lab-sap NORMAL") || s.startsWith("lab-sap LOW"));
        assertThat(all).anyMatch(s -> s.startsWith("lab-spores PRESENT: type-frost possible>established"));
    }

    @Test
    void theConclusionMayChange() {
        assertThat(changes("lump @a; hard @a; -black; -shiver").stream().map(ExplainAndChangesTest::shown))
                .contains("glow-on-scan PRESENT: conclusion UNDECIDED>CALCINOSIS, calcinosis-cutis possible>likely");
    }

    @Test
    void aFindingIsSupposedOfTheOneLesionThereIs() {
        assertThat(changes("lump @a; glow-on-scan; -black; -shiver").stream().map(ExplainAndChangesTest::shown))
                .contains("hard PRESENT: conclusion UNDECIDED>CALCINOSIS, calcinosis-cutis possible>likely,"
                        + " mimic-dripper open>unlikely");
        assertThat(changes("lump @a; lump @b; glow-on-scan; -black; -shiver").stream()
                        .map(ExplainAndChangesTest::shown))
                .contains("hard PRESENT: mimic-dripper open>unlikely");
    }

    @Test
    void aSuspicionOrAConflictIsNotSupposedAway() {
        assertThat(changes("?shiver; drip; -drip"))
                .extracting(c -> c.concept().value())
                .doesNotContain("shiver", "drip")
                .contains("sting");
        assertThat(changes("sting 40d")).extracting(c -> c.concept().value()).contains("sting");
    }

    @Test
    void changesWithMoreEffectsComeFirstThenByName() {
        List<Changes.Change> all = changes("-black; -shiver; -sting; -drip; -comet-cough; -glow; lump");
        List<Changes.Change> rest = all.stream()
                .filter(c -> !c.effects().get(0).what().equals("urgency"))
                .toList();
        assertThat(rest).hasSizeGreaterThan(3);
        for (int i = 1; i < rest.size(); i++) {
            int before = rest.get(i - 1).effects().size();
            int after = rest.get(i).effects().size();
            assertThat(before).isGreaterThanOrEqualTo(after);
            assertThat(before == after
                            && rest.get(i - 1).concept().compareTo(rest.get(i).concept()) > 0)
                    .isFalse();
        }
    }
}

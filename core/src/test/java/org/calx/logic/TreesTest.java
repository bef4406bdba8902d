package org.calx.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.calx.assess.Tiny;
import org.calx.record.ConceptId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** And, or, not, counting, one lesion, definitions and standings, with their gaps, reasons and distances. */
class TreesTest {
    private static final String FACTS = "lump; -glow; drip; -drip; ?hum; soft past";

    private static List<Criterion> leaves(String names) {
        return Arrays.stream(names.split(" "))
                .map(n -> (Criterion) Criterion.Has.now(ConceptId.of(n)))
                .toList();
    }

    static Criterion tree(String shape, String names) {
        List<Criterion> parts = leaves(names);
        return switch (shape) {
            case "all" -> new Criterion.All(parts);
            case "any" -> new Criterion.Any(parts);
            case "not" -> new Criterion.Not(parts.get(0));
            case "lesion" -> new Criterion.SameLesion(new Criterion.All(parts));
            case "meets" -> new Criterion.Meets("d", "d", parts.get(0));
            default -> new Criterion.AtLeast(Integer.parseInt(shape), parts);
        };
    }

    private static String gaps(Explanation e) {
        return e.openGaps().stream().map(g -> g.concept() + " " + g.why()).collect(Collectors.joining(", "));
    }

    private static String reasons(Explanation e) {
        return e.reasons().stream().map(f -> f.origin().words()).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // lump is yes, glow is no, drip conflicts, hum is suspected, the rest is not asked
                "all   | lump lump       | YES     | lump                   | ''",
                "all   | lump glow black | NO      | -glow                  | ''",
                "all   | glow lump       | NO      | -glow                  | ''",
                "all   | lump black drip | UNKNOWN | drip, -drip            | black NOT_ASKED, drip CONFLICT",
                "any   | glow lump black | YES     | lump                   | ''",
                "any   | glow glow       | NO      | -glow                  | ''",
                "any   | glow hum        | UNKNOWN | ''                     | hum SUSPECTED_ONLY",
                "any   | glow soft       | UNKNOWN | soft past              | soft PAST_ONLY",
                "not   | lump            | NO      | lump                   | ''",
                "not   | glow            | YES     | -glow                  | ''",
                "not   | black           | UNKNOWN | ''                     | black NOT_ASKED",
                "meets | lump            | YES     | lump                   | ''",
                "meets | black           | UNKNOWN | ''                     | black NOT_ASKED",
                "1     | lump glow       | YES     | lump                   | ''",
                "2     | lump glow       | NO      | -glow                  | ''",
                "2     | lump glow black | UNKNOWN | ''                     | black NOT_ASKED",
                "2     | lump black hum  | UNKNOWN | ''                     | black NOT_ASKED, hum SUSPECTED_ONLY",
                "3     | lump glow black | NO      | -glow                  | ''",
            })
    void treesSayWhyAndWhatIsMissing(String shape, String names, Truth truth, String reasons, String gaps) {
        Explanation e = LeavesTest.explain(Tiny.record(FACTS), tree(shape, names));
        assertThat(e.truth()).isEqualTo(truth);
        assertThat(reasons(e)).isEqualTo(reasons);
        assertThat(gaps(e)).isEqualTo(gaps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all   | lump lump            | 0 | never",
                "all   | glow                 | never | 0",
                "all   | lump black sting     | 2 | 1",
                "any   | glow black sting     | 1 | 2",
                "any   | black                | 1 | 1",
                "not   | black                | 1 | 1",
                "2     | black sting blue     | 2 | 2",
                "1     | black sting blue     | 1 | 3",
                "3     | black sting blue     | 3 | 1",
                "2     | lump black sting     | 1 | 2",
                "2     | glow black sting     | 2 | 1",
                "meets | black                | 1 | 1",
            })
    void distanceCountsTheAnswersThatAreMissing(String shape, String names, String toYes, String toNo) {
        Distance distance = Distance.of(LeavesTest.explain(Tiny.record(FACTS), tree(shape, names)));
        assertThat(distance).isEqualTo(new Distance(steps(toYes), steps(toNo)));
    }

    private static int steps(String text) {
        return text.equals("never") ? Distance.NEVER : Integer.parseInt(text);
    }

    @Test
    void notTurnsTheDistanceOfItsPart() {
        Criterion three = new Criterion.Not(tree("all", "black sting blue"));
        assertThat(Distance.of(LeavesTest.explain(Tiny.record(""), three))).isEqualTo(new Distance(1, 3));
    }

    @Test
    void nothingIsFurtherThanNever() {
        Explanation unknown = new Explanation(tree("any", "black"), Truth.UNKNOWN, List.of(), List.of(), List.of());
        Explanation no = new Explanation(tree("any", "glow"), Truth.NO, List.of(), List.of(), List.of());
        Explanation odd = new Explanation(
                tree("all", "black glow glow"), Truth.UNKNOWN, List.of(), List.of(), List.of(unknown, no, no));
        assertThat(Distance.of(odd).toYes()).isEqualTo(Distance.NEVER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lump hard      |                                 | UNKNOWN | lump NOT_ASKED, hard NOT_ASKED",
                "lump hard      | lump @a; hard @a                | YES     | ''",
                "lump hard      | lump @a; hard @b                | UNKNOWN | hard NOT_ASKED, lump NOT_ASKED",
                "lump hard      | lump @a; hard                   | UNKNOWN | hard LESION_NOT_SAID",
                "lump hard      | lump; hard                      | UNKNOWN | lump LESION_NOT_SAID, hard LESION_NOT_SAID",
                "lump hard      | lump @a; -hard                  | NO      | ''",
                "lump hard      | lump @a; -hard @a               | UNKNOWN | lump NOT_ASKED, hard NOT_ASKED",
                "lump hard      | -lump; hard @a                  | NO      | ''",
                "lump           | lump @a; -lump @b               | YES     | ''",
                "lump           | lump 3d; -lump                  | UNKNOWN | lump LESION_NOT_SAID",
                "lump           | lump @a 3d; -lump               | NO      | ''",
                "lump           | ?lump @a                        | UNKNOWN | lump SUSPECTED_ONLY",
                // a place is of the lesion, with all it is a part of
                "site-tail hard | site-tail-tip @a; hard @a       | YES     | ''",
                // what belongs to the person is read from the person, and from every lesion
                "lump hum       | lump @a; hum                    | YES     | ''",
                "lump moon-fever| lump @a; moon-fever             | YES     | ''",
                "lump hum       | lump @a; -hum                   | NO      | ''",
                "lump hum       | lump @a                         | UNKNOWN | hum NOT_ASKED",
            })
    void oneLesionMustHaveAll(String names, String facts, Truth truth, String gaps) {
        Explanation e = LeavesTest.explain(Tiny.record(facts == null ? "" : facts), tree("lesion", names));
        assertThat(e.truth()).isEqualTo(truth);
        assertThat(gaps(e)).isEqualTo(gaps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                         | 1",
                "lump @a; hard @a         | 1",
                "lump @a; lump @b         | 2",
                "lump @a; -hard           | 1",
                "lump @a; hard @b; soft @c | 3",
            })
    void theLesionThatDecidesIsShownElseThoseStillOpen(String facts, int shown) {
        Explanation e = LeavesTest.explain(Tiny.record(facts == null ? "" : facts), tree("lesion", "lump hard"));
        assertThat(e.children()).hasSize(shown);
        assertThat(e.children()).extracting(Explanation::truth).containsOnly(e.truth());
    }

    @Test
    void aLesionInsideALesionIsTheSameOne() {
        Criterion nested = new Criterion.SameLesion(
                new Criterion.All(List.of(Criterion.Has.now(ConceptId.of("hard")), tree("lesion", "lump"))));
        assertThat(LeavesTest.explain(Tiny.record("lump @a; hard @b"), nested).truth())
                .isEqualTo(Truth.UNKNOWN);
        Explanation yes = LeavesTest.explain(Tiny.record("lump @a; hard @a"), nested);
        assertThat(yes.truth()).isEqualTo(Truth.YES);
        assertThat(reasons(yes)).isEqualTo("hard @a, lump @a");
    }

    private static void check(Criterion criterion, String facts, Truth truth, String gaps) {
        Explanation e = LeavesTest.explain(Tiny.record(facts), criterion);
        assertThat(e.truth()).isEqualTo(truth);
        assertThat(gaps(e)).isEqualTo(gaps);
    }

    @Test
    void insideALesionNobodyHasSpokenOfTheOthersDoNotCount() {
        Criterion hard = new Criterion.SameLesion(Criterion.Has.now(ConceptId.of("hard")));
        Criterion notHard = new Criterion.SameLesion(new Criterion.Not(hard));
        check(notHard, "hard @b", Truth.UNKNOWN, "hard NOT_ASKED");
        Criterion lump = Criterion.Has.now(ConceptId.of("lump"));
        Criterion hardLump = new Criterion.SameLesion(new Criterion.All(List.of(lump, hard)));
        check(hardLump, "-lump @a; ?hard @a", Truth.UNKNOWN, "lump NOT_ASKED, hard NOT_ASKED");
    }

    @Test
    void everyOneOfThreeLesionsIsRead() {
        Criterion lump = tree("lesion", "lump");
        check(lump, "-lump @a; -lump @b; lump @c", Truth.YES, "");
        check(tree("lesion", "lump hard"), "hard @a; hard @b; hard @c; -lump", Truth.NO, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''              | false",
                "lump; -glow     | false",
                "-lump           | false",
                "lump; lump @a   | false",
                "lump planned    | false",
                "?lump           | true",
                "?lump @a        | true",
                "lump; -lump     | true",
                "lump @a; -lump @a | true",
                "lump; -lump 9d  | true",
                "indigo; -colour | true",
            })
    void doubtIsWhatIsSuspectedOrContradicted(String facts, boolean doubt) {
        assertThat(PatientView.of(Tiny.KNOWLEDGE.concepts(), Tiny.record(facts)).hasDoubt())
                .isEqualTo(doubt);
    }

    @Test
    void sizeIsComparedLesionByLesion() {
        Criterion small = new Criterion.SameLesion(new Criterion.All(
                List.of(Criterion.Has.now(ConceptId.of("hard")), LeavesTest.leaf("lesion-size < 5"))));
        assertThat(LeavesTest.explain(Tiny.record("hard @a; lesion-size 4 @a"), small)
                        .truth())
                .isEqualTo(Truth.YES);
        assertThat(LeavesTest.explain(Tiny.record("hard @a; lesion-size 4 @b"), small)
                        .truth())
                .isEqualTo(Truth.UNKNOWN);
        Criterion flagged = new Criterion.SameLesion(LeavesTest.leaf("lesion-size is high"));
        assertThat(LeavesTest.explain(Tiny.record("lesion-size high @a"), flagged)
                        .truth())
                .isEqualTo(Truth.YES);
        Criterion person = new Criterion.SameLesion(LeavesTest.leaf("lab-sap is high"));
        assertThat(LeavesTest.explain(Tiny.record("lab-sap high"), person).truth())
                .isEqualTo(Truth.YES);
    }

    @ParameterizedTest
    @CsvSource({
        "EXCLUDED, POSSIBLE, NO",
        "UNLIKELY, POSSIBLE, UNKNOWN",
        "OPEN, POSSIBLE, UNKNOWN",
        "POSSIBLE, POSSIBLE, YES",
        "POSSIBLE, LIKELY, UNKNOWN",
        "LIKELY, LIKELY, YES",
        "LIKELY, ESTABLISHED, UNKNOWN",
        "ESTABLISHED, LIKELY, YES",
    })
    void aStandingIsYesFromTheLevelAskedAndNoOnlyIfExcluded(Standing stands, Standing asked, Truth truth) {
        PatientView view = PatientView.of(Tiny.KNOWLEDGE.concepts(), Tiny.record(""));
        Criterion criterion = new Criterion.Stands("type-ember", asked);
        Explanation e = new Explainer(view, id -> stands).of(criterion);
        assertThat(e.truth()).isEqualTo(truth);
        Evaluation quick = new Evaluation(view, id -> stands);
        assertThat(quick.of(criterion)).isEqualTo(truth);
        assertThat(new OpenGaps(quick, id -> stands).of(criterion)).isEqualTo(e.openGaps());
        assertThat(new Reasons(quick, id -> stands).of(criterion)).isEqualTo(e.reasons());
        assertThat(gaps(e)).isEqualTo(truth == Truth.UNKNOWN ? "type-ember ENTRY_UNDECIDED" : "");
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void everyStandingIsAtLeastItself(Standing standing) {
        assertThat(standing.atLeast(standing)).isTrue();
        assertThat(standing.atLeast(Standing.EXCLUDED)).isTrue();
        assertThat(Standing.EXCLUDED.atLeast(standing)).isEqualTo(standing == Standing.EXCLUDED);
    }

    @ParameterizedTest
    @CsvSource({"all, 2", "any, 2", "2, 2", "not, 1", "lesion, 1", "meets, 1"})
    void partsAreNamedInWrittenOrder(String shape, int parts) {
        assertThat(tree(shape, "lump hard").parts()).hasSize(parts);
    }

    @Test
    void aLeafHasNoParts() {
        assertThat(Criterion.Has.now(ConceptId.of("lump")).parts()).isEmpty();
        assertThat(LeavesTest.leaf("lab-sap > 1").parts()).isEmpty();
        assertThat(LeavesTest.leaf("lab-sap is low").parts()).isEmpty();
        assertThat(new Criterion.Stands("x", Standing.LIKELY).parts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "3"})
    void countingNeedsAsManyParts(int count) {
        assertThatThrownBy(() -> new Criterion.AtLeast(count, leaves("lump hard")))
                .hasMessage("at-least " + count + " of 2 parts; give 1 to 2");
        assertThat(new Criterion.AtLeast(2, leaves("lump hard")).count()).isEqualTo(2);
        assertThat(new Criterion.AtLeast(1, leaves("lump hard")).count()).isEqualTo(1);
    }

    @Test
    void gapsAreOrderedByConceptThenReason() {
        Gap a = new Gap(ConceptId.of("a"), Gap.Why.TOO_OLD);
        Gap b = new Gap(ConceptId.of("b"), Gap.Why.NOT_ASKED);
        Gap later = new Gap(ConceptId.of("a"), Gap.Why.CONFLICT);
        assertThat(java.util.stream.Stream.of(b, later, a).sorted()).containsExactly(a, later, b);
        assertThat(a.compareTo(a)).isZero();
    }
}

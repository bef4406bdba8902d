package org.calx.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.assess.Tiny;
import org.calx.record.ConceptId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could still become yes or no if only some concepts became known. */
class OutlookTest {
    private static final Criterion HARD = Criterion.Has.now(ConceptId.of("hard"));

    private static Outlook outlook(String facts, String canBecomeKnown) {
        PatientView view = PatientView.of(Tiny.KNOWLEDGE.concepts(), Tiny.record(facts == null ? "" : facts));
        Set<ConceptId> known = canBecomeKnown == null
                ? Set.of()
                : Arrays.stream(canBecomeKnown.split(" ")).map(ConceptId::of).collect(Collectors.toSet());
        return new Outlook(new Evaluation(view, e -> Standing.OPEN), known::contains);
    }

    private static void check(Outlook outlook, Criterion criterion, boolean yes, boolean no) {
        assertThat(outlook.canBecome(Truth.YES, criterion)).as("yes").isEqualTo(yes);
        assertThat(outlook.canBecome(Truth.NO, criterion)).as("no").isEqualTo(no);
        assertThat(outlook.canBecome(Truth.YES, criterion)).as("yes, again").isEqualTo(yes);
        assertThat(outlook.canBecome(Truth.NO, new Criterion.Not(criterion)))
                .as("not yes")
                .isEqualTo(yes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // lump is yes and glow is no; black and sting can become known, blue and indigo cannot
                "all   | lump              | true  | false",
                "all   | glow              | false | true",
                "all   | lump black        | true  | true",
                "all   | black blue        | false | true",
                "all   | lump blue         | false | false",
                "all   | glow black        | false | true",
                "any   | glow black        | true  | true",
                "any   | black blue        | true  | false",
                "any   | glow blue         | false | false",
                "any   | lump black        | true  | false",
                "not   | black             | true  | true",
                "not   | blue              | false | false",
                "not   | lump              | false | true",
                "1     | black blue indigo | true  | false",
                "1     | black sting       | true  | true",
                "2     | lump black blue   | true  | false",
                "2     | lump black sting  | true  | true",
                "2     | black sting blue  | true  | true",
                "3     | black sting blue  | false | true",
                "2     | black blue indigo | false | false",
                "meets | black             | true  | true",
                "meets | blue              | false | false",
                "lesion| black             | true  | true",
                "lesion| blue              | false | false",
            })
    void answersCanDecideOnlyWhatTheyCanReach(String shape, String names, boolean yes, boolean no) {
        check(outlook("lump @a; lump; -glow", "black sting"), TreesTest.tree(shape, names), yes, no);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lab-sap > 12   | lab-sap  | true",
                "lab-sap > 12   | black    | false",
                "lab-sap is low | lab-sap  | true",
                "lab-sap is low | black    | false",
                "has hum        | hum      | true",
                "has hum        | black    | false",
            })
    void aLeafCanBeDecidedIfItsConceptCan(String leaf, String known, boolean can) {
        check(outlook("", known), LeavesTest.leaf(leaf), can, can);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the same lesion must have both: one that is known, or one nobody has spoken of
                "                             | lump hard | true  | true",
                "                             | lump      | false | true",
                "                             |           | false | false",
                "lump @a; -hard @a; hard @b   | lump hard | true  | true",
                "lump @a; -hard @a; hard @b   | lump      | true  | true",
                // lesion b could never be told to be no lump, nor a new one to be one
                "lump @a; -hard @a; hard @b   | hard      | false | false",
                "lump @a; hard @b; -lump @b   | hard      | true  | true",
                "lump @a; -hard               | lump hard | false | true",
                "lump @a; hard @a             |           | true  | false",
            })
    void oneLesionCouldStillHaveAll(String facts, String known, boolean yes, boolean no) {
        check(outlook(facts, known), TreesTest.tree("lesion", "lump hard"), yes, no);
    }

    @Test
    void aLesionInsideALesionIsTheSameOne() {
        Criterion nested = new Criterion.SameLesion(
                new Criterion.All(List.of(Criterion.Has.now(ConceptId.of("lump")), new Criterion.SameLesion(HARD))));
        check(outlook("lump @a; hard @b; -lump @b", "hard"), nested, true, true);
    }

    @Test
    void aDefinitionIsLookedAtLesionByLesion() {
        Criterion definition = new Criterion.Meets("d", "d", HARD);
        Criterion inAnyLesion = new Criterion.SameLesion(
                new Criterion.All(List.of(Criterion.Has.now(ConceptId.of("lump")), definition)));
        Outlook outlook = outlook("hum", "hard");
        assertThat(outlook.canBecome(Truth.YES, inAnyLesion)).isFalse();
        assertThat(outlook.canBecome(Truth.YES, definition)).isTrue();
        assertThat(outlook.canBecome(Truth.NO, definition)).isTrue();
    }

    @Test
    void howAnEntryStandsIsNotAnswered() {
        check(outlook("", "lump"), new Criterion.Stands("type-ember", Standing.LIKELY), false, false);
    }
}

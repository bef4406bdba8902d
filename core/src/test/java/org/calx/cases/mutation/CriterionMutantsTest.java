package org.calx.cases.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.calx.assess.Tiny;
import org.calx.logic.Bound;
import org.calx.logic.Criterion;
import org.calx.logic.Window;
import org.calx.record.ConceptId;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;

/** Which faults are made of each shape, and which are proved to mean the same. */
class CriterionMutantsTest {
    private static final Criterion HARD = has("hard");
    private static final Criterion LUMP = has("lump");
    private static final Criterion HUM = has("hum");

    private static Criterion has(String concept) {
        return Criterion.Has.now(ConceptId.of(concept));
    }

    private static Criterion.Compare sap(String low, boolean open, String words) {
        Bound bound = new Bound(Optional.of(new BigDecimal(low)), open, Optional.empty(), false);
        return new Criterion.Compare(ConceptId.of("lab-sap"), bound, false, Optional.empty(), words);
    }

    private static List<String> faults(Criterion criterion) {
        return CriterionMutants.of(criterion).stream()
                .map(CriterionMutants.Changed::what)
                .collect(Collectors.toList());
    }

    @Test
    void aFindingIsReadInTheOtherTenseAndWithoutItsWindow() {
        assertThat(faults(HARD)).containsExactly("hard tense ever");
        Criterion recent = new Criterion.Has(
                ConceptId.of("hum"), Criterion.When.EVER, Criterion.Whose.ANY, Optional.of(new Window(14, "14 days")));
        assertThat(faults(recent)).containsExactly("hum tense now", "hum window dropped");
        Criterion level =
                new Criterion.Level(ConceptId.of("lab-sap"), Value.Grade.HIGH, Optional.of(new Window(14, "14 days")));
        assertThat(faults(level)).containsExactly("lab-sap window dropped");
    }

    /** One unit of the last digit that is written, in the unit that is compared: 2.5 mmol/L is 10 mg/dL, 0.1 is 0.4. */
    @Test
    void aThresholdMovesByItsLastWrittenDigitAndItsEndOpens() {
        List<CriterionMutants.Changed> changed = CriterionMutants.of(sap("10", false, "at least 2.5 mmol/L"));
        assertThat(changed.stream()
                        .map(c -> ((Criterion.Compare) c.criterion()).bound())
                        .map(b -> b.low().orElseThrow().stripTrailingZeros().toPlainString() + b.lowOpen()))
                .containsExactly("10.4false", "9.6false", "10true");
    }

    @Test
    void partsAreLeftOutOneByOneAndAndIsReadAsOr() {
        assertThat(faults(new Criterion.All(List.of(HARD, LUMP))))
                .containsExactly(
                        "hard tense ever",
                        "lump tense ever",
                        "dropped from all: hard",
                        "dropped from all: lump",
                        "all read as any");
        assertThat(faults(new Criterion.Any(List.of(HARD, LUMP))))
                .contains("any read as all")
                .hasSize(5);
        assertThat(faults(new Criterion.All(List.of(HARD)))).containsExactly("hard tense ever");
    }

    @Test
    void countsNotsAndLesionsAreForgotten() {
        assertThat(faults(new Criterion.AtLeast(2, List.of(HARD, LUMP, HUM))))
                .contains("at-least 3", "at-least 1", "dropped from at-least: hum");
        assertThat(faults(new Criterion.AtLeast(1, List.of(HARD)))).containsExactly("hard tense ever");
        assertThat(faults(new Criterion.Not(HARD))).contains("not dropped before hard");
        assertThat(faults(new Criterion.SameLesion(HARD))).contains("same-lesion lifted from hard");
        assertThat(faults(new Criterion.Meets("d", "d", HARD))).isEmpty();
    }

    private static Optional<String> same(Criterion before, Criterion after) {
        return Equivalence.of(Tiny.KNOWLEDGE.concepts(), before, after).get();
    }

    @Test
    void onlyWhatARuleProvesMeansTheSame() {
        Criterion indigo = has("indigo");
        Criterion blue = has("blue");
        assertThat(same(new Criterion.Any(List.of(indigo, blue)), new Criterion.Any(List.of(blue))))
                .as("indigo is a blue")
                .isPresent();
        assertThat(same(new Criterion.Any(List.of(indigo, blue)), new Criterion.Any(List.of(indigo))))
                .isEmpty();
        assertThat(same(new Criterion.All(List.of(indigo, blue)), new Criterion.All(List.of(indigo))))
                .isPresent();
        assertThat(same(
                        new Criterion.Any(List.of(HARD, new Criterion.All(List.of(HARD, LUMP)))),
                        new Criterion.Any(List.of(HARD))))
                .as("absorbed")
                .isPresent();
        assertThat(same(HARD, new Criterion.Not(HARD))).isEmpty();
        assertThat(same(new Criterion.All(List.of(HARD, LUMP)), new Criterion.Any(List.of(HARD, LUMP))))
                .isEmpty();
        assertThat(same(
                        has("female"),
                        new Criterion.Has(
                                ConceptId.of("female"), Criterion.When.EVER, Criterion.Whose.ANY, Optional.empty())))
                .isPresent();
    }
}

package org.calx.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.knowledge.KnowledgeStore;
import org.calx.logic.Criterion;
import org.calx.record.ConceptId;
import org.junit.jupiter.api.Test;

/** Criteria read as sentences while they are short, and as nested points where a sentence would mislead. */
class CriterionTextTest {
    private static final CriterionText TEXT = new CriterionText(Links.ofTop(KnowledgeStore.packed()));
    private static final Criterion FIRM = has("firm");
    private static final Criterion PAIN = has("pain");
    private static final Criterion GROWING = has("growing");

    private static Criterion has(String id) {
        return Criterion.Has.now(ConceptId.of(id));
    }

    static List<Criterion> leaves(Criterion criterion) {
        List<Criterion> leaves = new ArrayList<>();
        if (criterion.parts().isEmpty()) {
            leaves.add(criterion);
        }
        criterion.parts().forEach(p -> leaves.addAll(leaves(p)));
        return leaves;
    }

    private static String of(Criterion criterion) {
        return TEXT.of(criterion).replaceAll("\\[([^]]*)]\\(concepts/finding.md#([a-z-]*)\\)", "$2");
    }

    @Test
    void aFewPartsAreASentence() {
        assertThat(of(new Criterion.SameLesion(new Criterion.All(List.of(FIRM, PAIN)))))
                .isEqualTo("firm, and pain, on one lesion");
    }

    @Test
    void partsOfPartsAreNestedPoints() {
        Criterion inner = new Criterion.Any(List.of(FIRM, GROWING));
        assertThat(of(new Criterion.All(List.of(PAIN, inner, new Criterion.Not(inner)))))
                .isEqualTo("all of:\n- pain\n- firm or growing\n- not: (firm or growing)");
    }

    /** "firm, now or in the past or growing" could be read in two ways. */
    @Test
    void whatFollowsANameIsKeptWithIt() {
        Criterion once =
                new Criterion.Has(ConceptId.of("firm"), Criterion.When.EVER, Criterion.Whose.ANY, Optional.empty());
        assertThat(of(new Criterion.Any(List.of(once, GROWING))))
                .isEqualTo("any of:\n- firm, now or in the past\n- growing");
        assertThat(of(new Criterion.Any(List.of(new Criterion.SameLesion(FIRM), GROWING))))
                .isEqualTo("any of:\n- firm, on one lesion\n- growing");
    }

    @Test
    void whatStandsAroundPartsIsSaid() {
        Criterion inner = new Criterion.Any(List.of(FIRM, GROWING));
        Criterion two = new Criterion.AtLeast(2, List.of(PAIN, inner, FIRM));
        assertThat(of(new Criterion.SameLesion(two)))
                .isEqualTo("on one and the same lesion, at least 2 of:\n- pain\n- firm or growing\n- firm");
        assertThat(of(new Criterion.Not(two))).startsWith("not at least 2 of:");
    }

    @Test
    void aDefinitionIsNamedAndNotWrittenOut() {
        Criterion.Meets meets = new Criterion.Meets("known-deposit", "a known deposit", FIRM);
        assertThat(TEXT.of(meets)).isEqualTo("[a known deposit](definitions.md#known-deposit)");
    }

    @Test
    void tenseAndSpanAreKept() {
        Criterion.Has ever = new Criterion.Has(
                ConceptId.of("pain"),
                Criterion.When.EVER,
                Criterion.Whose.RELATIVE,
                Optional.of(new org.calx.logic.Window(56, "8 weeks")));
        assertThat(of(ever)).isEqualTo("pain in a relative, now or in the past in the last 8 weeks");
    }
}

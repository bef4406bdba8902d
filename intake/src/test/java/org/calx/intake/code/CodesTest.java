package org.calx.intake.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.calx.knowledge.KnowledgeStore;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a code means, and what its refusal means, under the knowledge that is shipped. */
class CodesTest {
    private static final Concepts CONCEPTS = KnowledgeStore.packed().concepts();
    private static final Codes CODES = new Codes(CONCEPTS);

    @Test
    void aCodeIsAKindOfEveryCodeItBeginsWith() {
        assertThat(CODES.find(CodeSystems.ATC, "B01AA03"))
                .extracting(c -> c.id().value())
                .contains("warfarin", "vitamin-k-antagonists");
    }

    @ParameterizedTest
    @CsvSource({
        "warfarin, B01AA03, true",
        "vitamin-k-antagonists, B01AA, true",
        "vitamin-k-antagonists, B01AA03, false",
        "vitamin-k-antagonists, B01AA04, false"
    })
    void aCodeRefutesOnlyWhatItCoversWholly(String concept, String code, boolean refutes) {
        Concept meant = CONCEPTS.get(ConceptId.of(concept));
        assertThat(CODES.find(CodeSystems.ATC, code)).contains(meant);
        assertThat(CODES.isAllOf(meant, CodeSystems.ATC, code)).isEqualTo(refutes);
    }

    @Test
    void oneOfSeveralCodesOfASystemRefutesNothing() {
        Concept dialysis = CONCEPTS.get(ConceptId.of("dialysis"));
        assertThat(CODES.find(CodeSystems.SNOMED_CT, "265764009")).contains(dialysis);
        assertThat(CODES.isAllOf(dialysis, CodeSystems.SNOMED_CT, "265764009")).isFalse();
        assertThat(CODES.isAllOf(dialysis, CodeSystems.CALX, "dialysis")).isTrue();
    }
}

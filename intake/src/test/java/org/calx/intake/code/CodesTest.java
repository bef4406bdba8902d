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

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/sid/icd-10-cm, C50.911, malignancy",
        "http://hl7.org/fhir/sid/icd-10, O26.9, pregnancy",
        "http://hl7.org/fhir/sid/icd-10-cm, m34.1, limited-systemic-sclerosis",
        "http://hl7.org/fhir/sid/icd-10-cm, M341, limited-systemic-sclerosis",
        "http://hl7.org/fhir/sid/icd-10-cm, M34.9, systemic-sclerosis",
        "urn:oid:2.16.840.1.113883.6.90, N18.6, ckd-stage-5",
        "URN:OID:2.16.840.1.113883.6.90, N18.6, ckd-stage-5",
        "https://hl7.org/fhir/sid/icd-10-cm/, N18.6, ckd-stage-5",
        "http://snomed.info/sct, 265764009, dialysis",
        "http://snomed.info/sct/900000000000207008, 265764009, dialysis",
        "http://snomed.info/sct/731000124108/version/20240301, 265764009, dialysis",
        "http://snomed.info/sct|20240301, 265764009, dialysis",
        "http://www.whocc.no/atc, b01aa03, warfarin",
        "http://www.orpha.net, ORPHA:80, antiphospholipid-syndrome",
        "http://purl.obolibrary.org/obo/hp.owl, HP_0025520, calcinosis-cutis"
    })
    void aSystemHasSeveralNamesAndACodeSeveralSpellings(String system, String code, String concept) {
        assertThat(CODES.find(system, code)).extracting(c -> c.id().value()).contains(concept);
    }

    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/sctx, 265764009",
        "http://snomed.info/sct, 2657640091",
        "http://hospital.example/codes, N18.6",
        "http://www.nlm.nih.gov/research/umls/rxnorm, 112891",
        "http://hl7.org/fhir/sid/icd-10-cm, Z85.3"
    })
    void whatOnlyLooksLikeACodeMeansNothing(String system, String code) {
        assertThat(CODES.find(system, code)).isEmpty();
    }
}

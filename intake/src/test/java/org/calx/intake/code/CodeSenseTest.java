package org.calx.intake.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.Code;
import org.calx.record.Concept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the place of a code in ICD-10 says, and what the guide carries there. */
class CodeSenseTest {
    private static final String CM = CodeSystems.ICD_10_CM;

    @ParameterizedTest
    @CsvSource({
        "T81.4XXS, OVER",
        "t8144xs, OVER",
        "S61.001S, OVER",
        "S61.001A, AS_SAID",
        "S61.001D, AS_SAID",
        "T86.11, AS_SAID",
        "F17.211, OVER",
        "F17.210, AS_SAID",
        "C90.01, OVER",
        "C90.00, AS_SAID",
        "C92.A1, OVER",
        "B90.9, OVER",
        "I69.354, OVER",
        "Z85.3, HISTORY",
        "Z86.718, HISTORY",
        "Z87.891, HISTORY",
        "Z08, HISTORY",
        "Z91.81, HISTORY",
        "Z91.15, AS_SAID",
        "Z91.030, AS_SAID",
        "Z92.21, HISTORY",
        "Z80.3, NOT_HAD",
        "Z83.3, NOT_HAD",
        "Z12.31, NOT_HAD",
        "Z03.89, NOT_HAD",
        "Z20.1, NOT_HAD",
        "Z21, AS_SAID",
        "Z22.51, AS_SAID",
        "Z79.01, AS_SAID",
        "Z88.2, AS_SAID",
        "Z94.0, AS_SAID",
        "Z99.2, AS_SAID",
        "E83.59, AS_SAID"
    })
    void theChapterTellsWhatTheWordsAreAbout(String code, CodeSense sense) {
        assertThat(CodeSense.of(CM, code)).isEqualTo(sense);
    }

    @Test
    void nationalEditionsFollowTheSameChapters() {
        assertThat(CodeSense.of("http://fhir.de/CodeSystem/bfarm/icd-10-gm", "Z85.3"))
                .isEqualTo(CodeSense.HISTORY);
        assertThat(CodeSense.of("urn:oid:2.16.840.1.113883.6.90", "Z85.3")).isEqualTo(CodeSense.HISTORY);
    }

    @Test
    void otherSystemsHaveNoChapters() {
        assertThat(CodeSense.of(CodeSystems.SNOMED_CT, "161665007")).isEqualTo(CodeSense.AS_SAID);
        assertThat(CodeSense.of("", "Z85.3")).isEqualTo(CodeSense.AS_SAID);
    }

    /** Prefixes reach what begins with them, so that a history code may only be carried by what is itself a history. */
    @Test
    void noDiseaseOfNowCarriesAHistoryAScreeningOrARelativesCode() {
        Set<String> meantAsSaid = Set.of("smoking-former Z87.891", "anticoagulant Z92.1");
        Pattern letters = Pattern.compile("[Z].*");
        for (Concept concept : KnowledgeStore.packed().concepts().all()) {
            for (Code code : concept.codes()) {
                if (CodeSystems.BY_PREFIX.contains(code.system())
                        && letters.matcher(code.code()).matches()
                        && !meantAsSaid.contains(concept.id().value() + " " + code.code())) {
                    assertThat(code.code().length())
                            .as("%s carries a whole chapter", concept.id())
                            .isGreaterThanOrEqualTo(3);
                    assertThat(CodeSense.of(code.system(), code.code()))
                            .as("%s carries %s", concept.id(), code.code())
                            .isEqualTo(CodeSense.AS_SAID);
                }
            }
        }
    }
}

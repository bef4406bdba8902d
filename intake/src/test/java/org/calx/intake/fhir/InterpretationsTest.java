package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpretationsTest {
    private static final String V3 = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

    private static String coded(String system, String code) {
        return "\"interpretation\":[{\"coding\":[{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}]}]";
    }

    @ParameterizedTest
    @CsvSource({
        "H, lab-phosphate high, lab-ana high; lab-ana",
        "HH, lab-phosphate high, lab-ana high; lab-ana",
        "HU, lab-phosphate high, lab-ana high; lab-ana",
        "'>', lab-phosphate high, lab-ana high; lab-ana",
        "L, lab-phosphate low, lab-ana low",
        "LL, lab-phosphate low, lab-ana low",
        "LU, lab-phosphate low, lab-ana low",
        "'<', lab-phosphate low, lab-ana low",
        "N, lab-phosphate normal, lab-ana normal; -lab-ana",
        "POS, lab-phosphate high, lab-ana",
        "DET, lab-phosphate high, lab-ana",
        "WR, lab-phosphate high, lab-ana",
        "NEG, lab-phosphate normal, -lab-ana",
        "ND, lab-phosphate normal, -lab-ana",
        "A, '', lab-ana",
        "AA, '', lab-ana",
        "S, '', ''",
        "U, '', ''",
        "XYZ, '', ''"
    })
    void aJudgementCountsWithoutANumber(String code, String phosphate, String ana) {
        for (String system : new String[] {V3, "http://terminology.hl7.org/CodeSystem/v2-0078", ""}) {
            assertThat(Observed.facts(Observed.of("loinc 2777-1", coded(system, code))))
                    .isEqualTo(phosphate);
            assertThat(Observed.facts(Observed.of("loinc 8061-4", coded(system, code)))
                            .split("; "))
                    .containsExactlyInAnyOrder(ana.split("; "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "High, lab-phosphate high",
        "Above reference range, lab-phosphate high",
        "Within normal limits, lab-phosphate normal",
        "low, lab-phosphate low",
        "funny, ''"
    })
    void wordsJudgeWhereNoCodeIsKnown(String words, String facts) {
        var reading = Observed.of("loinc 2777-1", "\"interpretation\":[{\"text\":\"" + words + "\"}]");

        assertThat(Observed.facts(reading)).isEqualTo(facts);
        assertThat(reading.problems().stream().anyMatch(p -> p.what().contains(words)))
                .isEqualTo(facts.isEmpty());
    }

    @Test
    void abnormalBesideANumberIsNoProblemBecauseTheNumberSaysTheDirection() {
        var reading =
                Observed.of("loinc 2777-1", "\"valueQuantity\":{\"value\":2.1,\"unit\":\"mmol/L\"}," + coded(V3, "A"));

        assertThat(Observed.facts(reading)).isEqualTo("lab-phosphate=6.50454");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aCodeOfAnotherSystemIsNoJudgement() {
        assertThat(Observed.facts(Observed.of("loinc 2777-1", coded("http://example.org", "H"))))
                .isEmpty();
    }
}

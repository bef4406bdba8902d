package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YesNoTest {
    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/sct, 373066001, -itch, itch",
        "http://snomed.info/sct, 52101004, -itch, itch",
        "http://snomed.info/sct, 260373001, -itch, itch",
        "http://snomed.info/sct, 10828004, -itch, itch",
        "urn:oid:2.16.840.1.113883.6.96, 373066001, -itch, itch",
        "http://snomed.info/sct, 373067005, itch, -itch",
        "http://snomed.info/sct, 2667000, itch, -itch",
        "http://snomed.info/sct, 260415000, itch, -itch",
        "http://snomed.info/sct, 260385009, itch, -itch",
        "http://loinc.org, LA33-6, -itch, itch",
        "http://loinc.org, LA32-8, itch, -itch",
        "http://terminology.hl7.org/CodeSystem/v2-0136, Y, -itch, itch",
        "http://terminology.hl7.org/CodeSystem/v2-0136, N, itch, -itch",
        "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation, NEG, itch, -itch",
        "http://example.org, 373067005, -itch, ?itch",
        "http://snomed.info/sct, 0, -itch, ?itch"
    })
    void onlyTheCodesOfTheRuleBookAnswer(String system, String code, String never, String facts) {
        String read = Observed.facts(Observed.of(
                "calx itch",
                "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}]}"));

        assertThat(read).isEqualTo(facts).isNotEqualTo(never);
    }

    @ParameterizedTest
    @CsvSource({
        "Yes, itch",
        "present, itch",
        "Positive., itch",
        "moderate, itch",
        "NO, -itch",
        "absent, -itch",
        "not detected, -itch",
        "Unknown, ''",
        "not assessed, ''",
        "pending, ''",
        "high, ?itch",
        "normal, ?itch"
    })
    void wordsAnswerOnlyIfTheySayNothingElse(String words, String facts) {
        assertThat(Observed.facts(Observed.of("calx itch", "\"valueString\":\"" + words + "\"")))
                .isEqualTo(facts);
        assertThat(Observed.facts(Observed.of("calx itch", "\"valueCodeableConcept\":{\"text\":\"" + words + "\"}")))
                .isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource({"no", "None", "absent", "negative", "not detected"})
    void aDenialInWordsNeverMakesADangerAbsent(String words) {
        for (String value : new String[] {"\"valueString\":\"%s\"", "\"valueCodeableConcept\":{\"text\":\"%s\"}"}) {
            var reading = Observed.of("calx necrosis", value.formatted(words));

            assertThat(Observed.facts(reading)).isEmpty();
            assertThat(reading.problems()).anyMatch(p -> p.what().contains("stays open"));
        }
    }

    @ParameterizedTest
    @CsvSource({"373067005, 373066001", "373066001, 2667000"})
    void codesThatDisagreeLeaveItOpen(String one, String other) {
        String coding = "{\"system\":\"http://snomed.info/sct\",\"code\":\"%s\"}";

        assertThat(Observed.facts(Observed.of(
                        "calx itch",
                        "\"valueCodeableConcept\":{\"coding\":[" + coding.formatted(one) + "," + coding.formatted(other)
                                + "]}")))
                .isEqualTo("?itch");
    }
}

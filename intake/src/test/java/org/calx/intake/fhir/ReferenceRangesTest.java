package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceRangesTest {
    private static final String WOMEN = "\"appliesTo\":[{\"coding\":[{\"code\":\"248152002\"}]}]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"low":{"value":1},"high":{"value":2}}                                         | from 1 to 2
        {"high":{"value":2}}                                                           | to 2
        {"low":{"value":1}}                                                            | from 1
        {"text":"1 - 2"}                                                               | from 1 to 2
        {"text":"<2"}                                                                  | to 2
        {"text":"see report"}                                                          |
        {"low":{"value":2},"high":{"value":1}}                                         |
        {"low":{"value":0},"high":{"value":0}}                                         |
        {"low":{"value":1,"unit":"pg/mL"},"high":{"value":2,"unit":"pg/mL"}}           | from 1 to 2
        {"low":{"value":1,"unit":"ng/L"},"high":{"value":2,"unit":"ng/L"}}             | from 1 to 2
        {"low":{"value":1,"unit":"pmol/L"},"high":{"value":2,"unit":"pmol/L"}}         |
        {"high":{"value":2},"type":{"coding":[{"code":"normal"}]}}                     | to 2
        {"high":{"value":2},"type":{"coding":[{"code":"treatment"}]}}                  |
        {"high":{"value":2},"appliesTo":[{"coding":[{"code":"248152002"}]}]}           | to 2
        {"high":{"value":2},"appliesTo":[{"text":"Female"}]}                           | to 2
        {"high":{"value":2},"appliesTo":[{"coding":[{"code":"248153007"}]}]}           |
        {"high":{"value":2},"appliesTo":[{"text":"third trimester"}]}                  |
        {"high":{"value":2},"age":{"low":{"value":18,"code":"a"}}}                     | to 2
        {"high":{"value":2},"age":{"high":{"value":18,"code":"a"}}}                    |
        {"high":{"value":2},"age":{"low":{"value":18,"code":"moons"}}}                 |
        {"high":{"value":2}},{"high":{"value":9},"appliesTo":[{"text":"male"}]}        | to 2
        {"high":{"value":2}},{"high":{"value":3}}                                      |
        {"high":{"value":2}},{"high":{"value":2}}                                      | to 2
        7                                                                              |
        """)
    void theRangeThatFitsThePatientGivesTheLimits(String ranges, String limits) {
        var reading = Observed.of(
                "loinc 2731-8",
                "\"valueQuantity\":{\"value\":3,\"unit\":\"pg/mL\"},\"referenceRange\":[" + ranges + "]");

        assertThat(Observed.facts(reading)).isEqualTo("lab-pth=3" + (limits == null ? "" : " " + limits));
    }

    @Test
    void anAgeCountsOnTheDayOfTheResult() {
        String child = "\"valueQuantity\":{\"value\":3,\"unit\":\"pg/mL\"},\"effectiveDateTime\":\"1990-06-01\","
                + "\"referenceRange\":[{\"high\":{\"value\":2},\"age\":{\"high\":{\"value\":18,\"unit\":\"a\"}}}]";

        assertThat(Observed.facts(Observed.of("loinc 2731-8", child))).isEqualTo("lab-pth=3 to 2");
    }

    @Test
    void aRangeForAGroupIsNotUsedWhereThePatientIsNotDescribed() {
        var reading = Observed.json("{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":"
                + Observed.code("loinc 2731-8") + ",\"valueQuantity\":{\"value\":3,\"unit\":\"pg/mL\"},"
                + "\"referenceRange\":[{\"high\":{\"value\":2}," + WOMEN + "}]}");

        assertThat(Observed.facts(reading)).isEqualTo("lab-pth=3");
    }
}

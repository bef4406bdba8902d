package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.calx.intake.PatientReading;
import org.calx.record.Fact;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationReaderTest {
    private static final String CALCIUM = "\"valueQuantity\":{\"value\":2.9,\"unit\":\"mmol/L\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        loinc 2000-8  | "valueQuantity":{"value":2.9,"unit":"mmol/L"}                     | lab-calcium-total=11.62262
        loinc 17861-6 | "valueQuantity":{"value":11.62,"unit":"mg/dL"}                    | lab-calcium-total=11.62
        loinc 29265-6 | "valueQuantity":{"value":3.5,"unit":"mmol/L"}                     | lab-calcium-corrected=14.0273
        loinc 1995-0  | "valueQuantity":{"value":1.75,"unit":"mmol/L"}                    | lab-calcium-ionised=1.75
        adjusted calcium  | "valueQuantity":{"value":2.9,"unit":"mmol/L"}                 | lab-calcium-corrected=11.62262~
        Corrected calcium | "valueQuantity":{"value":2.9,"unit":"mmol/L"}                 | lab-calcium-corrected=11.62262~
        Calcium           | "valueQuantity":{"value":2.9,"unit":"mmol/L"}                 | lab-calcium-total=11.62262~
        loinc 2731-8  | "valueQuantity":{"value":2500,"comparator":">","unit":"pg/mL"}    | lab-pth>2500
        loinc 2731-8  | "valueQuantity":{"value":3,"comparator":"<","unit":"ng/L"}        | lab-pth<3
        loinc 2731-8  | "valueQuantity":{"value":3,"comparator":"<=","unit":"ng/L"}       | lab-pth<=3
        loinc 2731-8  | "valueQuantity":{"value":3,"comparator":">=","unit":"pmol/L"}     | lab-pth>=28.29
        loinc 5048-4  | "valueString":"1:1280"                                            | lab-ana; lab-ana=1280
        loinc 5048-4  | "valueString":"<1:40"                                             | -lab-ana; lab-ana<40
        loinc 5048-4  | "valueRatio":{"numerator":{"value":1},"denominator":{"value":1280}} | lab-ana; lab-ana=1280
        loinc 5048-4  | "valueRatio":{"numerator":{"value":1,"comparator":"<"},"denominator":{"value":80}} | -lab-ana; lab-ana<80
        loinc 5048-4  | "valueRatio":{"numerator":{"value":1,"comparator":">"},"denominator":{"value":40}} | lab-ana>40
        loinc 5048-4  | "valueQuantity":{"value":640,"unit":"{titer}"}                    | lab-ana; lab-ana=640
        loinc 8061-4  | "valueString":"Positive"                                          | lab-ana
        loinc 16137-2 | "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"260385009"}]} | -lab-anticentromere
        loinc 16137-2 | "valueCodeableConcept":{"text":"Weakly positive"}                 | lab-anticentromere
        loinc 16137-2 | "valueBoolean":true                                               | lab-anticentromere
        loinc 16137-2 | "valueBoolean":false                                              | -lab-anticentromere
        loinc 53982-5 | "valueQuantity":{"value":88,"unit":"U/mL"},"referenceRange":[{"high":{"value":20}}] | lab-anticentromere; lab-anticentromere=88 to 20
        loinc 53982-5 | "valueQuantity":{"value":8,"unit":"U/mL"},"referenceRange":[{"high":{"value":20}}]  | -lab-anticentromere; lab-anticentromere=8 to 20
        tissue culture | "valueCodeableConcept":{"text":"Staphylococcus aureus"}          | lab-tissue-culture~
        tissue culture | "valueString":"No growth after 5 days"                           | ''
        loinc 6301-6  | "valueQuantity":{"value":2.4,"code":"1","system":"http://unitsofmeasure.org"} | lab-inr=2.4
        loinc 6301-6  | "valueRatio":{"numerator":{"value":12},"denominator":{"value":5}} | lab-inr=2.4
        loinc 72514-3 | "valueInteger":8                                                  | pain-score=8
        loinc 72514-3 | "valueQuantity":{"value":8,"unit":"{score}"}                      | pain-score=8
        loinc 39156-5 | "valueQuantity":{"value":31.5,"unit":"kg/m2"}                     | body-mass-index=31.5
        calx lesion-size  | "valueQuantity":{"value":3,"unit":"cm"}                       | lesion-size=30
        calx lesion-count | "valueInteger":12                                             | lesion-count=12
        Lesion size       | "valueRange":{"low":{"value":1,"unit":"cm"},"high":{"value":3,"unit":"cm"}} | lesion-size<=30~; lesion-size>=10~
        loinc 2160-0  | "valueRange":{"low":{"value":200,"unit":"umol/L"}}                | lab-creatinine>=2.2624
        loinc 2160-0  | "valueRange":{"high":{"value":200,"unit":"umol/L"}}               | lab-creatinine<=2.2624
        """)
    void theValueOfATestIsReadInTheUnitOfTheGuide(String code, String value, String facts) {
        assertThat(Observed.facts(Observed.of(code, value))).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        calx ulcer     | "valueBoolean":true                  | ulcer
        calx ulcer     | "valueBoolean":false                 | -ulcer
        calx fever     | "valueBoolean":false                 | -fever
        calx fever     | "valueString":"no"                   | ''
        calx itch      | "valueString":"No"                   | -itch
        calx itch      | "valueString":"severe"               | itch
        calx itch      | "valueString":"unknown"              | ''
        calx itch      | "valueQuantity":{"value":0}          | ?itch
        calx itch      | "valueString":"as on last visit"     | ?itch
        calx itch      | "valueCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"LA33-6"}]} | itch
        calx itch      | "valueCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"LA32-8"}]} | -itch
        calx itch      | "valueCodeableConcept":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0136","code":"N"}]} | -itch
        calx itch      | "valueCodeableConcept":{"coding":[{"code":"N"}]}                     | ?itch
        calx itch      | "interpretation":[{"coding":[{"code":"NEG"}]}]                       | -itch
        calx itch      | ''                                   | itch
        calx itch      | "dataAbsentReason":{"text":"asked but unknown"}                      | ''
        calx itch      | "hasMember":[{"reference":"Observation/x"}]                          | ''
        skin findings  | "valueCodeableConcept":{"coding":[{"system":"http://calx.org/fhir/CodeSystem/concept","code":"ulcer"}]} | ulcer
        family history | "valueCodeableConcept":{"coding":[{"system":"http://calx.org/fhir/CodeSystem/concept","code":"gout"}]}  | ''
        risk of        | "valueCodeableConcept":{"coding":[{"system":"http://calx.org/fhir/CodeSystem/concept","code":"gout"}]}  | ?gout
        past diagnoses | "valueCodeableConcept":{"coding":[{"system":"http://calx.org/fhir/CodeSystem/concept","code":"gout"}]}  | past gout
        Do you have itching? | "valueBoolean":true            | itch~
        Do you have itching? | "valueBoolean":false           | -itch~
        Do you have itching? | "valueString":"sometimes"      | ?itch~
        Do you have itching? | ''                             | ''
        Do you have a fever? | "valueBoolean":false           | ''
        loinc 82810-3  | "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"77386006"}]} | pregnancy
        loinc 82810-3  | "valueCodeableConcept":{"text":"Not pregnant"}                       | -pregnancy~
        loinc 82810-3  | "valueCodeableConcept":{"text":"Unknown"}                            | ''
        loinc 82810-3  | ''                                   | ''
        loinc 72166-2  | "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"449868002"}]} | smoking-current
        """)
    void onlyYesMakesPresentAndOnlyNoMakesAbsent(String code, String fields, String facts) {
        assertThat(Observed.facts(Observed.of(code, fields))).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        registered       | lab-calcium-total=11.62262
        preliminary      | lab-calcium-total=11.62262
        corrected        | lab-calcium-total=11.62262
        unknown          | lab-calcium-total=11.62262
        no-such-status   | lab-calcium-total=11.62262
        cancelled        | ''
        entered-in-error | ''
        """)
    void theStatusSaysWhetherAResultCounts(String status, String facts) {
        PatientReading reading = Observed.fields(
                "\"status\":\"" + status + "\",\"code\":" + Observed.code("loinc 2000-8") + "," + CALCIUM);

        assertThat(Observed.facts(reading)).isEqualTo(facts);
        assertThat(reading.problems().isEmpty()).isEqualTo(!facts.isEmpty() && !status.startsWith("no-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "effectiveDateTime":"2026-05-03T23:59:00-08:00"                        | 2026-05-03
        "effectiveDateTime":"2026-05"                                          | 2026-05-31
        "effectivePeriod":{"start":"2026-04-01","end":"2026-04-09"}            | 2026-04-09
        "effectivePeriod":{"start":"2026-04-01"}                               | 2026-04-01
        "effectiveInstant":"2026-05-03T10:00:00Z"                              | 2026-05-03
        "effectiveTiming":{"event":["2026-01-02","2026-01-05","2026-01-03"]}   | 2026-01-05
        "effectiveDateTime":"2026-05-03","issued":"2026-06-01T10:00:00Z"       | 2026-05-03
        "issued":"2026-06-01T10:00:00Z"                                        | 2026-06-01
        "effectiveDateTime":"0001-01-01"                                       | ''
        """)
    void theDayIsWhenItWasMeasured(String fields, String day) {
        String days = Observed.of("loinc 2000-8", CALCIUM + "," + fields).record().facts().stream()
                .map(f -> f.when().map(LocalDate::toString).orElse(""))
                .collect(Collectors.joining());

        assertThat(days).isEqualTo(day);
    }

    @Test
    void aComponentIsReadByItsOwnCodeValueAndJudgement() {
        PatientReading reading = Observed.of(
                "Chemistry",
                "\"effectiveDateTime\":\"2026-05-03\",\"component\":["
                        + "{\"code\":" + Observed.code("loinc 2000-8") + "," + CALCIUM + "},"
                        + "{\"code\":" + Observed.code("loinc 2777-1")
                        + ",\"interpretation\":[{\"coding\":[{\"code\":\"H\"}]}]},"
                        + "{\"code\":" + Observed.code("loinc 2731-8")
                        + ",\"dataAbsentReason\":{\"coding\":[{\"code\":\"not-performed\"}]}},"
                        + "{\"code\":" + Observed.code("loinc 2160-0")
                        + ",\"modifierExtension\":[{\"url\":\"u\"}],\"valueQuantity\":{\"value\":900,\"unit\":\"umol/L\"}}]");

        assertThat(Observed.facts(reading)).isEqualTo("lab-calcium-total=11.62262; lab-phosphate high");
        assertThat(reading.record().facts()).extracting(Fact::when).containsOnly(Optional.of(LocalDate.of(2026, 5, 3)));
        assertThat(Observed.problems(reading))
                .anyMatch(p -> p.contains("component[2]") && p.contains("not-performed"))
                .anyMatch(p -> p.contains("component[3].modifierExtension"))
                .hasSize(2);
    }

    @Test
    void aPanelWithoutAValueSaysNothingByItself() {
        PatientReading reading = Observed.of(
                "calx panel-kidney-function",
                "\"component\":[{\"code\":" + Observed.code("loinc 2000-8") + "," + CALCIUM + "}]");

        assertThat(Observed.facts(reading)).isEqualTo("lab-calcium-total=11.62262");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aPlaceMakesAFindingAndASizePartOfOneLesion() {
        String heel =
                ",\"bodySite\":{\"coding\":[{\"system\":\"http://calx.org/fhir/CodeSystem/concept\",\"code\":\"site-heel\"}]}";

        assertThat(Observed.facts(Observed.of("calx ulcer", "\"valueBoolean\":true" + heel)))
                .isEqualTo("site-heel@site-heel; ulcer@site-heel");
        assertThat(Observed.facts(
                        Observed.of("calx lesion-size", "\"valueQuantity\":{\"value\":3,\"unit\":\"cm\"}" + heel)))
                .isEqualTo("lesion-size=30@site-heel");
        assertThat(Observed.facts(Observed.of("loinc 2000-8", CALCIUM + heel))).isEqualTo("lab-calcium-total=11.62262");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"text":"Calcium","coding":[{"system":"http://loinc.org","code":"17862-4","display":"Calcium [Mass/volume] in Urine"}]} | ''
        {"text":"Calcium"} | "specimen":{"display":"24 h urine"},
        {"text":"Calcium"} | "specimen":{"display":"Synovial fluid"},
        """)
    void aTestKnownByWordsInAnotherMaterialIsNotTheTestInBlood(String code, String specimen) {
        PatientReading reading = Observed.of(code, specimen + "\"valueQuantity\":{\"value\":25,\"unit\":\"mg/dL\"}");

        assertThat(Observed.facts(reading)).isEmpty();
        assertThat(Observed.problems(reading)).anyMatch(p -> p.contains("not measured in blood"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "focus":[{"reference":"Patient/child"}]                              | something else than the patient
        "valueQuantity":{"value":2.9,"unit":"mmol/L"},"valueString":"2.9"    | neither value
        "valueQuantity":{"value":2.9,"unit":"mg/dL","code":"mmol/L"}         | one unit
        "valueQuantity":{"value":2.9,"unit":"mmol/L","comparator":"~"}       | no bound
        "valueQuantity":{"value":2.9,"unit":"bananas"}                       | bananas
        "valueQuantity":{"value":290,"unit":"mmol/L"}                        | cannot be true
        "valueQuantity":{"value":1e99,"unit":"mmol/L"}                       | measured
        "valueQuantity":{"unit":"mmol/L"}                                    | without a number
        "valueQuantity":"2.9 mmol/L"                                         | an object
        "valueQuantity":{"value":"2.9","unit":"mmol/L"}                      | a number
        "valueQuantity":[{"value":2.9}]                                      | an object
        "valueRatio":{"numerator":{"value":1}}                               | ratio
        "valueRange":{"low":{"value":3,"unit":"mmol/L"},"high":{"value":2,"unit":"mmol/L"}} | ends before
        "valueSampledData":{"data":"1 2 3"}                                  | shape
        "valuePeriod":{"start":"2026-01-01"}                                 | shape
        "valueDateTime":"2026-01-01"                                         | shape
        "valueTime":"10:00:00"                                               | shape
        "valueBoolean":true                                                  | true
        "valueString":"see comment"                                          | see comment
        "valueCodeableConcept":{"coding":[{"code":"x"}]}                     | not known
        "dataAbsentReason":{"coding":[{"code":"error"}]}                     | error
        "valueString":"pending"                                              | no value
        """)
    void aValueThatCannotBeUsedIsToldAndItsJudgementStillCounts(String fields, String told) {
        PatientReading plain = Observed.of("loinc 2000-8", fields);
        PatientReading judged =
                Observed.of("loinc 2000-8", fields + ",\"interpretation\":[{\"coding\":[{\"code\":\"HH\"}]}]");

        assertThat(Observed.facts(plain)).isEmpty();
        assertThat(plain.problems()).anyMatch(p -> (p.what() + p.remedy()).contains(told));
        assertThat(Observed.facts(judged)).isEqualTo(fields.contains("focus") ? "" : "lab-calcium-total high");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "category",
                "code",
                "focus",
                "effectiveDateTime",
                "effectivePeriod",
                "effectiveTiming",
                "issued",
                "valueQuantity",
                "valueCodeableConcept",
                "valueString",
                "valueBoolean",
                "valueInteger",
                "valueRange",
                "valueRatio",
                "dataAbsentReason",
                "interpretation",
                "note",
                "bodySite",
                "specimen",
                "referenceRange",
                "hasMember",
                "component"
            })
    void aFieldOfAnyWrongShapeStopsNothing(String field) {
        for (String wrong :
                new String[] {"null", "true", "7", "\"x\"", "[]", "{}", "[[{}],7,null]", "{\"coding\":7}"}) {
            PatientReading reading = Observed.fields("\"" + field + "\":" + wrong);

            assertThat(reading.problems())
                    .as("%s: %s", field, wrong)
                    .noneMatch(p -> p.what().isBlank());
        }
    }

    @Test
    void ofAHundredThousandComponentsTheFirstTenThousandAreReadInOneGoAndTheRestIsSaid() {
        String components = IntStream.range(0, 100_000)
                .mapToObj(i -> "{\"code\":" + Observed.code("loinc 2000-8") + ",\"valueQuantity\":{\"value\":"
                        + (2 + i % 7 * 0.1) + ",\"unit\":\"mmol/L\"}}")
                .collect(Collectors.joining(","));

        PatientReading reading = Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> Observed.of("Chemistry", "\"component\":[" + components + "]"));

        assertThat(reading.record().facts()).hasSize(10_000);
        assertThat(reading.problems()).anyMatch(p -> p.what().startsWith("a list of 100000 items"));
    }

    @Test
    void whatNamesNothingIsToldOnceAndCounted() {
        PatientReading reading = Observed.of(
                "Shoe measurements",
                "\"component\":[{\"code\":{\"text\":\"Shoe size\"},\"valueInteger\":43},"
                        + "{\"code\":{\"text\":\"Shoe width\"},\"valueInteger\":9}]");

        assertThat(Observed.facts(reading)).isEmpty();
        assertThat(Observed.problems(reading)).hasSize(1).allMatch(p -> p.contains("2 ") && p.contains("Shoe size"));
    }

    /** The elements of the R4 definition, but for those that every resource has. */
    @Test
    void everyElementOfAnObservationIsUsedOrKnowinglyNot() {
        ObservationReader reader = new ObservationReader();
        List<String> said = new ArrayList<>(reader.used().keySet());
        said.addAll(reader.ignored().keySet());

        assertThat(said)
                .doesNotHaveDuplicates()
                .contains(("identifier basedOn partOf status category code subject focus encounter effectiveDateTime"
                                + " effectivePeriod effectiveTiming effectiveInstant issued performer valueQuantity"
                                + " valueCodeableConcept valueString valueBoolean valueInteger valueRange valueRatio"
                                + " valueSampledData valueTime valueDateTime valuePeriod dataAbsentReason"
                                + " interpretation note bodySite method specimen device referenceRange hasMember"
                                + " derivedFrom component")
                        .split(" "));
        assertThat(reader.used().values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        HER2 [Presence] in Breast cancer specimen by Immune stain     | "valueBoolean":true  | ?breast-cancer~
        HER2 [Presence] in Breast cancer specimen by Immune stain     | "valueBoolean":false | ''
        Estrogen receptor Ag [Presence] in Tissue by Immune stain     | "valueBoolean":true  | ''
        Street address                                                | "valueString":"12 Brown Street" | ''
        Address                                                       | "valueString":"551 Boehm Station" | ''
        Housing status                                                | "valueCodeableConcept":{"text":"Patient is homeless"} | ''
        """)
    void namesOfTestsAndAddressesAreNoSigns(String code, String value, String expected) {
        assertThat(Observed.facts(Observed.of(code, value))).isEqualTo(expected);
    }
}

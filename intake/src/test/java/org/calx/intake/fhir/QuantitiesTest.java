package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.calx.intake.lab.LabReader;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.Concept;
import org.calx.record.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();

    @Test
    void everyUnitOfTheTableIsReadForItsTests() {
        LabReader labs = new LabReader(KNOWLEDGE.concepts(), KNOWLEDGE.units());
        List<String> unread = new ArrayList<>();
        int read = 0;
        for (Concept test : KNOWLEDGE.concepts().all()) {
            for (Units.Row row : KNOWLEDGE.units().rows()) {
                if (test.laboratory()
                        .filter(l -> l.analyte().equals(row.analyte())
                                && row.factor().isPresent())
                        .isPresent()) {
                    read++;
                    if (!labs.knowsUnit(test, row.unit())) {
                        unread.add(test.id() + " " + row.unit());
                    }
                }
            }
        }
        assertThat(unread).isEmpty();
        assertThat(read).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        loinc 2777-1  | 5 | MG/DL               | lab-phosphate=5
        loinc 2777-1  | 2 | mmol/l              | lab-phosphate=6.1948
        loinc 2777-1  | 2 | mmol/L{adjusted}    | lab-phosphate=6.1948
        loinc 2157-6  | 9 | IU/L                | lab-ck=9
        loinc 2157-6  | 9 | [iU]/L              | lab-ck=9
        loinc 2157-6  | 9 | u/l                 | lab-ck=9
        loinc 777-3   | 9 | 10*3/uL             | lab-platelets=9
        loinc 777-3   | 9 | 10*9/L              | lab-platelets=9
        loinc 777-3   | 9 | K/uL                | lab-platelets=9
        loinc 777-3   | 9000 | /mm3             | lab-platelets=9
        loinc 1988-5  | 9 | ug/mL               | lab-crp=9
        loinc 1988-5  | 9 | µg/mL               | lab-crp=9
        loinc 1988-5  | 9 | mcg/ml              | lab-crp=9
        loinc 33914-3 | 9 | mL/min/1.73m2       | lab-egfr=9
        loinc 33914-3 | 9 | mL/min/{1.73_m2}    | lab-egfr=9
        loinc 5048-4  | 640 | {titer}           | lab-ana; lab-ana=640
        calx lesion-size | 2 | in               | lesion-size=50.8
        calx lesion-size | 2 | [in_i]           | lesion-size=50.8
        calx lesion-duration | 2 | years        | lesion-duration=730.485
        calx lesion-count    | 2 | {#}          | lesion-count=2
        """)
    void unitsAreReadAsPeopleWriteThem(String code, String value, String unit, String facts) {
        String asCode = "\"valueQuantity\":{\"value\":" + value
                + ",\"system\":\"http://unitsofmeasure.org\",\"code\":\"" + unit + "\"}";
        String asWords = "\"valueQuantity\":{\"value\":" + value + ",\"unit\":\"" + unit + "\"}";

        assertThat(Observed.facts(Observed.of(code, asCode))).isEqualTo(facts);
        assertThat(Observed.facts(Observed.of(code, asWords))).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "unit":"mg/dL","code":"mg/dL","system":"http://unitsofmeasure.org"   | lab-phosphate=3
        "unit":"mg per dl","code":"mg/dL","system":"http://unitsofmeasure.org" | lab-phosphate=3
        "unit":"mg/dL","code":"1","system":"http://unitsofmeasure.org"       | lab-phosphate=3
        "unit":"mg/dL","code":"258797006","system":"http://snomed.info/sct"  | lab-phosphate=3
        "unit":"mmol/L","code":"mg/dL","system":"http://unitsofmeasure.org"  | ''
        "unit":"stones"                                                      | ''
        """)
    void aNumberWhoseUnitIsInDoubtIsNotUsed(String unit, String facts) {
        var reading = Observed.of("loinc 2777-1", "\"valueQuantity\":{\"value\":3," + unit + "}");

        assertThat(Observed.facts(reading)).isEqualTo(facts);
        assertThat(reading.problems().isEmpty()).isEqualTo(!facts.isEmpty());
    }

    @Test
    void aNumberWithoutAUnitIsReadOnlyIfAllUnitsAgree() {
        assertThat(Observed.problems(Observed.of("loinc 4537-7", "\"valueQuantity\":{\"value\":31}")))
                .anyMatch(p -> p.startsWith("UNIT_ASSUMED"));
        assertThat(Observed.facts(Observed.of("loinc 2777-1", "\"valueQuantity\":{\"value\":4.1}")))
                .isEmpty();
    }
}

package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.problems;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import org.calx.intake.PatientReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes whose words name a disease that this person does not have now, or not at all. */
class CodeSenseInRecordsTest {
    private static PatientReading condition(String codings) {
        return read(resource("Condition", "'code':{'coding':[" + codings + "]}"));
    }

    private static String icd(String code, String display) {
        return "{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'" + code + "','display':'" + display + "'}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Z85.3   | Personal history of malignant neoplasm of breast
        Z86.39  | Personal history of hypercalcaemia
        Z08     | Follow-up examination after treatment for malignant neoplasm
        """)
    void aHistoryIsPast(String code, String display) {
        assertThat(facts(condition(icd(code, display)))).isNotEmpty().allMatch(f -> f.startsWith("past "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Z12.31 | Encounter for screening mammogram for malignant neoplasm of breast
        Z13.1  | Encounter for screening for diabetes mellitus
        Z80.3  | Family history of malignant neoplasm of breast
        Z20.1  | Contact with and (suspected) exposure to tuberculosis
        Z15.01 | Genetic susceptibility to malignant neoplasm of breast
        Z40.01 | Encounter for prophylactic removal of breast for malignant neoplasm
        """)
    void whatWasOnlyLookedForOrIsARelativesIsNotHad(String code, String display) {
        PatientReading reading = condition(icd(code, display));
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).anyMatch(p -> p.contains("names nothing the guide knows"));
    }

    @Test
    void aSequelaAndARemissionArePastThoughTheCodeIsKnown() {
        assertThat(facts(condition(icd("T45.515S", "Adverse effect of anticoagulants, sequela"))))
                .containsExactly("past anticoagulant");
        assertThat(facts(condition(icd("T45.515A", "Adverse effect of anticoagulants, initial encounter"))))
                .containsExactly("anticoagulant");
        assertThat(facts(condition(icd("F17.211", "Nicotine dependence, cigarettes, in remission"))))
                .containsExactly("past smoking-current");
    }

    @Test
    void whatAnotherCodeSaysIsThereNowIsThereNow() {
        assertThat(facts(condition(icd("C90.01", "Myeloma in remission") + "," + icd("C90.02", "Myeloma in relapse"))))
                .contains("malignancy")
                .noneMatch(f -> f.startsWith("past "));
    }
}

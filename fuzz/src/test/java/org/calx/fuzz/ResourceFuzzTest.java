package org.calx.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** One resource of each type that is read. The seeds leave out the type, which the target adds. */
class ResourceFuzzTest {
    private static final String DURATION = "60s";

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void allergyIntolerance(byte[] input) {
        Readings.ofResource("AllergyIntolerance", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void bodyStructure(byte[] input) {
        Readings.ofResource("BodyStructure", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void composition(byte[] input) {
        Readings.ofResource("Composition", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void condition(byte[] input) {
        Readings.ofResource("Condition", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void deviceUseStatement(byte[] input) {
        Readings.ofResource("DeviceUseStatement", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void diagnosticReport(byte[] input) {
        Readings.ofResource("DiagnosticReport", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void documentReference(byte[] input) {
        Readings.ofResource("DocumentReference", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void encounter(byte[] input) {
        Readings.ofResource("Encounter", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void familyMemberHistory(byte[] input) {
        Readings.ofResource("FamilyMemberHistory", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void immunization(byte[] input) {
        Readings.ofResource("Immunization", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void listOfThings(byte[] input) {
        Readings.ofResource("List", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void medicationAdministration(byte[] input) {
        Readings.ofResource("MedicationAdministration", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void medicationDispense(byte[] input) {
        Readings.ofResource("MedicationDispense", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void medicationRequest(byte[] input) {
        Readings.ofResource("MedicationRequest", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void medicationStatement(byte[] input) {
        Readings.ofResource("MedicationStatement", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void observation(byte[] input) {
        Readings.ofResource("Observation", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void patient(byte[] input) {
        Readings.ofResource("Patient", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void procedure(byte[] input) {
        Readings.ofResource("Procedure", input);
    }

    @DictionaryFile(resourcePath = "fhir.dict")
    @FuzzTest(maxDuration = DURATION)
    void questionnaireResponse(byte[] input) {
        Readings.ofResource("QuestionnaireResponse", input);
    }
}

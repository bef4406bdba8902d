package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.calx;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.problems;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import org.calx.intake.PatientReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which medicine a resource is about. */
class MedicineTest {
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private static String active(String medicine) {
        return resource("MedicationStatement", "'status':'active'," + medicine);
    }

    private static String referring(String reference) {
        return active("'medicationReference':{" + reference + "}");
    }

    private static String medication(String id, String fields) {
        return "{'resourceType':'Medication','id':'" + id + "'," + fields + "}";
    }

    private static String ingredient(String fields) {
        return "'ingredient':[{" + fields + "}]";
    }

    @ParameterizedTest
    @CsvSource({
        "11289, Warfarin, warfarin",
        "855332, Warfarin Sodium 5 MG Oral Tablet, \"warfarin\"",
        "855333, Warfarin Sodium 5 MG Oral Tablet [Coumadin], \"warfarin\"",
        "314200, Prednisone 5 MG Oral Tablet, \"prednisone\"",
        "105585, Methotrexate 2.5 MG Oral Tablet, \"methotrexate\"",
        "311988, Calcium Carbonate 1250 MG Oral Tablet, \"calcium-carbonate\"",
        "854238, 0.4 ML Enoxaparin sodium 100 MG/ML Prefilled Syringe, \"enoxaparin\"",
        "966571, Sevelamer carbonate 800 MG Oral Tablet, \"sevelamer\"",
        "284635, 1 ML Denosumab 60 MG/ML Prefilled Syringe [Prolia], \"denosumab\""
    })
    void aClinicalDrugIsKnownByItsWordsAndAnIngredientByItsCode(String code, String display, String concept) {
        PatientReading reading = read(active("'medicationCodeableConcept':{'coding':[{'system':'" + RXNORM
                + "','code':'" + code + "','display':'" + display + "'}]}"));
        assertThat(facts(reading)).contains(concept);
    }

    @Test
    void aCombinationGivesEachIngredientThatIsKnown() {
        PatientReading reading = read(active("'medicationCodeableConcept':{'text':"
                + "'Calcium Carbonate 1250 MG / Cholecalciferol 400 UNT Oral Tablet'}"));
        assertThat(facts(reading)).contains("\"calcium-carbonate\"", "\"colecalciferol\"");
    }

    @Test
    void anAtcCodeIsAKindOfItsGroup() {
        PatientReading reading = read(active(
                "'medicationCodeableConcept':{'coding':[" + "{'system':'http://www.whocc.no/atc','code':'B01AA03'}]}"));
        assertThat(facts(reading)).contains("warfarin", "vitamin-k-antagonists");
    }

    @ParameterizedTest
    @CsvSource({
        "'reference':'Medication/m'",
        "'reference':'http://server.example/fhir/Medication/m'",
        "'reference':'Medication/m/_history/2'"
    })
    void aReferenceIsFollowedWhetherItsTargetComesBeforeOrAfter(String reference) {
        String medicine = medication("m", "'code':" + calx("warfarin"));
        assertThat(facts(read(referring(reference), medicine))).containsExactly("warfarin");
        assertThat(facts(read(medicine, referring(reference)))).containsExactly("warfarin");
    }

    @Test
    void aContainedMedicineIsFound() {
        String contained = "'contained':[" + medication("m", "'code':" + calx("warfarin")) + "],";
        assertThat(facts(read(active(contained + "'medicationReference':{'reference':'#m'}"))))
                .containsExactly("warfarin");
    }

    @Test
    void aContainedMedicineIsFoundAfterwardsToo() {
        String contained = ",'contained':[" + medication("m", "'code':" + calx("warfarin")) + "]";
        assertThat(facts(read(active("'medicationReference':{'reference':'#m'}" + contained))))
                .containsExactly("warfarin");
    }

    @Test
    void aProductGivesItsIngredientsThroughMedicinesAndSubstances() {
        PatientReading reading = read(
                referring("'reference':'Medication/product'"),
                medication(
                        "product",
                        "'code':{'text':'Unheard-of'},'ingredient':[{'itemReference':{'reference':'Medication/part'}},"
                                + "{'itemCodeableConcept':" + calx("digoxin") + "}]"),
                medication("part", ingredient("'itemReference':{'reference':'Substance/s'}")),
                "{'resourceType':'Substance','id':'s','code':" + calx("warfarin") + "}");
        assertThat(facts(reading)).containsExactlyInAnyOrder("warfarin", "digoxin");
    }

    @Test
    void whatDoesNothingInAProductDoesNotCount() {
        PatientReading reading = read(
                referring("'reference':'Medication/m'"),
                medication(
                        "m",
                        "'code':" + calx("digoxin") + ",'ingredient':[{'isActive':false,'itemCodeableConcept':"
                                + calx("calcium-carbonate") + "}]"));
        assertThat(facts(reading)).containsExactly("digoxin");
    }

    @Test
    void medicinesThatHoldEachOtherAreReadOnce() {
        PatientReading reading = read(
                referring("'reference':'Medication/a'"),
                medication(
                        "a",
                        "'code':" + calx("warfarin") + ",'ingredient':[{'itemReference':{'reference':'Medication/b'}},"
                                + "{'itemReference':{'reference':'Medication/b'}}]"),
                medication("b", ingredient("'itemReference':{'reference':'Medication/a'}")));
        assertThat(facts(reading)).containsExactly("warfarin");
    }

    @Test
    void theWordsOfAReferenceStandInForATargetThatIsMissing() {
        PatientReading reading = read(referring("'reference':'Medication/gone','display':'Warfarin 5 mg tablet'"));
        assertThat(facts(reading)).contains("\"warfarin\"");
    }

    @Test
    void aMissingMedicineWithoutWordsIsTold() {
        PatientReading reading = read(referring("'reference':'Medication/gone'"));
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).contains("SET_ASIDE the medicine 'Medication/gone' is not in the input");
    }

    @Test
    void theWordsOfAReferenceStandInForATargetThatIsAnError() {
        PatientReading reading = read(
                referring("'reference':'Medication/m','display':'digoxin'"),
                medication("m", "'status':'entered-in-error','code':" + calx("warfarin")));
        assertThat(facts(reading)).containsExactly("\"digoxin\"");
        assertThat(problems(reading))
                .contains("SET_ASIDE the medicine it names is marked 'entered-in-error', so it was not used");
    }

    @Test
    void aMedicineThatTheGuideDoesNotKnowIsTold() {
        PatientReading reading = read(active("'medicationCodeableConcept':{'text':'Snake oil'}"));
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading))
                .contains("SET_ASIDE 1 MedicationStatement names nothing the guide knows, for example 'Snake oil'");
    }

    @Test
    void aMedicineThatNobodyTakesIsNobodysMedicine() {
        assertThat(facts(read(medication("m", "'code':" + calx("warfarin"))))).isEmpty();
    }

    @Test
    void wordsAloneDoNotMakeAMedicineAbsent() {
        PatientReading reading = read(resource(
                "MedicationStatement", "'status':'not-taken','medicationCodeableConcept':{'text':'Warfarin'}"));
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading))
                .contains("SET_ASIDE 'Warfarin' is said not to be taken; words alone do not make a medicine absent");
    }

    @Test
    void aDiseaseInTheNameOfAProductIsSuspected() {
        PatientReading reading =
                read(active("'medicationCodeableConcept':{'text':'Hemodialysis solution, low calcium'}"));
        assertThat(facts(reading)).containsExactlyInAnyOrder("?\"haemodialysis\"", "?\"hypocalcaemia\"");
    }

    @Test
    void aDrugOfAHistoryCodeIsPast() {
        PatientReading reading = read(
                active(
                        "'medicationCodeableConcept':{'coding':[{'system':"
                                + "'http://hl7.org/fhir/sid/icd-10-cm','code':'Z92.25','display':'Personal history of methotrexate'}]}"));
        assertThat(facts(reading)).containsExactly("past \"methotrexate\"");
    }
}

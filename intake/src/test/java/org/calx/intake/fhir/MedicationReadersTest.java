package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.calx;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.problems;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import java.util.List;
import java.util.stream.Stream;
import org.calx.intake.PatientReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a medicine is taken now, was, will be, may be or is not. The day of the question is 2026-11-22. */
class MedicationReadersTest {
    private static PatientReading statement(String type, String fields) {
        return read(resource(type, "'medicationCodeableConcept':" + calx("warfarin") + "," + fields));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MedicationRequest        | active           | warfarin
        MedicationRequest        | unknown          | warfarin
        MedicationRequest        | stopped          | past warfarin
        MedicationRequest        | completed        | past warfarin
        MedicationRequest        | on-hold          | past warfarin
        MedicationRequest        | draft            | planned warfarin
        MedicationStatement      | active           | warfarin
        MedicationStatement      | unknown          | ?warfarin
        MedicationStatement      | completed        | past warfarin
        MedicationStatement      | stopped          | past warfarin
        MedicationStatement      | on-hold          | past warfarin
        MedicationStatement      | intended         | planned warfarin
        MedicationStatement      | not-taken        | -warfarin
        MedicationAdministration | in-progress      | warfarin
        MedicationAdministration | completed        | warfarin
        MedicationAdministration | stopped          | past warfarin
        MedicationAdministration | on-hold          | past warfarin
        MedicationAdministration | unknown          | ?warfarin
        MedicationDispense       | completed        | warfarin
        MedicationDispense       | stopped          | past warfarin
        MedicationDispense       | preparation      | planned warfarin
        MedicationDispense       | in-progress      | planned warfarin
        MedicationDispense       | on-hold          | planned warfarin
        MedicationDispense       | unknown          | ?warfarin
        MedicationRequest        | made-up          | warfarin
        MedicationStatement      | made-up          | ?warfarin
        """)
    void eachStatusHasItsMeaning(String type, String status, String fact) {
        assertThat(facts(statement(type, "'status':'" + status + "'"))).containsExactly(fact);
    }

    @ParameterizedTest
    @CsvSource({
        "MedicationRequest, cancelled",
        "MedicationRequest, entered-in-error",
        "MedicationStatement, entered-in-error",
        "MedicationAdministration, not-done",
        "MedicationAdministration, entered-in-error",
        "MedicationDispense, cancelled",
        "MedicationDispense, declined",
        "MedicationDispense, entered-in-error"
    })
    void whatIsNotValidIsSetAsideAndTold(String type, String status) {
        PatientReading reading = statement(type, "'status':'" + status + "'");
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).contains("SET_ASIDE it is marked '" + status + "', so it was not used");
    }

    @ParameterizedTest
    @CsvSource({
        "proposal, planned warfarin",
        "plan, planned warfarin",
        "option, planned warfarin",
        "order, warfarin",
        "original-order, warfarin",
        "reflex-order, warfarin",
        "filler-order, warfarin",
        "instance-order, warfarin"
    })
    void onlyAnOrderIsTaken(String intent, String fact) {
        assertThat(facts(statement("MedicationRequest", "'status':'active','intent':'" + intent + "'")))
                .containsExactly(fact);
    }

    @Test
    void whatMustNotBeGivenIsSetAside() {
        PatientReading reading = statement("MedicationRequest", "'status':'active','doNotPerform':true");
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).contains("SET_ASIDE it is marked 'do not perform', so it was not used");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'effectivePeriod':{'start':'2020-01-01','end':'2026-11-21'} | past warfarin 2026-11-21
        'effectivePeriod':{'start':'2020-01-01','end':'2026-11-22'} | warfarin 2026-11-22
        'effectivePeriod':{'start':'2020-01-01','end':'2026-11-23'} | warfarin 2020-01-01
        'effectivePeriod':{'start':'2020-01-01','end':'2026-11'}    | warfarin 2020-01-01
        'effectivePeriod':{'start':'2020-01-01','end':'2026-10'}    | past warfarin 2026-10-31
        'effectivePeriod':{'start':'2020-01-01'}                    | warfarin 2020-01-01
        'effectivePeriod':{'start':'2020-01-01'},'dateAsserted':'2026-11-20' | warfarin 2026-11-20
        'effectivePeriod':{'start':'2020-01-01'},'dateAsserted':'2027-01-01' | warfarin 2020-01-01
        'effectiveDateTime':'2019-05-06'                            | warfarin 2019-05-06
        'effectiveDateTime':'2019-05-06T23:00:00-05:00'             | warfarin 2019-05-06
        'dosage':[{'timing':{'repeat':{'boundsPeriod':{'end':'2026-11-21'}}}}] | past warfarin
        'dosage':[{'timing':{'repeat':{'boundsPeriod':{'end':'2026-11-22'}}}}] | warfarin
        'dosage':[{'timing':{'repeat':{'boundsPeriod':{'end':'2026-11-21'}}}},{'text':'then half'}] | warfarin
        """)
    void aStatementIsPastOnceItsPeriodIsOver(String fields, String fact) {
        assertThat(facts(statement("MedicationStatement", "'status':'active'," + fields)))
                .containsExactly(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'boundsPeriod':{'start':'2026-11-01','end':'2026-11-21'}}     | past warfarin 2026-11-01
        {'boundsPeriod':{'start':'2026-11-01','end':'2026-11-22'}}     | warfarin 2026-11-01
        {'boundsPeriod':{'start':'2026-11-01'}}                        | warfarin 2026-11-01
        {'boundsPeriod':{'start':'2026-12-01'}}                        | planned warfarin 2026-11-01
        {'boundsDuration':{'value':20,'code':'d'}}                     | past warfarin 2026-11-01
        {'boundsDuration':{'value':21,'code':'d'}}                     | warfarin 2026-11-01
        {'boundsDuration':{'value':2,'unit':'weeks'}}                  | past warfarin 2026-11-01
        {'boundsDuration':{'value':3,'code':'wk'}}                     | warfarin 2026-11-01
        {'boundsDuration':{'value':1,'code':'mo'}}                     | warfarin 2026-11-01
        {'boundsDuration':{'value':3,'unit':'moons'}}                  | warfarin 2026-11-01
        {'boundsDuration':{'value':-3,'unit':'d'}}                     | warfarin 2026-11-01
        {'boundsDuration':{'value':999999999999,'unit':'d'}}           | warfarin 2026-11-01
        {'boundsRange':{'low':{'value':1,'unit':'d'},'high':{'value':5,'unit':'d'}}} | past warfarin 2026-11-01
        {'boundsRange':{'low':{'value':1,'unit':'d'}}}                 | warfarin 2026-11-01
        {'frequency':1,'period':1,'periodUnit':'d'}                    | warfarin 2026-11-01
        """)
    void anOrderIsPastOnceItsDosageIsOver(String repeat, String fact) {
        assertThat(facts(statement(
                        "MedicationRequest",
                        "'status':'active','authoredOn':'2026-11-01','dosageInstruction':[{'timing':{'repeat':" + repeat
                                + "}}]")))
                .containsExactly(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'validityPeriod':{'end':'2026-08-23'} | past warfarin
        'validityPeriod':{'end':'2026-08-24'} | warfarin
        'validityPeriod':{'end':'2026-10-22'},'expectedSupplyDuration':{'value':30,'unit':'days'} | past warfarin
        'validityPeriod':{'end':'2026-10-23'},'expectedSupplyDuration':{'value':30,'unit':'days'} | warfarin
        'validityPeriod':{'start':'2010-01-01'} | warfarin
        'expectedSupplyDuration':{'value':30,'unit':'days'} | warfarin
        """)
    void anOrderIsPastOnceItsLastSupplyIsOver(String request, String fact) {
        assertThat(facts(statement("MedicationRequest", "'status':'active','dispenseRequest':{" + request + "}")))
                .containsExactly(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'effectiveDateTime':'2026-10-23'                            | warfarin 2026-10-23
        'effectiveDateTime':'2026-10-22'                            | past warfarin 2026-10-22
        'effectiveDateTime':'2026-10'                               | warfarin 2026-10-31
        'effectivePeriod':{'start':'2026-01-01','end':'2026-10-23'} | warfarin 2026-10-23
        'effectivePeriod':{'start':'2026-01-01','end':'2026-10-22'} | past warfarin 2026-10-22
        'effectivePeriod':{'start':'2026-01-01'}                    | warfarin 2026-01-01
        'effectivePeriod':{'start':'2026-01-01','end':'2027-01-01'} | warfarin 2026-01-01
        """)
    void whatWasGivenInTheLastThirtyDaysIsTaken(String fields, String fact) {
        assertThat(facts(statement("MedicationAdministration", "'status':'completed'," + fields)))
                .containsExactly(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'whenHandedOver':'2026-08-24'                                       | warfarin 2026-08-24
        'whenHandedOver':'2026-08-23'                                       | past warfarin 2026-08-23
        'whenHandedOver':'2026-11-01','daysSupply':{'value':21}             | warfarin 2026-11-01
        'whenHandedOver':'2026-11-01','daysSupply':{'value':20}             | past warfarin 2026-11-01
        'whenHandedOver':'2026-11-01','daysSupply':{'value':0}              | warfarin 2026-11-01
        'whenPrepared':'2026-11-01','daysSupply':{'value':20,'unit':'days'} | past warfarin 2026-11-01
        'whenPrepared':'2020-01-01','whenHandedOver':'2026-11-01'           | warfarin 2026-11-01
        'daysSupply':{'value':20}                                           | warfarin
        """)
    void aSupplyLastsAsLongAsItSaysOrNinetyDays(String fields, String fact) {
        assertThat(facts(statement("MedicationDispense", "'status':'completed'," + fields)))
                .containsExactly(fact);
    }

    @Test
    void aRelativeMayTellWhatThePatientTakes() {
        assertThat(facts(statement(
                        "MedicationStatement",
                        "'status':'active','informationSource':{'reference':'RelatedPerson/wife'}")))
                .containsExactly("warfarin");
    }

    @Test
    void theNoteOfAMedicineIsReadAsText() {
        assertThat(facts(statement(
                        "MedicationRequest", "'status':'active','note':[{'text':'She is also on digoxin.'}]")))
                .contains("warfarin", "\"digoxin\"");
    }

    @Test
    void everyElementOfTheSpecificationIsUsedOrSaidNotToBe() {
        assertThat(elements(new MedicationRequestReader()))
                .containsExactlyInAnyOrder(("identifier status statusReason intent category priority doNotPerform "
                                + "reportedBoolean reportedReference medicationCodeableConcept medicationReference "
                                + "subject encounter supportingInformation authoredOn requester performer "
                                + "performerType recorder reasonCode reasonReference instantiatesCanonical "
                                + "instantiatesUri basedOn groupIdentifier courseOfTherapyType insurance note "
                                + "dosageInstruction dispenseRequest substitution priorPrescription detectedIssue "
                                + "eventHistory")
                        .split(" "));
        assertThat(elements(new MedicationStatementReader()))
                .containsExactlyInAnyOrder(
                        ("identifier basedOn partOf status statusReason category medicationCodeableConcept "
                                        + "medicationReference subject context effectiveDateTime effectivePeriod "
                                        + "dateAsserted informationSource derivedFrom reasonCode reasonReference note dosage")
                                .split(" "));
        assertThat(elements(new MedicationAdministrationReader()))
                .containsExactlyInAnyOrder(("identifier instantiates partOf status statusReason category "
                                + "medicationCodeableConcept medicationReference subject context "
                                + "supportingInformation effectiveDateTime effectivePeriod performer reasonCode "
                                + "reasonReference request device note dosage eventHistory")
                        .split(" "));
        assertThat(elements(new MedicationDispenseReader()))
                .containsExactlyInAnyOrder(
                        ("identifier partOf status statusReasonCodeableConcept statusReasonReference "
                                        + "category medicationCodeableConcept medicationReference subject context "
                                        + "supportingInformation performer location authorizingPrescription type quantity "
                                        + "daysSupply whenPrepared whenHandedOver destination receiver note "
                                        + "dosageInstruction substitution detectedIssue eventHistory")
                                .split(" "));
        assertThat(elements(new MedicationReader()))
                .containsExactlyInAnyOrder(
                        ("identifier code status manufacturer form amount ingredient batch").split(" "));
        assertThat(elements(new SubstanceReader()))
                .containsExactlyInAnyOrder(
                        ("identifier status category code description instance ingredient").split(" "));
    }

    private static List<String> elements(ResourceReader reader) {
        return Stream.concat(reader.used().keySet().stream(), reader.ignored().keySet().stream())
                .toList();
    }
}

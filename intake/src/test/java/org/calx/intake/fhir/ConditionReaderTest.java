package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.calx;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.places;
import static org.calx.intake.fhir.Records.problems;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import org.calx.intake.PatientReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionReaderTest {
    private static PatientReading condition(String fields) {
        return read(resource("Condition", fields));
    }

    private static String status(String field, String code) {
        return code == null ? "" : ",'" + field + "':{'coding':[{'code':'" + code + "'}]}";
    }

    @ParameterizedTest
    @CsvSource({
        "active, confirmed, gout",
        "recurrence, , gout",
        "relapse, , gout",
        ", , gout",
        "inactive, , past gout",
        "remission, , past gout",
        "resolved, confirmed, past gout",
        "active, unconfirmed, ?gout",
        "active, provisional, ?gout",
        ", differential, ?gout",
        "resolved, differential, past ?gout",
        ", refuted, -gout",
        "resolved, refuted, -gout"
    })
    void statusSaysWhetherItIsThere(String clinical, String verification, String expected) {
        PatientReading reading = condition("'code':" + calx("gout") + status("clinicalStatus", clinical)
                + status("verificationStatus", verification));
        assertThat(facts(reading)).containsExactly(expected);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void enteredInErrorIsSetAsideAndSaid() {
        PatientReading reading = condition("'code':" + calx("gout") + status("verificationStatus", "entered-in-error"));
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).containsExactly("SET_ASIDE it is marked 'entered-in-error', so it was not used");
        assertThat(places(reading)).containsExactly("records.json Condition/r1.verificationStatus");
    }

    @ParameterizedTest
    @CsvSource({
        "'abatementDateTime':'2020-03-01', past gout 2020-03-01",
        "'abatementDateTime':'2020', past gout 2020-12-31",
        "'abatementDateTime':'2026', gout",
        "'abatementDateTime':'2027-01-01', gout",
        "'abatementString':'long ago', past gout",
        "'abatementPeriod':{'start':'2019-01-01'}, past gout 2019-01-01"
    })
    void whatEndedIsPast(String abatement, String expected) {
        assertThat(facts(condition("'code':" + calx("gout") + "," + abatement))).containsExactly(expected);
    }

    @Test
    void activeAndOverAtOnceCountsAsThereAndIsSaid() {
        PatientReading reading = condition(
                "'code':" + calx("gout") + ",'abatementDateTime':'2020-03-01'" + status("clinicalStatus", "active"));
        assertThat(facts(reading)).containsExactly("gout");
        assertThat(problems(reading))
                .containsExactly("SET_ASIDE it is said to be active and to be over; it counts as there");
    }

    @ParameterizedTest
    @CsvSource({
        "'recordedDate':'2024-02-03', gout 2024-02-03",
        "'recordedDate':'2024-02', gout 2024-02-29",
        "'recordedDate':'2026', gout 2026-11-22",
        "'recordedDate':'2024-02-03T10:00:00Z', gout 2024-02-03",
        "'recordedDate':'2027-02-03', gout 2027-02-03",
        "'onsetDateTime':'2019-01-01', gout 2019-01-01",
        "'onsetPeriod':{'start':'2019-01-01'}, gout 2019-01-01",
        "'onsetString':'as a child', gout"
    })
    void dayIsWhenRecordedElseWhenItBegan(String date, String expected) {
        assertThat(facts(condition("'code':" + calx("gout") + "," + date))).containsExactly(expected);
    }

    @Test
    void noSuchDayIsToldAndCountsAsUndated() {
        PatientReading reading = condition("'code':" + calx("gout") + ",'recordedDate':'2024-02-31'");
        assertThat(facts(reading)).containsExactly("gout");
        assertThat(problems(reading)).containsExactly("IMPOSSIBLE_VALUE '2024-02-31' is no date");
    }

    @Test
    void aDayBeforeBirthIsToldAndCountsAsUndatedOrForWhatIsAbsentFromBirth() {
        PatientReading reading = condition("'code':" + calx("gout") + ",'recordedDate':'1950-01-01'");
        assertThat(facts(reading)).containsExactly("gout");
        assertThat(problems(reading))
                .containsExactly("IMPOSSIBLE_VALUE its day 1950-01-01 is before the birth on 1960-05-04, so it counts"
                        + " as undated");
        assertThat(facts(condition("'code':" + calx("gout") + ",'recordedDate':'1950-01-01'"
                        + status("verificationStatus", "refuted"))))
                .containsExactly("-gout 1960-05-04");
    }

    @Test
    void unknownStatusIsToldAndReadsAsMissing() {
        PatientReading reading = condition("'code':" + calx("gout") + status("clinicalStatus", "gone"));
        assertThat(facts(reading)).containsExactly("gout");
        assertThat(places(reading)).containsExactly("records.json Condition/r1.clinicalStatus");
    }

    @Test
    void statusOfAnotherShapeIsToldAndReadsAsMissing() {
        PatientReading reading = condition("'code':" + calx("gout") + ",'clinicalStatus':'resolved'");
        assertThat(facts(reading)).containsExactly("gout");
        assertThat(problems(reading)).containsExactly("MALFORMED found the text 'resolved' where an object belongs");
    }

    @Test
    void withoutACodeTheRestIsStillRead() {
        PatientReading reading = condition("'note':[{'text':'There is black skin on the thigh.'}]");
        assertThat(facts(reading)).anyMatch(f -> f.startsWith("\"black-skin\"@"));
    }

    @Test
    void signsItWasRecordedForAreThereEvenIfItWasRuledOut() {
        PatientReading reading = condition("'code':" + calx("calciphylaxis") + ",'recordedDate':'2026-11-20'"
                + ",'evidence':[{'code':[" + calx("eschar") + "]}]" + status("verificationStatus", "refuted"));
        assertThat(facts(reading)).containsExactly("-calciphylaxis 2026-11-20", "eschar 2026-11-20");
    }

    @Test
    void aPartWithAnUnknownModifierIsNotUsedAndSaid() {
        PatientReading reading = condition("'code':" + calx("gout") + ",'evidence':[{'modifierExtension':[{'url':'x'}]"
                + ",'code':[" + calx("eschar") + "]},{'code':[" + calx("fever") + "]}]");
        assertThat(facts(reading)).containsExactly("gout", "fever");
        assertThat(places(reading)).containsExactly("records.json Condition/r1.evidence[0].modifierExtension");
    }

    @Test
    void severityAndStageMakeItMoreExact() {
        assertThat(facts(condition("'code':" + calx("pain") + ",'severity':{'coding':[{'code':'24484000'}]}")))
                .containsExactly("pain", "\"severe-pain\"");
        assertThat(facts(
                        condition("'code':{'text':'Chronic kidney disease'},'stage':[{'summary':{'text':'Stage 5'}}]")))
                .contains("\"ckd-any\"", "\"ckd-stage-5\"");
        assertThat(facts(condition("'code':" + calx("pain") + ",'severity':{'text':'Mild'}")))
                .containsExactly("pain");
    }

    @Test
    void whatTheGuideDoesNotKnowIsCountedInOneLine() {
        PatientReading reading = read(
                resource("Condition", "'code':{'text':'Xyzzy'}"),
                resource("Condition", "'code':{'text':'Plugh'}").replace("r1", "r2"));
        assertThat(problems(reading))
                .containsExactly("SET_ASIDE 2 Condition resources name nothing the guide knows, for example 'Xyzzy'");
    }

    @Test
    void whatIsToBeRuledOutIsSuspected() {
        assertThat(facts(condition("'code':{'text':'Rule out calciphylaxis'}"))).containsExactly("?\"calciphylaxis\"");
    }

    @Test
    void ageInWordsIsNotTheAgeOfThePerson() {
        assertThat(facts(condition("'code':{'text':'Gout diagnosed at age 12'}")))
                .noneMatch(f -> f.contains("age "));
    }
}

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

class ProcedureReaderTest {
    private static PatientReading procedure(String status, String fields) {
        return read(resource("Procedure", "'status':'" + status + "'" + fields));
    }

    private static final String DIALYSIS = ",'code':" + calx("dialysis");

    @ParameterizedTest
    @CsvSource({
        "preparation, , planned dialysis",
        "in-progress, 2020-01-01, dialysis 2020-01-01",
        "completed, 2026-08-24, dialysis 2026-08-24",
        "completed, 2026-08-23, past dialysis 2026-08-23",
        "completed, 2026, dialysis 2026-11-22",
        "completed, , past dialysis",
        "stopped, 2026-11-20, past dialysis 2026-11-20",
        "on-hold, 2026-11-20, past dialysis 2026-11-20",
        "not-done, 2026-11-20, past -dialysis 2026-11-20",
        "unknown, 2026-11-20, ?dialysis 2026-11-20"
    })
    void statusAndDaySayWhetherItGoesOn(String status, String day, String expected) {
        PatientReading reading =
                procedure(status, DIALYSIS + (day == null ? "" : ",'performedDateTime':'" + day + "'"));
        assertThat(facts(reading)).containsExactly(expected);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void enteredInErrorIsSetAsideAndSaid() {
        PatientReading reading = procedure("entered-in-error", DIALYSIS);
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).containsExactly("SET_ASIDE it is marked 'entered-in-error', so it was not used");
    }

    @Test
    void withoutAStatusThatExistsItIsSuspected() {
        assertThat(facts(read(resource("Procedure", DIALYSIS.substring(1))))).containsExactly("?dialysis");
        PatientReading reading = procedure("done", DIALYSIS);
        assertThat(facts(reading)).containsExactly("?dialysis");
        assertThat(problems(reading)).containsExactly("MALFORMED 'done' is no status of a Procedure");
    }

    @Test
    void aPeriodCountsFromItsEndOrWhileItIsOpenFromItsStart() {
        assertThat(facts(procedure(
                        "completed", DIALYSIS + ",'performedPeriod':{'start':'2020-01-01','end':'2026-11-01'}")))
                .containsExactly("dialysis 2026-11-01");
        assertThat(facts(procedure("in-progress", DIALYSIS + ",'performedPeriod':{'start':'2020-01-01'}")))
                .containsExactly("dialysis 2020-01-01");
    }

    @Test
    void reasonsAreSuspectedComplicationsThereAndFollowUpsPlanned() {
        PatientReading reading = procedure(
                "completed",
                ",'code':" + calx("skin-biopsy") + ",'performedDateTime':'2026-11-20','reasonCode':["
                        + calx("calciphylaxis") + "],'complication':[" + calx("eschar") + "],'usedCode':["
                        + calx("heparin") + "],'followUp':[" + calx("skin-excision") + "]");
        assertThat(facts(reading))
                .containsExactly(
                        "skin-biopsy 2026-11-20",
                        "?calciphylaxis 2026-11-20",
                        "eschar 2026-11-20",
                        "past heparin 2026-11-20",
                        "planned skin-excision 2026-11-20");
    }

    @Test
    void theSiteOfAnOperationIsNoLesionUnlessSomethingIsThere() {
        String site = ",'bodySite':[{'text':'left thigh'}]";
        assertThat(facts(procedure("in-progress", DIALYSIS + site))).containsExactly("dialysis");
        assertThat(facts(procedure("in-progress", DIALYSIS + site + ",'complication':[" + calx("ulcer") + "]")))
                .containsExactly("dialysis", "ulcer@site-thigh left", "\"site-thigh\"@site-thigh left");
    }

    @Test
    void whatWasNotDoneHadNoComplication() {
        assertThat(facts(procedure("not-done", DIALYSIS + ",'complication':[" + calx("ulcer") + "]")))
                .containsExactly("past -dialysis");
    }

    @Test
    void whatTheGuideDoesNotKnowIsCounted() {
        assertThat(problems(procedure("completed", ",'code':{'text':'Xyzzy'},'usedCode':[{'text':'Plugh'}]")))
                .containsExactlyInAnyOrder(
                        "SET_ASIDE 1 Procedure names nothing the guide knows, for example 'Xyzzy'",
                        "SET_ASIDE 1 Procedure.usedCode names nothing the guide knows, for example 'Plugh'");
    }

    @Test
    void aListOfAnotherShapeIsToldAndTheRestIsRead() {
        PatientReading reading = procedure("in-progress", DIALYSIS + ",'complication':'ulcer'");
        assertThat(facts(reading)).containsExactly("dialysis");
        assertThat(places(reading)).containsExactly("records.json Procedure/r1.complication");
    }
}

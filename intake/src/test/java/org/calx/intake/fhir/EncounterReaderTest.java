package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.calx;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.problems;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import org.calx.intake.PatientReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncounterReaderTest {
    private static PatientReading visit(String status, String period) {
        return read(
                resource("Encounter", "'status':'" + status + "'," + period + "'reasonCode':[" + calx("gout") + "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "planned | 'period':{'start':'2026-12-01'}, | planned gout 2026-12-01",
                "arrived | | gout",
                "in-progress | 'period':{'start':'2020-01-01'}, | gout 2020-01-01",
                "finished | 'period':{'start':'2026-08-01','end':'2026-11-01'}, | gout 2026-08-01",
                "finished | 'period':{'start':'2026-08-01','end':'2026-08-02'}, | past gout 2026-08-01",
                "finished | 'period':{'start':'2026-08-01'}, | past gout 2026-08-01",
                "finished | | gout",
                "unknown | | gout"
            })
    void reasonsAreOfTheDayItBegan(String status, String period, String expected) {
        assertThat(facts(visit(status, period == null ? "" : period))).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "entered-in-error"})
    void aVisitThatDidNotTakePlaceIsSetAsideAndSaid(String status) {
        PatientReading reading = visit(status, "");
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).containsExactly("SET_ASIDE it is marked '" + status + "', so it was not used");
    }
}

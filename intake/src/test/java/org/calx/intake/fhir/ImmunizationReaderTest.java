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
import org.junit.jupiter.params.provider.ValueSource;

class ImmunizationReaderTest {
    private static PatientReading vaccine(String status, String code) {
        return read(resource(
                "Immunization", "'status':'" + status + "','occurrenceDateTime':'2026-11-01','vaccineCode':" + code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hepatitis B vaccine", "BCG vaccine against tuberculosis", "Herpes zoster vaccine"})
    void theDiseaseItIsAgainstIsNeverStated(String words) {
        assertThat(facts(vaccine("completed", "{'text':'" + words + "'}")))
                .containsExactly("past \"any-medicine\" 2026-11-01");
    }

    @Test
    void whatTheGuideDoesNotKnowIsCounted() {
        PatientReading reading = vaccine("completed", "{'text':'MMR'}");
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading))
                .containsExactly("SET_ASIDE 1 Immunization names nothing the guide knows, for example 'MMR'");
    }

    @Test
    void whatWasGivenIsPast() {
        assertThat(facts(vaccine("completed", calx("heparin")))).containsExactly("past heparin 2026-11-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-done", "entered-in-error"})
    void whatWasNotGivenIsSetAsideAndSaid(String status) {
        PatientReading reading = vaccine(status, calx("heparin"));
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).containsExactly("SET_ASIDE it is marked '" + status + "', so it was not used");
    }

    @Test
    void notesArePast() {
        assertThat(facts(read(resource(
                        "Immunization", "'status':'completed','note':[{'text':'She has gout.','time':'2020-01-01'}]"))))
                .containsExactly("past \"gout\" 2020-01-01");
    }
}

package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.calx;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.places;
import static org.calx.intake.fhir.Records.problems;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import org.calx.intake.PatientReading;
import org.calx.record.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyMemberHistoryReaderTest {
    private static final String MOTHER = ",'relationship':{'coding':[{'code':'MTH','display':'Mother'}]}";

    private static PatientReading history(String fields) {
        return read(resource("FamilyMemberHistory", fields));
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "partial"})
    void everyConditionIsAboutTheRelative(String status) {
        assertThat(facts(history("'status':'" + status + "','date':'2020-01-01'" + MOTHER + ",'condition':[{'code':"
                        + calx("gout") + "},{'code':" + calx("ulcer") + "}]")))
                .containsExactly("gout@mother 2020-01-01", "ulcer@mother 2020-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "health-unknown"})
    void whatIsNotKnownIsSetAsideAndSaid(String status) {
        PatientReading reading =
                history("'status':'" + status + "'" + MOTHER + ",'condition':[{'code':" + calx("gout") + "}]");
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).containsExactly("SET_ASIDE it is marked '" + status + "', so it was not used");
    }

    @Test
    void nothingInWordsOrNotesIsAboutThePatient() {
        PatientReading reading = history("'status':'completed'" + MOTHER
                + ",'condition':[{'code':{'text':'Systemic sclerosis'},'note':[{'text':'She had black skin.'}]}]"
                + ",'note':[{'text':'On dialysis, very painful ulcers on the thigh. Qwzx blorf.'}]");
        assertThat(reading.record().facts()).isNotEmpty().allMatch(f -> f.about() instanceof About.Relative);
        assertThat(facts(reading)).contains("\"systemic-sclerosis\"@mother", "\"dialysis\"@mother");
    }

    @Test
    void aRelativeWithoutANameIsStillARelative() {
        assertThat(facts(history("'status':'completed','condition':[{'code':" + calx("gout") + "}]")))
                .containsExactly("gout@relative");
    }

    @Test
    void aConditionWithAnUnknownModifierIsNotUsedAndSaid() {
        PatientReading reading = history("'status':'completed'" + MOTHER
                + ",'condition':[{'modifierExtension':[{'url':'x'}],'code':" + calx("gout") + "}]");
        assertThat(facts(reading)).isEmpty();
        assertThat(places(reading))
                .containsExactly("records.json FamilyMemberHistory/r1.condition[0].modifierExtension");
    }
}

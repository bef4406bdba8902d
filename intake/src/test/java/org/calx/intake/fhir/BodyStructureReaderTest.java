package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.calx;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.problems;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import org.calx.intake.PatientReading;
import org.junit.jupiter.api.Test;

class BodyStructureReaderTest {
    private static final String PLACE = "'location':{'text':'left elbow'}";

    private static PatientReading structure(String fields) {
        return read(resource("BodyStructure", fields));
    }

    @Test
    void itsMorphologyIsOfTheLesionThatBearsItsId() {
        assertThat(facts(structure(PLACE + ",'morphology':" + calx("nodule"))))
                .containsExactly("nodule@r1 left", "\"site-elbow\"@r1 left");
    }

    @Test
    void oneThatIsNoLongerLookedAtIsPast() {
        assertThat(facts(structure(PLACE + ",'active':false,'morphology':" + calx("nodule"))))
                .containsExactly("past nodule@r1 left", "past \"site-elbow\"@r1 left");
    }

    @Test
    void aBarePlaceIsNoLesion() {
        assertThat(facts(structure(PLACE))).isEmpty();
    }

    @Test
    void itsDescriptionIsRead() {
        assertThat(facts(structure(PLACE + ",'description':'hard white nodule'")))
                .contains("\"nodule\"@r1 left", "\"white\"@r1 left", "\"site-elbow\"@r1 left");
    }

    @Test
    void aMorphologyTheGuideDoesNotKnowIsCounted() {
        assertThat(problems(structure(PLACE + ",'morphology':{'text':'Xyzzy'}")))
                .containsExactly("SET_ASIDE 1 BodyStructure names nothing the guide knows, for example 'Xyzzy'");
    }
}

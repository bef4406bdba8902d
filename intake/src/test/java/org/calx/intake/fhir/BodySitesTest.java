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

class BodySitesTest {
    private static final String ELBOW = "{'coding':[{'system':'http://snomed.info/sct','code':'16953009'}]}";
    private static final String LEFT = "{'coding':[{'system':'http://snomed.info/sct','code':'7771000'}]}";

    private static PatientReading condition(String concept, String fields) {
        return read(resource("Condition", "'code':" + calx(concept) + fields));
    }

    @Test
    void aSignAtAPlaceIsOfTheLesionThere() {
        assertThat(facts(condition("ulcer", ",'bodySite':[" + ELBOW + "," + LEFT + "]")))
                .containsExactly("ulcer@site-elbow left", "site-elbow@site-elbow left");
    }

    @Test
    void aDiseaseThatIsADepositIsOfThePersonAndItsPlaceALesion() {
        assertThat(facts(condition("calcinosis-cutis", ",'bodySite':[" + ELBOW + "]")))
                .containsExactly("calcinosis-cutis", "site-elbow@site-elbow");
        assertThat(facts(condition("tophus", ",'bodySite':[" + ELBOW + "]")))
                .contains("tophus", "site-elbow@site-elbow");
    }

    @Test
    void aDiseaseThatIsNoLesionMakesNoLesionOfItsPlace() {
        assertThat(facts(condition("gout", ",'bodySite':[" + ELBOW + "]"))).containsExactly("gout");
    }

    @Test
    void placeFollowsTheTenseAndTheDoubtOfWhatIsThere() {
        assertThat(facts(condition(
                        "ulcer",
                        ",'bodySite':[" + ELBOW + "],'verificationStatus':{'coding':[{'code':'differential'}]}"
                                + ",'abatementDateTime':'2020-01-01'")))
                .containsExactly("past ?ulcer@site-elbow 2020-01-01", "past ?site-elbow@site-elbow 2020-01-01");
    }

    @Test
    void aDeniedSignHasNoPlace() {
        assertThat(facts(condition(
                        "ulcer", ",'bodySite':[" + ELBOW + "],'verificationStatus':{'coding':[{'code':'refuted'}]}")))
                .containsExactly("-ulcer@site-elbow");
    }

    @ParameterizedTest
    @CsvSource({
        "Left elbow, ulcer@site-elbow left",
        "right elbow, ulcer@site-elbow right",
        "both elbows, ulcer@site-elbow both",
        "bilateral elbows, ulcer@site-elbow both",
        "Elbow, ulcer@site-elbow",
        "left thigh and left elbow, ulcer@site-elbow+site-thigh left"
    })
    void wordsNameThePlaceAndTheSide(String words, String expected) {
        assertThat(facts(condition("ulcer", ",'bodySite':[{'text':'" + words + "'}]")))
                .contains(expected);
    }

    @Test
    void aKnownCodeTakesItsSideFromItsWords() {
        String site = ELBOW.replace("'16953009'", "'16953009','display':'Left elbow'");
        assertThat(facts(condition("ulcer", ",'bodySite':[" + site + "]")))
                .containsExactly("ulcer@site-elbow left", "site-elbow@site-elbow left");
    }

    @Test
    void aPlaceThatIsNotKnownIsTold() {
        PatientReading reading = condition("ulcer", ",'bodySite':[{'text':'Xyzzy'}]");
        assertThat(facts(reading)).containsExactly("ulcer");
        assertThat(problems(reading)).containsExactly("NOT_UNDERSTOOD the place 'Xyzzy' is not known here");
    }

    @ParameterizedTest
    @CsvSource({
        "Ulcer of left lower leg, \"ulcer\"@site-lower-leg left",
        "Necrosis of skin of right thigh, \"necrosis\"@site-thigh right",
        "Pain in right hip, \"pain\""
    })
    void thePlaceMayStandInTheWordsOfTheThing(String words, String expected) {
        assertThat(facts(read(resource("Condition", "'code':{'text':'" + words + "'}"))))
                .contains(expected);
    }

    @Test
    void whatIsDeniedAtAPlaceIsDeniedThereOnly() {
        String refuted = ",'verificationStatus':{'coding':[{'code':'refuted'}]}";
        String code = calx("lump")
                .replace("'}]", "','display':'Lump of left thigh'}]")
                .replace("''", "'");
        assertThat(facts(read(resource("Condition", "'code':" + code + refuted))))
                .containsExactly("-lump@site-thigh left");
        PatientReading unknown = condition("lump", refuted + ",'bodySite':[{'text':'Xyzzy'}]");
        assertThat(facts(unknown)).isEmpty();
        assertThat(problems(unknown))
                .containsExactly("SET_ASIDE it is said not to be at 'Xyzzy', a place not known here, so nothing follows"
                        + " from it");
    }

    @Test
    void aPlaceInTheNameOfSomethingElseIsNoLesion() {
        assertThat(facts(read(resource(
                        "Procedure",
                        "'status':'completed','code':{'text':'Amputation of toe'},'bodySite':[{'text':'left toe'}]"))))
                .containsExactly("past \"amputation\"");
    }

    private static final String POINTS = ",'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/bodySite'"
            + ",'valueReference':{'reference':'BodyStructure/b7'}}]";

    @Test
    void aBodyStructureIsOneLesionByItsIdWhereverItStandsInTheInput() {
        String structure = resource("BodyStructure", "'location':" + ELBOW + ",'locationQualifier':[" + LEFT + "]")
                .replace("r1", "b7");
        String ulcer = resource("Condition", "'code':" + calx("ulcer") + POINTS);
        String pain =
                resource("Condition", "'code':" + calx("burning-pain") + POINTS).replace("r1", "r2");
        assertThat(facts(read(ulcer, structure, pain)))
                .contains("ulcer@b7 left", "burning-pain@b7 left", "site-elbow@b7 left");
    }

    @Test
    void aBodyStructureThatIsMissingIsToldAndStillTellsLesionsApart() {
        PatientReading reading = condition("ulcer", POINTS);
        assertThat(facts(reading)).containsExactly("ulcer@b7");
        assertThat(problems(reading))
                .containsExactly("SET_ASIDE the body structure 'b7' is not in the input, so its place is not known");
    }

    @Test
    void aContainedBodyStructureIsItsPlaces() {
        String fields = ",'contained':[{'resourceType':'BodyStructure','id':'c','location':" + ELBOW + "}]"
                + POINTS.replace("BodyStructure/b7", "#c");
        assertThat(facts(condition("ulcer", fields))).containsExactly("ulcer@site-elbow", "site-elbow@site-elbow");
    }
}

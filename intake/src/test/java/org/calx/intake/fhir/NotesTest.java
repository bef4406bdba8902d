package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.calx;
import static org.calx.intake.fhir.Records.facts;
import static org.calx.intake.fhir.Records.read;
import static org.calx.intake.fhir.Records.resource;

import org.calx.intake.PatientReading;
import org.calx.record.Lesion;
import org.junit.jupiter.api.Test;

class NotesTest {
    private static PatientReading note(String fields) {
        return read(resource("Condition", "'code':" + calx("obesity") + "," + fields));
    }

    @Test
    void aNoteHasItsOwnDayElseThatOfTheResource() {
        assertThat(facts(note("'recordedDate':'2026-01-02','note':[{'text':'She has gout.','time':'2026-05-06'},"
                        + "{'text':'She has psoriasis.'}]")))
                .containsExactly("obesity 2026-01-02", "\"gout\" 2026-05-06", "\"psoriasis\" 2026-01-02");
    }

    @Test
    void theNoteOfWhatIsPastIsPast() {
        assertThat(facts(note("'abatementDateTime':'2020-01-02','note':[{'text':'She has gout.'}]")))
                .containsExactly("past obesity 2020-01-02", "past \"gout\" 2020-01-02");
    }

    @Test
    void aRecentNoteToWhatIsPastSpeaksOfNow() {
        assertThat(facts(note("'abatementDateTime':'2020-01-02','note':[{'text':'Black skin.','time':'2026-11-20'}]")))
                .contains("past obesity 2020-01-02")
                .anyMatch(f -> f.startsWith("\"black-skin\"") && f.endsWith("2026-11-20"));
    }

    @Test
    void aDenialInANoteNeverMakesADangerAbsent() {
        assertThat(facts(note("'note':[{'text':'No black skin.'}]"))).noneMatch(f -> f.startsWith("-"));
    }

    @Test
    void aNoteThatWasNotUnderstoodKeepsThatInMindAndTellsIt() {
        PatientReading reading = note("'note':[{'text':'Qwzx blorf the frum.'}]");
        assertThat(facts(reading)).contains("\"free-text-not-understood\"");
        assertThat(reading.problems())
                .anyMatch(p -> p.where().equals("records.json Condition/r1.note[0]")
                        && p.what().contains("Qwzx"));
    }

    @Test
    void lesionsOfDifferentNotesAreDifferentLesions() {
        PatientReading reading =
                note("'note':[{'text':'Ulcer on the left thigh.'},{'text':'Lump on the right elbow.'}]");
        assertThat(reading.record().lesions())
                .extracting(Lesion::name)
                .containsExactly(
                        "records.json Condition/r1.note[0] lesion-1", "records.json Condition/r1.note[1] lesion-1");
    }

    @Test
    void anAgeInANoteIsNotTheAgeOfThePerson() {
        assertThat(facts(note("'note':[{'text':'She had gout at 12 years of age.'}]")))
                .noneMatch(f -> f.contains("age "));
    }

    @Test
    void aNoteOfAnotherShapeIsTold() {
        PatientReading reading = note("'note':['She has gout.']");
        assertThat(facts(reading)).containsExactly("obesity");
        assertThat(reading.problems()).hasSize(1);
    }

    @Test
    void aMeasureNeedsALesionThatIsDescribed() {
        String response =
                "'status':'completed','item':[{'linkId':'1','text':'How often did you feel a lump in the throat?',"
                        + "'answer':[{'valueString':'Several days'}]}]";
        assertThat(facts(read(resource("QuestionnaireResponse", response)))).noneMatch(f -> f.contains("lesion-"));
        assertThat(facts(note("'note':[{'text':'Lump for 3 years.'}]")))
                .anyMatch(f -> f.startsWith("\"lesion-duration\""));
    }
}

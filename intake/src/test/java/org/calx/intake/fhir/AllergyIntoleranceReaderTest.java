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
import org.junit.jupiter.params.provider.ValueSource;

class AllergyIntoleranceReaderTest {
    private static PatientReading allergy(String fields) {
        return read(resource("AllergyIntolerance", fields));
    }

    @ParameterizedTest
    @CsvSource({
        "active, confirmed, sulfite-allergy",
        ", , sulfite-allergy",
        "inactive, , past sulfite-allergy",
        "resolved, , past sulfite-allergy",
        "active, unconfirmed, ?sulfite-allergy",
        "active, presumed, ?sulfite-allergy",
        "active, refuted, -sulfite-allergy"
    })
    void statusSaysWhetherItIsThere(String clinical, String verification, String expected) {
        String status = (clinical == null ? "" : ",'clinicalStatus':{'coding':[{'code':'" + clinical + "'}]}")
                + (verification == null ? "" : ",'verificationStatus':{'coding':[{'code':'" + verification + "'}]}");
        PatientReading reading = allergy("'code':" + calx("sulfite-allergy") + status);
        assertThat(facts(reading)).containsExactly(expected);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void enteredInErrorIsSetAsideAndSaid() {
        PatientReading reading = allergy(
                "'code':" + calx("sulfite-allergy") + ",'verificationStatus':{'coding':[{'code':'entered-in-error'}]}");
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Penicillin, penicillin-allergy",
        "Allergy to penicillin (finding), penicillin-allergy",
        "Amoxicillin 250 MG Oral Capsule, penicillin-allergy",
        "Sulfites, sulfite-allergy",
        "Sodium metabisulfite, sulfite-allergy",
        "Trimethoprim / Sulfamethoxazole, sulfonamide-allergy",
        "Flucloxacillin-containing product, penicillin-allergy"
    })
    void aSubstanceInWordsIsItsAllergy(String words, String expected) {
        assertThat(facts(allergy("'code':{'text':'" + words + "'},'recordedDate':'2020-01-02'")))
                .containsExactly('"' + expected + "\" 2020-01-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Warfarin", "Peanut", "Allergy to heparin", "Calcium acetate 667 MG"})
    void noSubstanceIsEverTakenOrAffectsAnythingElse(String words) {
        PatientReading reading = allergy("'code':{'text':'" + words + "'}");
        assertThat(facts(reading)).isEmpty();
        assertThat(problems(reading))
                .containsExactly(
                        "SET_ASIDE 1 AllergyIntolerance names nothing the guide knows, for example '" + words + "'");
    }

    @Test
    void aSubstanceByCodeIsNotTaken() {
        assertThat(facts(allergy("'code':" + calx("warfarin")))).isEmpty();
    }

    @Test
    void theSubstanceOfAReactionCounts() {
        PatientReading reading = allergy("'code':{'text':'Xyzzy'},'reaction':[{'substance':{'text':'Sulfite'},"
                + "'manifestation':[" + calx("rash") + "]},{'modifierExtension':[{'url':'x'}],'substance':"
                + calx("penicillin-allergy") + "}]");
        assertThat(facts(reading)).containsExactly("\"sulfite-allergy\"");
        assertThat(problems(reading)).anyMatch(p -> p.contains("so the part was not used"));
    }
}

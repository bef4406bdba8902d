package org.calx.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.PatientRecord;
import org.calx.record.Sex;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grammar of patients, and what is said of a file that is wrong. */
class CaseReaderTest {
    @TempDir
    private Path folder;

    private PatientRecord patient(String statements) {
        CaseReader.Reading reading =
                Written.one(folder, "preventions", "prevent-cold", "is: unknown, patient: [" + statements + "]");
        assertThat(reading.problems()).isEmpty();
        return reading.files().get(0).cases().get(0).patient();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hum                        | hum Present NOW STATED patient -",
                "no hum                     | hum Absent NOW STATED patient -",
                "past drops                 | drops Present PAST STATED patient -",
                "suspected moon-fever       | moon-fever Present NOW SUSPECTED patient -",
                "planned drops              | drops Present PLANNED STATED patient -",
                "relative moon-fever        | moon-fever Present NOW STATED relative -",
                "relative no moon-fever     | moon-fever Absent NOW STATED relative -",
                "relative past moon-fever   | moon-fever Present PAST STATED relative -",
                "hum 3 weeks ago            | hum Present NOW STATED patient 2026-11-01",
                "hum 1 day ago              | hum Present NOW STATED patient 2026-11-21",
                "hum 2 months ago           | hum Present NOW STATED patient 2026-09-22",
                "hum 2 years ago            | hum Present NOW STATED patient 2024-11-22",
                "no hum on 2026-11-01       | hum Absent NOW STATED patient 2026-11-01",
                "lab-sap high               | lab-sap HIGH NOW STATED patient -",
                "lab-sap 3 mg/dL            | lab-sap EXACTLY 3 NOW STATED patient -",
                "lab-sap 3 mmol/L           | lab-sap EXACTLY 12 NOW STATED patient -",
                "lab-sap <3 mg/dL           | lab-sap BELOW 3 NOW STATED patient -",
                "lab-sap >= 3 mg/dL 1 week ago | lab-sap AT_LEAST 3 NOW STATED patient 2026-11-15",
                "lab-sap 3 mmol/L range 1 2 | lab-sap EXACTLY 12 4..8 NOW STATED patient -",
                "{ lesion: [hard] }         | hard Present NOW STATED lesion-1 -",
                "{ lesion: [no hard] }      | hard Absent NOW STATED lesion-1 -",
                "{ lesion: [lesion-size 2 cm] } | lesion-size EXACTLY 20 NOW STATED lesion-1 -",
            })
    void aStatementBecomesAFact(String statement, String expected) {
        assertThat(words(patient('{' == statement.charAt(0) ? statement : "\"" + statement + "\"")
                        .facts()
                        .get(0)))
                .isEqualTo(expected);
    }

    private static String words(Fact f) {
        String about = f.about() instanceof About.OfLesion of
                ? of.lesion().name()
                : f.about() instanceof About.Relative ? "relative" : "patient";
        return f.concept() + " " + value(f.value()) + " " + f.tense() + " " + f.certainty() + " " + about + " "
                + f.when().map(Object::toString).orElse("-");
    }

    private static String value(Value value) {
        if (value instanceof Value.Measured m) {
            String limits = m.lowLimit()
                    .map(l -> " " + l.toPlainString() + ".."
                            + m.highLimit().orElseThrow().toPlainString())
                    .orElse("");
            return m.comparator() + " " + m.canonical().toPlainString() + limits;
        }
        return value instanceof Value.Level l
                ? l.grade().name()
                : value.getClass().getSimpleName();
    }

    @Test
    void sexLesionsAndCompleteListsBelongToTheRecord() {
        PatientRecord patient = patient("female, { lesion: [hard] }, { lesion: [soft] }, { complete: drug }");
        assertThat(patient.sex()).isEqualTo(Sex.FEMALE);
        assertThat(patient.lesions()).hasSize(2);
        assertThat(patient.coverage())
                .singleElement()
                .satisfies(c -> assertThat(c.kind()).isEqualTo(ConceptKind.DRUG));
        assertThat(patient.asOf()).isEqualTo(CaseReader.AS_OF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is: unknown, patient: [hmm]          | in 'hmm' there is no concept 'hmm'",
                "is: unknown, patient: [no]           | in 'no' no concept is named",
                "is: unknown, patient: [no lab-sap 3 mg/dL] | a value is denied",
                "is: unknown, patient: [hum 3]        | 'hum' takes no value: 3",
                "is: unknown, patient: [lab-sap 3]    | a value is not a number and a unit",
                "is: unknown, patient: [lab-sap x mg/dL]  | 'x' is not a number",
                "is: unknown, patient: [lab-sap 3 furlong] | the unit 'furlong' is not known for sap",
                "is: unknown, patient: [lab-sap 3 drops]  | the unit 'drops' is not known for sap",
                "is: unknown, patient: [lab-sap 900 mg/dL] | the value is not plausible",
                "is: unknown, patient: [hum x days ago] | 'x' is not a whole number",
                "is: unknown, patient: [hum 3 moons ago] | 'moons' is no span of time",
                "is: unknown, patient: [hum on Monday] | 'Monday' is not a date",
                "is: unknown, patient: [{ lesion: [drops] }] | 'drops' belongs to the person",
                "is: unknown, patient: [{ complete: dreams }] | 'dreams' is no kind of concept",
                "is: likely, patient: []              | 'likely' is no outcome of 'prevent-cold'",
                "patient: []                          | a case without 'is'",
                "points: 4, patient: []               | 'prevent-cold' has no points",
                "is: unknown, because: [why], patient: [] | 'prevent-cold' has no single part 'why'",
                "is: unknown, because: { for-when: maybe }, patient: [] | 'maybe' is no truth",
                "is: unknown, patient: [], note: x    | the field 'note' is not known",
            })
    void aFaultNamesFilePlaceStatementAndRemedy(String rest, String what) {
        assertThat(Written.one(folder, "preventions", "prevent-cold", rest).problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.where()).startsWith("preventions/prevent-cold.yaml /cases/0");
                    assertThat(p.what()).contains(what);
                    assertThat(p.remedy()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preventions/prevent-cold.yaml | nobody       | there is no entry 'nobody'",
                "claims/claim-moon.yaml        | claim-moon   | there is no entry 'claim-moon' that comes to anything",
                "preventions/other.yaml        | prevent-cold | the file is not named after its entry",
                "remedies/prevent-cold.yaml    | prevent-cold | lies in another folder",
            })
    void aFileBelongsToOneEntry(String file, String entry, String what) {
        assertThat(Written.read(folder, Map.of(file, "entry: " + entry + "\ncases: []\n"))
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains(what));
    }
}

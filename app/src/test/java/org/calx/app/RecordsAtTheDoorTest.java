package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose record is answered, and from how many files. */
class RecordsAtTheDoorTest {
    private static final String ANN = person("ann", "");
    private static final String BEA = person("bea", "");
    private static final String SCLERODERMA = condition("1", "ann", "M34.9");
    private static final String GOUT = condition("2", "bea", "M10.9");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String person(String id, String fields) {
        return "{'resourceType':'Patient','id':'" + id + "','gender':'female'" + fields + "}";
    }

    private static String condition(String id, String person, String icd) {
        return "{'resourceType':'Condition','id':'" + id + "','subject':{'reference':'Patient/" + person
                + "'},'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'" + icd + "'}]}}";
    }

    private static String lines(String... resources) {
        return String.join("\n", resources).replace('\'', '"') + "\n";
    }

    private void file(String name, String... resources) throws IOException {
        Files.writeString(folder.resolve(name), lines(resources));
    }

    private static String[] assess(String source, String... more) {
        List<String> line = new ArrayList<>(List.of("assess", source, "--format", "json"));
        line.addAll(List.of("--as-of", "2026-11-22"));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }

    private static List<String> ids(Calx run) {
        return run.out()
                .lines()
                .map(l -> l.replaceAll(".*?\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** Only what was read: the rest of an answer also names what was not. */
    private static String facts(String answer) {
        return answer.substring(answer.lastIndexOf("\"facts\""));
    }

    @Test
    void theFilesOfAFolderAreOneRecord() throws IOException {
        file("Condition.ndjson", SCLERODERMA, GOUT);
        file("Patient.ndjson", ANN, BEA);
        Calx run = Calx.run(assess(folder.toString()));
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(ids(run)).containsExactly("ann", "bea");
        List<String> answers = run.out().lines().toList();
        assertThat(facts(answers.get(0))).contains("systemic-sclerosis").doesNotContain("gout");
        assertThat(facts(answers.get(1))).contains("gout").doesNotContain("systemic-sclerosis");
    }

    @Test
    void notesInAFolderOfRecordsAreAnsweredToo() throws IOException {
        file("Patient.ndjson", ANN, SCLERODERMA);
        Files.writeString(folder.resolve("note.json"), "{\"id\":\"n\",\"lesions\":[{\"features\":[\"hard lump\"]}]}");
        Files.writeString(folder.resolve("readme.txt"), "an ulcer");
        assertThat(ids(Calx.run(assess(folder.toString())))).containsExactly("ann", "n");
    }

    @Test
    void aFolderWithoutRecordsSaysSo() {
        Calx run = Calx.run("assess", folder.toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("no .json, .ndjson or .jsonl file");
    }

    @Test
    void aRecordMayComeByStandardInput() {
        Calx run = Calx.withInput(lines(ANN, SCLERODERMA), assess("-"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"id\" : \"ann\"");
        assertThat(facts(run.out())).contains("systemic-sclerosis").contains("standard input");
    }

    @Test
    void aBrokenRecordOnStandardInputIsToldAndItsRestAnswered() {
        Calx run = Calx.withInput(lines(ANN, SCLERODERMA, "{'resourceType':"), assess("-"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("standard input line 3");
        assertThat(facts(run.out())).contains("systemic-sclerosis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bea", "Patient/bea"})
    void onlyThePatientAskedForIsAnswered(String id) {
        Calx run = Calx.withInput(lines(ANN, BEA, SCLERODERMA, GOUT), assess("-", "--patient", id));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\"id\" : \"bea\"").doesNotContain("\"ann\"");
        assertThat(facts(run.out())).contains("gout").doesNotContain("systemic-sclerosis");
    }

    @Test
    void aPatientWhoIsNotThereIsWrongUseAndNamesWhoIs() {
        Calx run = Calx.withInput(lines(ANN, BEA, SCLERODERMA), assess("-", "--patient", "cid"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there is no patient 'cid'; there is ann, bea");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aCommandAboutOnePatientAsksWhich() {
        String record = lines(ANN, BEA, SCLERODERMA, GOUT);
        Calx run = Calx.withInput(record, "explain", "-", "dystrophic");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("2 patients: ann, bea").contains("--patient ID");
        assertThat(Calx.withInput(record, "explain", "-", "dystrophic", "--patient", "ann")
                        .exit())
                .isZero();
    }

    @Test
    void aPageOfSeveralPeopleIsRefused() {
        Calx run = Calx.withInput(lines(ANN, BEA, SCLERODERMA, GOUT), "assess", "-", "--format", "html");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("2 patients").contains("--patient ID");
    }

    @Test
    void whoIsNothingButANameIsAnsweredToo() {
        Calx run = Calx.withInput(lines(ANN, BEA, GOUT), assess("-"));
        assertThat(ids(run)).containsExactly("ann", "bea");
    }

    @Test
    void linkedPatientsAreOneAnswerOverFilesAndUnderEitherName() throws IOException {
        file("Patient.ndjson", ANN, person("bea", ",'link':[{'other':{'reference':'Patient/ann'},'type':'replaces'}]"));
        file("Condition.ndjson", SCLERODERMA, GOUT);
        Calx run = Calx.run(assess(folder.toString()));
        assertThat(run.exit()).isZero();
        assertThat(facts(run.out())).contains("systemic-sclerosis").contains("gout");
        assertThat(run.out()).containsOnlyOnce("\"urgency\"");
    }
}

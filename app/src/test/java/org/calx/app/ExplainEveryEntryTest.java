package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.calx.assess.Assessor;
import org.calx.assess.Explain;
import org.calx.intake.note.CaseNotes;
import org.calx.intake.note.Mode;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.PatientRecord;
import org.calx.words.ExplanationTree;
import org.calx.words.Names;
import org.calx.words.Voice;
import org.calx.words.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainEveryEntryTest {
    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dialysis-painful-purple.json",
                "gout-elbow.json",
                "limited-scleroderma-fingers.yaml",
                "own-words.txt"
            })
    void everyEntryIsExplainedForEveryExample(String example) throws IOException {
        Path file = Path.of(Calx.example(example));
        CaseNotes notes = new CaseNotes(
                KNOWLEDGE.concepts(),
                KNOWLEDGE.units(),
                new Recogniser(KNOWLEDGE.concepts(), KNOWLEDGE.units()),
                Mode.FULL);
        PatientRecord record = notes.read(Files.readAllBytes(file), example, LocalDate.of(2026, 11, 22))
                .record();
        Explain explain = new Explain(new Assessor(KNOWLEDGE));
        ExplanationTree tree =
                new ExplanationTree(Wording.of(Voice.CLINICIAN), new Names(KNOWLEDGE, Voice.CLINICIAN), example);
        for (Entry entry : KNOWLEDGE.entries()) {
            for (Explain.Part part : explain.of(record, entry.id()).orElseThrow()) {
                List<?> lines = tree.of(part, true);
                assertThat(lines).as(entry.id() + " " + part.part()).isNotEmpty();
            }
        }
    }
}

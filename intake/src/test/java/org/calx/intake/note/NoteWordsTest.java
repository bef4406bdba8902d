package org.calx.intake.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.About;
import org.calx.record.Fact;
import org.calx.record.Tense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fields and free text of one note make of words, with the knowledge of this build. */
class NoteWordsTest {
    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    private static final CaseNotes NOTES = new CaseNotes(
            KNOWLEDGE.concepts(),
            KNOWLEDGE.units(),
            new Recogniser(KNOWLEDGE.concepts(), KNOWLEDGE.units()),
            Mode.FULL);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "septic arthritis, septic-arthritis, PAST",
        "cellulitis in 2019, cellulitis, PAST",
        "stroke in 2019, stroke-signs, PAST",
        "stroke in March 2019, stroke-signs, PAST",
        "stroke, stroke-signs, NOW",
        "current cellulitis, cellulitis, NOW",
        "cellulitis on antibiotics for 3 days, cellulitis, NOW",
        "systemic sclerosis, systemic-sclerosis, NOW",
        "pregnancy, pregnancy, NOW"
    })
    void anAcuteDiseaseOfTheHistoryIsOverUnlessTheWordsSayNow(String words, String concept, Tense tense) {
        List<Fact> facts = facts("{\"history\": [\"" + words + "\"]}");

        assertThat(facts).anySatisfy(f -> {
            assertThat(f.concept().value()).isEqualTo(concept);
            assertThat(f.tense()).isEqualTo(tense);
        });
    }

    @Test
    void lesionsOfTheTextAreOthersThanThoseOfTheFields() {
        String note = "{\"lesions\": [{\"site\": \"left thumb\", \"features\": [\"hard\"]}],"
                + " \"text\": [\"Black patch on my thigh.\", \"Ulcer on the shin.\"]}";

        assertThat(lesions(facts(note))).containsExactlyInAnyOrder("lesion-1", "text-1", "text-2-1");
    }

    @Test
    void theLesionOfANoteThatIsOnlyTextIsTheFirst() {
        assertThat(lesions(facts("{\"text\": \"Black patch on my thigh.\"}"))).containsExactly("lesion-1");
    }

    private static List<Fact> facts(String note) {
        return NOTES.read(note.getBytes(StandardCharsets.UTF_8), "note.json", LocalDate.of(2026, 11, 22))
                .record()
                .facts();
    }

    private static Set<String> lesions(List<Fact> facts) {
        return facts.stream()
                .map(Fact::about)
                .filter(About.OfLesion.class::isInstance)
                .map(about -> ((About.OfLesion) about).lesion().name())
                .collect(Collectors.toSet());
    }
}

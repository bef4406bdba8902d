package org.calx.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.calx.record.PatientRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record read with doubt on the side of danger. */
class DoubtTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lump; -glow; lab-sap 7     | lump; -glow; lab-sap 7",
                "?black @a; ?black past     | black @a; black past",
                // a denial gives way to what states the same thing, or a kind of it, suspected or not
                "black; -black              | black",
                "?black; -black             | black",
                "black @a; -black           | black @a",
                "indigo; -colour            | indigo",
                // but not to something more general
                "colour; -indigo            | colour; -indigo",
            })
    void doubtCountsAsPresent(String facts, String read) {
        PatientRecord doubtful = Tiny.record(facts);
        PatientRecord present = Doubt.asPresent(Tiny.KNOWLEDGE.concepts(), doubtful);
        assertThat(shown(present)).isEqualTo(shown(Tiny.record(read)));
        assertThat(present.asOf()).isEqualTo(doubtful.asOf());
    }

    /** The facts without the words that they were written in. */
    private static String shown(PatientRecord record) {
        return record.facts().stream()
                .map(f -> f.concept() + " " + f.value() + " " + f.about() + " " + f.tense() + " " + f.certainty())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?black      | true",
                "black       | false",
                "drip; -drip   | true",
                "black; -black | false",
            })
    void aRecordWithoutDoubtIsReadOnce(String facts, boolean again) {
        Scales scales = Scales.of(Tiny.KNOWLEDGE, Tiny.record(facts));
        assertThat(scales.withDoubtAsPresent() != scales.evaluation()).isEqualTo(again);
        assertThat(scales.withDoubtAsPresent()).isSameAs(scales.withDoubtAsPresent());
    }
}

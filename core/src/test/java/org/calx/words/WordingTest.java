package org.calx.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.calx.assess.Assessment;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.knowledge.Level;
import org.calx.logic.Gap;
import org.calx.logic.Standing;
import org.calx.logic.Truth;
import org.calx.record.Certainty;
import org.calx.record.Tense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    @ParameterizedTest
    @EnumSource(Voice.class)
    void everyConstantHasItsWords(Voice voice) {
        Wording wording = Wording.of(voice);
        families(Gap.Why.values(), "gap", wording);
        families(Truth.values(), "truth", wording);
        families(Standing.values(), "standing", wording);
        families(Level.values(), "level", wording);
        families(Level.values(), "title", wording);
        families(Entry.Advice.values(), "advice", wording);
        assertThat(Tense.values())
                .filteredOn(t -> t != Tense.NOW)
                .allMatch(t -> !wording.of("tense", t).isEmpty());
        assertThat(wording.of("certainty", Certainty.SUSPECTED)).isNotEmpty();
        assertThat(wording.keys()).isNotEmpty();
    }

    @Test
    void whatOnlyACliniciansPageSaysHasItsWords() {
        Wording wording = Wording.of(Voice.CLINICIAN);
        families(Finding.Strength.values(), "strength", wording);
        families(Assessment.Conclusion.values(), "conclusion", wording);
        families(Entry.SafetyVerdict.values(), "safety", wording);
        Stream.of(Assessment.Offered.values()).forEach(o -> wording.of("offered", o));
        Stream.of(Entry.Use.values()).forEach(u -> wording.of("use", u));
    }

    private static void families(Enum<?>[] constants, String family, Wording wording) {
        assertThat(constants).allMatch(c -> !wording.of(family, c).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, within 1 hour",
        "PT4H, within 4 hours",
        "PT24H, within 24 hours",
        "P2D, by Tuesday 24 November",
        "P14D, by Sunday 6 December",
        "P1M, by Tuesday 22 December"
    })
    void aSpanIsSaidAsAPersonSaysIt(String iso, String said) {
        assertThat(new Days(Wording.of(Voice.PERSON)).by(LocalDate.of(2026, 11, 22), iso))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"PT4H, 2026-11-23", "PT24H, 2026-11-23", "PT48H, 2026-11-24", "P28D, 2026-12-20"})
    void aSpanEndsOnItsLastDay(String iso, LocalDate end) {
        assertThat(Days.end(LocalDate.of(2026, 11, 22), iso)).isEqualTo(end);
    }
}

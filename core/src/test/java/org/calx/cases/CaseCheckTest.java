package org.calx.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.calx.assess.Assessor;
import org.calx.assess.Tiny;
import org.calx.logic.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of entry comes to, in the words of the case files. */
class CaseCheckTest {
    private static final Assessor ASSESSOR = new Assessor(Tiny.KNOWLEDGE);

    @TempDir
    private Path folder;

    private List<CaseCheck.Miss> misses(String kind, String entry, String rest) {
        CaseReader.Reading reading = Written.one(folder, kind, entry, rest);
        assertThat(reading.problems()).isEmpty();
        return CaseCheck.run(reading.files().get(0), ASSESSOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "causes         | cause-drops    | is: possible, patient: [glimmer-drops]",
                "causes         | cause-drops    | is: yes, points: 2, patient: [glimmer-drops]",
                "causes         | cause-drops    | is: unlikely, points: -2, patient: [comet-cough]",
                "causes         | cause-drops    | is: no, because: [comet cough], patient: [comet-cough]",
                "causes         | cause-drops    | is: open, because: { any drops: unknown }, patient: []",
                "red-flags      | flag-drip      | is: raised, because: [when], patient: [drip, no hum]",
                "red-flags      | flag-drip      | is: cleared, patient: [drip, hum]",
                "red-flags      | flag-drip      | is: unasked, patient: [drip]",
                "red-flags      | flag-drip      | is: unknown, patient: []",
                "red-flags      | flag-drip      | is: open, patient: [suspected drip, no hum]",
                "investigations | test-dew       | is: offered, patient: [lump]",
                "investigations | test-dew       | is: not-offered, patient: [no lump]",
                "investigations | test-dew       | is: open, patient: []",
                "investigations | test-slide     | is: check-first, patient: [lump]",
                "treatments     | treat-careful  | is: avoid, because: [pregnancy], patient: [lump, pregnancy]",
                "treatments     | treat-careful  | is: check-first, because: { kidney: unknown }, patient: [lump, male, age 40 a]",
                "treatments     | treat-careful  | is: does-not-fit, patient: [no lump]",
                "remedies       | remedy-tea     | is: avoid, because: [verdict 2], patient: [drops]",
                "remedies       | remedy-tea     | is: safe, patient: [no drops, no moon-fever, no comet-cough]",
                "remedies       | remedy-tea     | is: check-first, patient: [no drops, no comet-cough]",
                "remedies       | remedy-tea     | is: ask, patient: [no drops, no comet-cough]",
                "definitions    | hard-lump      | is: yes, patient: [{ lesion: [lump, hard] }]",
                "definitions    | hard-lump      | is: unknown, patient: [{ lesion: [lump] }, { lesion: [hard] }]",
                "definitions    | hard-lump      | is: no, patient: [no lump]",
            })
    void itComesToWhatTheCaseSays(String kind, String entry, String rest) {
        assertThat(misses(kind, entry, rest)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "causes    | cause-drops | is: likely, patient: [glimmer-drops]    | likely          | possible",
                "causes    | cause-drops | points: 3, patient: [glimmer-drops]     | 3 points        | 2 points",
                "causes    | cause-drops | because: [comet cough], patient: []     | comet cough: yes | comet cough: unknown",
                "red-flags | flag-drip   | is: no, patient: []                     | no              | unasked",
                "remedies  | remedy-tea  | is: ask, patient: [drops]               | ask             | avoid",
            })
    void aMissSaysWhatWasExpectedAndWhatCame(String kind, String entry, String rest, String expected, String got) {
        assertThat(misses(kind, entry, rest)).singleElement().satisfies(m -> {
            assertThat(m.expected()).isEqualTo(expected);
            assertThat(m.got()).isEqualTo(got);
            assertThat(m.why()).isNotEmpty();
        });
    }

    @Test
    void anEntryLacksTheClassesThatNoCaseShows() {
        List<CaseFile> files = Written.read(
                        folder,
                        Map.of(
                                "red-flags/flag-drip.yaml",
                                "entry: flag-drip\ncases:\n  - { is: raised, patient: [drip, no hum] }\n",
                                "remedies/remedy-tea.yaml",
                                "entry: remedy-tea\ncases:\n  - { is: avoid, patient: [drops] }\n"
                                        + "  - { is: ask, patient: [] }\n"
                                        + "  - { is: ask, patient: [no drops, no moon-fever, comet-cough] }\n"))
                .files();
        Map<String, java.util.Set<Truth>> lacks = new java.util.HashMap<>();
        Completeness.of(Tiny.KNOWLEDGE, ASSESSOR, files)
                .forEach(l -> lacks.put(l.subject().id(), l.classes()));
        assertThat(lacks.get("flag-drip")).containsExactlyInAnyOrder(Truth.NO, Truth.UNKNOWN);
        assertThat(lacks).doesNotContainKeys("remedy-tea", "prevent-cold", "claim-moon", "hard-lump");
        assertThat(lacks.get("cause-drops")).containsExactlyInAnyOrder(Truth.values());
        assertThat(lacks.get("cause-moon-fever"))
                .as("nothing speaks against it, so it cannot become unlikely")
                .containsExactlyInAnyOrder(Truth.YES, Truth.UNKNOWN);
    }
}

package org.calx.cases.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.calx.assess.Assessor;
import org.calx.assess.Tiny;
import org.calx.cases.CaseCheck;
import org.calx.cases.CaseReader;
import org.calx.cases.Written;
import org.calx.cases.mutation.MutationCheck;
import org.calx.cases.mutation.MutationCheck.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases made from the criteria hold, are the same on every run, and notice faults. */
class CaseWriterTest {
    private static final Assessor ASSESSOR = new Assessor(Tiny.KNOWLEDGE);
    private static final Map<String, String> FILES = new CaseWriter(ASSESSOR).files();

    @TempDir
    private Path folder;

    @Test
    void eachAlternativeAndEachTruthHasItsPatient() {
        assertThat(FILES.get("definitions/hard-lump.yaml")).isEqualTo("""
                        # Made by calx cases --write; not edited by hand.
                        entry: hard-lump
                        cases:
                          - { is: yes, patient: [{ lesion: [lump, hard] }] }
                          - { is: no, patient: [no lump] }
                          - { is: no, patient: [no lump, { lesion: [lump 2 years ago, hard] }] }
                          - { is: no, patient: [no hard, { lesion: [hard 2 years ago, lump] }] }
                          - { is: unknown, patient: [{ lesion: [hard] }] }
                          - { is: unknown, patient: [{ lesion: [lump] }, { lesion: [hard] }] }
                        """);
    }

    @Test
    void theyAreTheSameOnEveryRun() {
        assertThat(new CaseWriter(ASSESSOR).files()).isEqualTo(FILES);
    }

    @Test
    void theyCanBeReadAndTheEngineAgrees() {
        CaseReader.Reading reading = Written.read(folder, FILES);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.files()).hasSameSizeAs(FILES.keySet());
        assertThat(reading.files())
                .allSatisfy(f -> assertThat(CaseCheck.run(f, ASSESSOR)).isEmpty());
    }

    @Test
    void theyNoticeNineFaultsInTenAndNoCasesNoticeNone() {
        List<Result> results =
                new MutationCheck(ASSESSOR, Written.read(folder, FILES).files()).run();
        List<Result> survivors =
                results.stream().filter(r -> r.counts() && !r.killed()).toList();
        assertThat(results).hasSizeGreaterThan(100);
        assertThat(survivors).hasSizeLessThan(results.size() / 10);
        assertThat(new MutationCheck(ASSESSOR, List.of()).run()).noneMatch(Result::killed);
        assertThat(new MutationCheck(ASSESSOR, Written.read(folder, FILES).files()).run())
                .as("the same on every run")
                .isEqualTo(results);
    }
}

package org.calx.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.calx.assess.Assessment;
import org.calx.knowledge.Level;
import org.calx.logic.Standing;
import org.junit.jupiter.api.Test;

/** What is measured gives the right answers. */
class CoreBenchmarkTest {
    private final CoreBenchmark bench = new CoreBenchmark();

    @Test
    void painfulPurpleSkinOnDialysisIsAnEmergency() {
        Assessment a = bench.assessDialysis();
        assertThat(a.facts()).hasSize(38);
        assertThat(a.urgency().level()).isEqualTo(Level.EMERGENCY);
        assertThat(a.leadingType().orElseThrow().type().id()).isEqualTo("calciphylaxis");
    }

    @Test
    void hardLumpsInSclerosisAreDystrophicCalcinosis() {
        Assessment a = bench.assessSclerosis();
        assertThat(a.facts()).hasSize(30);
        assertThat(a.urgency().level()).isNotEqualTo(Level.EMERGENCY);
        assertThat(a.recognition().conclusion()).isEqualTo(Assessment.Conclusion.CALCINOSIS);
        assertThat(a.leadingType().orElseThrow().type().id()).isEqualTo("dystrophic");
        assertThat(a.causes().get(0).standing().atLeast(Standing.LIKELY)).isTrue();
    }

    @Test
    void theFirstQuestionIsAboutDanger() {
        assertThat(bench.firstQuestion().get(0).question().danger()).isTrue();
        assertThat(bench.nextQuestionDialysis()).isNotEmpty();
        assertThat(bench.nextQuestionSclerosis()).isNotEmpty();
    }

    @Test
    void theKnowledgeIsAllThere() {
        assertThat(bench.loadKnowledge().entries()).hasSizeGreaterThan(100);
    }
}

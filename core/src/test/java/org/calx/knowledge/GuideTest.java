package org.calx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.calx.knowledge.check.CheckFinding;
import org.calx.knowledge.check.KnowledgeCheck;
import org.junit.jupiter.api.Test;

/** The guide itself keeps every rule, and what the build packed is the guide. */
class GuideTest {
    private static final Path GUIDE = Path.of("../knowledge");
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    @Test
    void noFileBreaksARule() {
        assertThat(KnowledgeCheck.run(GUIDE, AS_OF))
                .filteredOn(f -> f.severity() == CheckFinding.Severity.ERROR)
                .isEmpty();
    }

    @Test
    void thePackedGuideIsTheFolder() {
        Knowledge folder = KnowledgeStore.ofFolder(GUIDE);
        Knowledge packed = KnowledgeStore.packed();

        assertThat(packed.version()).isEqualTo(folder.version());
        assertThat(packed.entries()).containsExactlyElementsOf(folder.entries());
        assertThat(packed.definitions()).containsExactlyElementsOf(folder.definitions());
        assertThat(packed.questions()).isEqualTo(folder.questions());
        assertThat(packed.evidence()).containsExactlyElementsOf(folder.evidence());
        assertThat(packed.concepts().all())
                .containsExactlyElementsOf(folder.concepts().all());
    }
}

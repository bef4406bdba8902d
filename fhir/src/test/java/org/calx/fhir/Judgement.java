package org.calx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds a comparison against the reviewed differences of its corpus, and tells what was compared. */
final class Judgement {
    private static final int SHOWN = 25;

    private Judgement() {}

    /** @param whole whether all that was reviewed must occur; in a sample it need not */
    static void of(String corpus, Comparison comparison, boolean whole) throws IOException {
        Reviewed reviewed = new Reviewed(corpus);
        List<Difference> left = reviewed.unexplained(comparison.differences());
        String table = comparison.table(corpus, reviewed);
        System.out.println(table);
        Path report = Path.of("target", "differences-" + corpus + ".txt");
        Files.writeString(
                report,
                table
                        + String.join(
                                "\n",
                                left.stream().map(Difference::toString).sorted().toList()) + "\n");
        assertThat(comparison.agreed()).as("facts that both readings state").isPositive();
        assertThat(left.stream().limit(SHOWN).toList())
                .as("differences that nobody reviewed, %d in all; they are in %s", left.size(), report)
                .isEmpty();
        if (whole) {
            assertThat(reviewed.unmet())
                    .as("reviewed differences that occur no more; take them out of differences.tsv")
                    .isEmpty();
        }
    }
}

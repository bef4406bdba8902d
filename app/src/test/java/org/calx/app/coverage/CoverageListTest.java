package org.calx.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.calx.app.coverage.Row.Extent;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list may say, and what it may not. */
class CoverageListTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path folder;

    private CoverageList list(String... lines) throws IOException {
        Path file = folder.resolve("list.tsv");
        Files.write(file, List.of(lines));
        return CoverageList.read(file);
    }

    @Test
    void rowsAreReadWithWhatCarriesThem() throws IOException {
        CoverageList list = list("# a comment", "", "3 Mimics\tGout\ttophaceous-gout definition:infant\ta note");
        assertThat(list.problems()).isEmpty();
        assertThat(list.rows())
                .containsExactly(new Row(
                        3,
                        "3 Mimics",
                        "Gout",
                        List.of(
                                new Carrier(Carrier.Kind.ENTRY, "tophaceous-gout"),
                                new Carrier(Carrier.Kind.DEFINITION, "infant")),
                        "a note"));
    }

    @ParameterizedTest
    @CsvSource({
        "tophaceous-gout, '', CARRIED",
        "tophaceous-gout, 'seen by hand', CARRIED",
        "tophaceous-gout, 'partly: no figure', PARTLY",
        "'', 'no source', NOT",
    })
    void howFarARowIsCarried(String ids, String note, Extent extent) throws IOException {
        assertThat(list("1\trow\t" + ids + "\t" + note).rows())
                .extracting(Row::extent)
                .containsExactly(extent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\trow\ttophaceous-gout",
                "1\trow\ttophaceous-gout\tnote\tmore",
                "\trow\ttophaceous-gout\t",
                "1\t\ttophaceous-gout\t",
                "1\trow\t\t",
            })
    void aLineThatSaysTooLittleIsAProblemThatNamesIt(String line) throws IOException {
        CoverageList list = list("# a comment", line);
        assertThat(list.rows()).isEmpty();
        assertThat(list.problems()).extracting(Problem::where).containsExactly("list.tsv line 2");
    }

    @Test
    void aRowThatStandsTwiceIsAProblem() throws IOException {
        assertThat(list("1\trow\ta\t", "2\trow\ta\t", "1\trow\tb\t").problems())
                .extracting(Problem::where)
                .containsExactly("list.tsv line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-entry",
                "definition:no-such",
                "concept:no-such",
                "question:no-such",
                "evidence:no-such",
                "file:docs/no-such.md",
                "definition:tophaceous-gout",
            })
    void whatIsNotThereIsNamed(String id) throws IOException {
        Carriers carriers = new Carriers(KnowledgeStore.packed(), ROOT);
        CoverageList list = list("1\trow\ttophaceous-gout definition:infant file:docs/safety.md " + id + "\t");
        assertThat(carriers.missing(list))
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("'" + id.substring(id.indexOf(':') + 1) + "'"));
    }
}

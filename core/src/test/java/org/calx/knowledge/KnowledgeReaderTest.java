package org.calx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.record.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeReaderTest {
    private static final String UNITS = """
            analyte,ucum_unit,factor_to_canonical,canonical_unit,plausible_low,plausible_high,source
            calcium-total,mg/dL,1,mg/dL,2.5,30,"a cell, with a comma"
            calcium-total,mmol/L,4.0078,mg/dL,2.5,30,arithmetic
            """;
    private static final String CALCIUM = """
            id: lab-calcium
            kind: lab
            name: Calcium
            plain: calcium
            analyte: calcium-total
            unit: mg/dL
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void units() throws IOException {
        write("units.csv", UNITS);
        write("concepts/labs/lab-calcium.yaml", CALCIUM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: &n One  | an anchor or alias",
                "name: *n      | an anchor or alias",
                "name: !!str 1 | a tag",
                "name: !x {}   | a tag",
                "id: one       | not valid YAML: found duplicate key id",
                "name: [       | not valid YAML:",
            })
    void tricksOfYamlAreRefusedWithFileAndLine(String second, String what) throws IOException {
        write("definitions/one.yaml", "id: one\n" + second + "\n");

        assertThat(problems()).singleElement().satisfies(p -> {
            assertThat(p.where()).startsWith("definitions/one.yaml line ");
            assertThat(p.what()).startsWith(what);
            assertThat(p.remedy()).isNotEmpty();
        });
    }

    @Test
    void aFileWithoutFieldsIsRefused() throws IOException {
        write("definitions/one.yaml", "- one\n");

        assertThat(problems()).extracting(Problem::what).containsExactly("the file holds no fields");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ has: lump }                                           | there is no concept 'lump'",
                "{ meets: other }                                        | there is no definition 'other'",
                "{ meets: one }                                          | definitions refer to each other in a circle: [one]",
                "{ compare: lab-calcium, above: \"3\", unit: stone }     | the unit 'stone' is not known for calcium-total",
                "{ compare: lab-calcium, above: 3, unit: mmol/L }        | '3' is not a text",
                "{ compare: lab-calcium, above: \"x\", unit: mmol/L }    | 'x' is not a number",
                "{ compare: lab-calcium, above: \"3\" }                  | the field 'unit' is missing",
                "{ compare: lab-calcium, unit: mmol/L }                  | a comparison without an end",
                "{ compare: lab-calcium, above: \"3\", at-least: \"3\", unit: mmol/L } | two lower or two upper ends",
                "{ level: lab-calcium, is: odd }                         | 'odd' is no value of 'is'",
                "{ has: lab-calcium, level: lab-calcium, is: high }      |",
                "{ has: lab-calcium, within: soon }                      | 'soon' is not a span of time",
                "{ at-least: 3, of: [ { has: lab-calcium } ] }           | at-least 3 of 1 parts",
                "{ any: [] }                                             | an empty list of criteria",
                "{ some: [] }                                            | no criterion here",
                "yes please                                              | 'yes please' stands where fields are expected",
            })
    void aFaultyCriterionIsNamed(String when, String what) throws IOException {
        write("definitions/one.yaml", "id: one\nname: One\nwhen: " + when + "\n");

        assertThat(problems()).singleElement().satisfies(p -> {
            assertThat(p.where()).startsWith("definitions/one.yaml");
            if (what != null) {
                assertThat(p.what()).isEqualTo(what);
            }
        });
    }

    @Test
    void everyFaultyFileIsNamedAtOnce() throws IOException {
        write("definitions/one.yaml", "id: one\nid: one\n");
        write("definitions/two.yaml", "id: two\nname: Two\nwhen: { has: lump }\n");
        write("claims/three.yaml", "id: three\n");

        assertThatThrownBy(() -> KnowledgeStore.ofFolder(folder))
                .isInstanceOfSatisfying(
                        BadKnowledge.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::where)
                                .containsExactly(
                                        "definitions/one.yaml line 2",
                                        "definitions/two.yaml /when",
                                        "claims/three.yaml"))
                .hasMessageStartingWith("3 fault(s)");
    }

    @Test
    void aThresholdIsConvertedToTheUnitOfItsConcept() throws IOException {
        write(
                "definitions/one.yaml",
                "id: one\nname: One\nwhen: { compare: lab-calcium, at-least: \"3.0\", unit: mmol/L }\n");

        assertThat(KnowledgeStore.ofFolder(folder).definitions())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.when().toString()).contains("12.0234").contains("at least 3.0 mmol/L");
                });
    }

    @Test
    void aMeasureWithoutPublishedChangeHasNone() throws IOException {
        String head = "name: One\nplain: One.\nreviewed: { by: none, date: \"2026-11-22\", next: \"2027-11-22\" }\n";
        write("outcomes/one.yaml", "id: one\n" + head + "measures: length\nunit: mm\nhow: a ruler\n");
        write("outcomes/two.yaml", "id: two\n" + head + "measures: length\nchange: 2 mm\nhow: a ruler\n");

        List<Entry.Outcome> outcomes = KnowledgeStore.ofFolder(folder).entries(Entry.Outcome.class);

        assertThat(outcomes).extracting(Entry.Outcome::unit).containsExactly(Optional.of("mm"), Optional.empty());
        assertThat(outcomes).extracting(Entry.Outcome::change).containsExactly(Optional.empty(), Optional.of("2 mm"));
    }

    @Test
    void packingAndUnpackingChangesNothing() throws IOException {
        write("definitions/one.yaml", "id: one\nname: Größe\nwhen: { at-least: 1, of: [ { has: lab-calcium } ] }\n");
        write("actions/routine.yaml", "id: routine\nflag: true\nempty: []\n");
        Sources sources = Sources.ofFolder(folder).sources();

        assertThat(PackedSources.unpack(PackedSources.pack(sources))).isEqualTo(sources);
    }

    @Test
    void anotherFormatOfPackIsRefused() {
        assertThatThrownBy(() -> PackedSources.unpack(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("build anew");
    }

    @Test
    void theVersionChangesWithAnyFile() throws IOException {
        String before = Sources.ofFolder(folder).sources().version();
        write("concepts/labs/lab-calcium.yaml", CALCIUM + "synonyms: [Ca]\n");

        assertThat(Sources.ofFolder(folder).sources().version()).isNotEqualTo(before);
    }

    private List<Problem> problems() {
        Sources.Parsed parsed = Sources.ofFolder(folder);
        return Stream.concat(parsed.problems().stream(), KnowledgeReader.read(parsed.sources()).problems().stream())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}

package org.calx.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonAnswerTest {
    private static final Path PUBLISHED = Calx.ROOT.resolve("docs/assessment.schema.json");

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);
    }

    static Stream<List<String>> calls() {
        return Stream.of(
                        "dialysis-painful-purple.json",
                        "gout-elbow.json",
                        "limited-scleroderma-fingers.yaml",
                        "own-words.txt")
                .flatMap(file -> Stream.of("clinician", "person")
                        .map(voice -> List.of("assess", Calx.example(file), "--format", "json", "--voice", voice)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyExampleKeepsToThePublishedSchema(List<String> call) throws IOException {
        String json = Calx.run(call.toArray(new String[0])).out();
        List<Error> errors = schema().validate(json, InputFormat.JSON);
        assertThat(errors).isEmpty();
    }

    @Test
    void aNoteThatCannotBeReadKeepsToTheSchemaToo() throws IOException {
        String json =
                Calx.run("assess", "no-such-file.json", "--format", "json").out();
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesAnAnswerWithoutItsUrgency() throws IOException {
        String json = Calx.run("assess", Calx.example("gout-elbow.json"), "--format", "json")
                .out()
                .replaceFirst("\"urgency\"", "\"hurry\"");
        assertThat(schema().validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theSchemaInTheProgramIsThePublishedOne() throws IOException {
        try (var in = Main.class.getResourceAsStream("json/assessment.schema.json")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(PUBLISHED));
        }
    }

    @Test
    void aPersonsJsonHoldsNoMedicines() {
        String json = Calx.run(
                        "assess", Calx.example("dialysis-painful-purple.json"), "--format", "json", "--voice", "person")
                .out();
        assertThat(json).contains("\"options\" : [ ]").doesNotContain("\"dose\"");
    }
}

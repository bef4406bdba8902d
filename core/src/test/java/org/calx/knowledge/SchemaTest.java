package org.calx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every knowledge file keeps the schema of its folder; the schemas say what the page on the format says. */
class SchemaTest {
    private static final Path GUIDE = Path.of("../knowledge");
    private static final Path PROSE = Path.of("../docs/knowledge-format.md");
    private static final String BASE = "https://calx.invalid/knowledge/schema/";
    private static final String SUFFIX = ".schema.json";
    private static final Set<String> PARTS = Set.of("common", "criterion");
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, b -> b.schemas(schemas()));
    private static final Map<String, Map<String, JsonNode>> FILES = filesByFolder();

    private static Map<String, String> schemas() {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.list(GUIDE.resolve("schema"))) {
            for (Path file : files.toList()) {
                texts.put(BASE + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    private static Map<String, Map<String, JsonNode>> filesByFolder() {
        Map<String, Map<String, JsonNode>> folders = new TreeMap<>();
        Sources.ofFolder(GUIDE)
                .sources()
                .files()
                .forEach((name, value) -> folders.computeIfAbsent(
                                name.substring(0, name.indexOf('/')), f -> new TreeMap<>())
                        .put(name, JSON.valueToTree(value)));
        return folders;
    }

    private static Schema schema(String folder) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + folder + SUFFIX));
    }

    static Set<String> folders() {
        return FILES.keySet();
    }

    @Test
    void everyFolderHasASchemaAndEverySchemaAFolder() {
        Set<String> named = new TreeSet<>();
        schemas().keySet().forEach(id -> named.add(id.substring(BASE.length(), id.length() - SUFFIX.length())));
        named.removeAll(PARTS);

        assertThat(named).isEqualTo(folders());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyFileKeepsTheSchemaOfItsFolder(String folder) {
        Schema schema = schema(folder);

        assertThat(FILES.get(folder))
                .allSatisfy((name, file) -> assertThat(schema.validate(file)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void anUnknownFieldIsRefused(String folder) {
        ObjectNode file = aFile(folder);
        file.put("supsect-when", "a slip of the pen");

        assertThat(schema(folder).validate(file)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFileWithoutIdIsRefused(String folder) {
        ObjectNode file = aFile(folder);
        file.remove("id");

        assertThat(schema(folder).validate(file)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'has':'lump'}                                            | true",
                "{'has':'lump','tense':'ever','whose':'relative'}          | true",
                "{'has':'lump','tense':'once'}                             | false",
                "{'has':'lump','level':'lump','is':'high'}                 | false",
                "{'compare':'age','below':'18','unit':'a'}                 | true",
                "{'compare':'age','at-least':'1','below':'18','unit':'a'}  | true",
                "{'compare':'age','at-least':'1','above':'2','unit':'a'}   | false",
                "{'compare':'age','below':18,'unit':'a'}                   | false",
                "{'compare':'age','below':'18'}                            | false",
                "{'compare':'age','unit':'a'}                              | false",
                "{'at-least':2,'of':[{'has':'a'},{'has':'b'}]}             | true",
                "{'at-least':'2','of':[{'has':'a'},{'has':'b'}]}           | false",
                "{'all':[]}                                                | false",
                "{'all':[{'not':{'same-lesion':{'has':'lump'}}}]}          | true",
                "{'has':'lump','within':'8 weeks'}                         | true",
                "{'has':'lump','within':'8'}                               | false",
                "{'stands':'calciphylaxis','as':'likely'}                  | true",
                "{}                                                        | false",
            })
    void aCriterionHasExactlyOneShape(String criterion, boolean valid) {
        assertThat(schema("criterion")
                        .validate(criterion.replace('\'', '"'), InputFormat.JSON)
                        .isEmpty())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void thePageOnTheFormatNamesEveryField(String folder) throws IOException {
        JsonNode fields = JSON.readTree(schemas().get(BASE + folder + SUFFIX)).get("properties");
        String prose = Files.readString(PROSE);

        assertThat(List.copyOf(fields.propertyNames()))
                .allSatisfy(field -> assertThat(prose).contains(field + ":"));
    }

    private static ObjectNode aFile(String folder) {
        return (ObjectNode) FILES.get(folder).values().iterator().next().deepCopy();
    }
}

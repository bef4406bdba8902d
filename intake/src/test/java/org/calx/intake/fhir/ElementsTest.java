package org.calx.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElementsTest {
    private static final Map<String, List<String>> R4 = r4();

    private static Map<String, List<String>> r4() {
        try (InputStream in = Objects.requireNonNull(ElementsTest.class.getResourceAsStream("/fhir/r4-elements.tsv"))) {
            Map<String, List<String>> types = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> types.put(row[0], List.of(row[1].split(" "))));
            return types;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read of every resource by one rule: whom it is about, and extensions. */
    private static final List<String> GENERAL = List.of("subject", "patient", "individual", "extension");

    static List<String> types() {
        List<String> types = new ArrayList<>();
        Readers.all().inOrder().forEach(reader -> types.add(reader.type()));
        return types;
    }

    @ParameterizedTest
    @MethodSource("types")
    void aReaderSaysOfEveryElementWhetherAndWhyItIsUsed(String type) {
        ResourceReader reader = Readers.all().of(type).orElseThrow();
        assertThat(reader.used().keySet())
                .doesNotContainAnyElementsOf(reader.ignored().keySet());
        Map<String, String> said = new HashMap<>(reader.used());
        said.putAll(reader.ignored());
        List<String> elements = new ArrayList<>(Objects.requireNonNull(R4.get(type)));
        elements.removeAll(GENERAL);
        GENERAL.forEach(said::remove);
        assertThat(said.keySet()).containsExactlyInAnyOrderElementsOf(elements);
        assertThat(said.values()).noneMatch(String::isBlank);
    }

    @Test
    void anElementIsNamedOnceAndWithWords() {
        assertThat(Elements.of("b", "x", "a", "y").keySet()).containsExactly("b", "a");
        assertThatThrownBy(() -> Elements.of("a")).hasMessageContaining("'a'");
        assertThatThrownBy(() -> Elements.of("a", "x", "a", "y")).hasMessageContaining("'a'");
    }
}

package org.calx.intake.phenopacket;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.calx.intake.UnreadableInput;
import org.calx.record.Problem;
import org.jspecify.annotations.Nullable;

/** Builds the objects of a phenopacket. One with a field given twice is left out: nobody knows which is meant. */
final class NodeParser {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100_000)
                    .maxNumberLength(1 << 16)
                    .build())
            .build();
    /** No phenopacket needs half of these levels. */
    private static final int DEPTH = 40;

    private final String file;
    private final List<Problem> problems;

    NodeParser(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The objects at the root: one, the items of a list, or one after another. */
    List<Node> read(byte[] bytes) throws IOException {
        List<Node> roots = new ArrayList<>();
        try (JsonParser json = FACTORY.createParser(bytes)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT && object(json, "", 0) instanceof Node root) {
                    roots.add(root);
                }
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableInput(file, "not valid JSON: " + e.getOriginalMessage(), "mend this place");
        } catch (CharConversionException e) {
            throw new UnreadableInput(
                    file, "its characters are neither UTF-8 nor UTF-16 nor UTF-32", "save it as UTF-8");
        }
        return roots;
    }

    private @Nullable Object object(JsonParser json, String path, int depth) throws IOException {
        Node node = new Node(path);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            Object value = value(json, node.pathTo(name), depth + 1);
            if (value != null) {
                node.put(name, value);
            }
        }
        if (node.twice().isEmpty()) {
            return node;
        }
        problem(
                node.pathTo(node.twice().iterator().next()),
                "this field is given twice, so its object was not used",
                "give each field once");
        return null;
    }

    private @Nullable Object value(JsonParser json, String path, int depth) throws IOException {
        if (json.currentToken().isStructStart() && depth > DEPTH) {
            problem(path, "more than " + DEPTH + " levels inside one another were not read", "write less depth");
            json.skipChildren();
            return null;
        }
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json, path, depth);
            case START_ARRAY -> list(json, path, depth);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Number(json.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private List<Object> list(JsonParser json, String path, int depth) throws IOException {
        List<Object> items = new ArrayList<>();
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            Object item = value(json, path + "[" + i + "]", depth + 1);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private void problem(String path, String what, String remedy) {
        problems.add(new Problem(Problem.Kind.MALFORMED, file + " " + path, what, remedy));
    }
}

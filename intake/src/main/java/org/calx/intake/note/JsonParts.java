package org.calx.intake.note;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calx.intake.UnreadableInput;

/** Reads one JSON value; duplicate fields, deep nesting and anything after the value are refused. */
final class JsonParts {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.TEXT)
                    .maxNumberLength(Limits.NUMBER)
                    .build())
            .build();

    private final JsonParser json;
    private final String file;
    private final int lineBefore;
    private int parts;

    private JsonParts(JsonParser json, String file, int lineBefore) {
        this.json = json;
        this.file = file;
        this.lineBefore = lineBefore;
    }

    /**
     * Reads a text that is one JSON value.
     *
     * @param lineBefore lines of the file before this text
     */
    static Part read(String text, String file, int lineBefore) {
        try (JsonParser json = FACTORY.createParser(text)) {
            JsonParts reader = new JsonParts(json, file, lineBefore);
            try {
                json.nextToken();
                Part part = reader.part();
                if (json.nextToken() != null) {
                    throw reader.refuse(
                            "there is more after the end of the note",
                            "put several notes one to a line, or in one list");
                }
                return part;
            } catch (JsonProcessingException e) {
                int line = lineBefore
                        + Math.max(
                                1, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
                int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
                throw new UnreadableInput(
                        file + " line " + line + " column " + column,
                        "not valid JSON: " + e.getOriginalMessage(),
                        "mend this place; an editor that checks JSON shows it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private int line() {
        return lineBefore + Math.max(1, json.currentTokenLocation().getLineNr());
    }

    private UnreadableInput refuse(String what, String remedy) {
        return new UnreadableInput(file + " line " + line(), what, remedy);
    }

    private Part part() throws IOException {
        if (++parts > Limits.PARTS) {
            throw refuse("more than " + Limits.PARTS + " pieces in one note", "split the note");
        }
        JsonToken token = json.currentToken();
        if (token == null) {
            throw refuse("the note ends too early", "mend the end of the note");
        }
        int line = line();
        return switch (token) {
            case START_OBJECT -> group(line);
            case START_ARRAY -> many(line);
            case VALUE_NULL -> new Part.Nothing(line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Part.Text(json.getText(), true, line);
            default -> new Part.Text(json.getText(), false, line);
        };
    }

    private Part group(int line) throws IOException {
        Map<String, Part> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            fields.put(name, part());
        }
        return new Part.Group(fields, line);
    }

    private Part many(int line) throws IOException {
        List<Part> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(part());
        }
        return new Part.Many(items, line);
    }
}

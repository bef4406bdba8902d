package org.calx.app.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resource as a tree of names and values, in the order in which they are written. */
final class Tree {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Tree resource(String type) {
        return new Tree().with("resourceType", type);
    }

    /** With a field; FHIR has no empty ones, so an empty text, list or tree is left out. */
    Tree with(String name, Object value) {
        Object kept = value instanceof Optional<?> o ? o.orElse(null) : value;
        boolean empty = kept == null
                || kept instanceof String s && s.isBlank()
                || kept instanceof Collection<?> c && c.isEmpty()
                || kept instanceof Tree t && t.fields.isEmpty();
        if (!empty) {
            fields.put(name, kept);
        }
        return this;
    }

    static Tree coding(String system, String code, String display) {
        return new Tree().with("system", system).with("code", code).with("display", display);
    }

    /** A CodeableConcept. */
    static Tree concept(List<Tree> codings, String text) {
        return new Tree().with("coding", codings).with("text", text);
    }

    static Tree text(String text) {
        return new Tree().with("text", text);
    }

    static Tree reference(String address) {
        return new Tree().with("reference", address);
    }

    byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(out).useDefaultPrettyPrinter()) {
            write(json, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Tree tree) {
            json.writeStartObject();
            for (Map.Entry<String, Object> field : tree.fields.entrySet()) {
                json.writeFieldName(field.getKey());
                write(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> all) {
            json.writeStartArray();
            for (Object one : all) {
                write(json, one);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else {
            json.writeString(String.valueOf(value));
        }
    }
}

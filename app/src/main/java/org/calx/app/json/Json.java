package org.calx.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes JSON as a stream; names come first, so that what is written reads like what comes out. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    private interface Step {
        void take() throws IOException;
    }

    /** Writes one object and the end of its line. @param indented whether for a person to read */
    static void write(Writer writer, boolean indented, Consumer<Json> fields) {
        step(() -> {
            JsonGenerator generator = FACTORY.createGenerator(writer);
            if (indented) {
                generator.setPrettyPrinter(new DefaultPrettyPrinter());
            }
            Json json = new Json(generator);
            json.fields(fields);
            generator.writeRaw('\n');
            generator.flush();
        });
    }

    private static void step(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fields(Consumer<Json> fields) {
        step(out::writeStartObject);
        fields.accept(this);
        step(out::writeEndObject);
    }

    void object(String name, Consumer<Json> fields) {
        step(() -> out.writeFieldName(name));
        fields(fields);
    }

    <T> void objects(String name, Collection<? extends T> items, Consumer<T> fields) {
        step(() -> out.writeArrayFieldStart(name));
        items.forEach(item -> fields(j -> fields.accept(item)));
        step(out::writeEndArray);
    }

    void text(String name, String text) {
        step(() -> out.writeStringField(name, text));
    }

    /** Nothing at all where there is no text. */
    void text(String name, Optional<String> text) {
        text.filter(t -> !t.isEmpty()).ifPresent(t -> text(name, t));
    }

    void texts(String name, Collection<String> texts) {
        step(() -> out.writeArrayFieldStart(name));
        texts.forEach(t -> step(() -> out.writeString(t)));
        step(out::writeEndArray);
    }

    void truth(String name, boolean value) {
        step(() -> out.writeBooleanField(name, value));
    }

    void number(String name, int value) {
        step(() -> out.writeNumberField(name, value));
    }

    void number(String name, java.math.BigDecimal value) {
        step(() -> out.writeNumberField(name, value));
    }
}

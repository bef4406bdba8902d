package org.calx.intake.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds the elements of one resource from the stream, leaving out at once what no reader of its type uses. */
final class ElementParser {
    /** Objects and lists inside one another; no resource needs a third of it. */
    private static final int DEPTH = 40;

    /** The one field, of an Attachment and of a Binary, that holds a whole document. */
    private static final String DOCUMENT = "data";

    private final JsonParser json;
    private final Readers readers;

    ElementParser(JsonParser json, Readers readers) {
        this.json = json;
        this.readers = readers;
    }

    /**
     * Reads the object at the root of the input, whose first brace is the current token. The entries of a bundle are
     * handed over one by one and not kept.
     */
    Element root(Faults faults, Consumer<Element> entries) throws IOException {
        return resource(new Element(faults), entries);
    }

    private Element resource(Element resource, @Nullable Consumer<Element> entries) throws IOException {
        Set<String> kept = Set.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("resourceType") && json.currentToken() == JsonToken.VALUE_STRING) {
                resource.put(name, json.getText());
                kept = readers.elements(resource.type());
                resource.retain(kept);
            } else if (!kept.isEmpty() && !kept.contains(name)) {
                json.skipChildren();
            } else if (entries != null && name.equals("entry") && json.currentToken() == JsonToken.START_ARRAY) {
                entries(resource, entries);
            } else {
                resource.put(name, value(resource, name, -1, 1));
            }
        }
        return resource;
    }

    /** The entries of a bundle. Before the type of the root is known, what holds a resource is taken for one. */
    private void entries(Element root, Consumer<Element> entries) throws IOException {
        List<Object> others = new ArrayList<>();
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                others.add(value(root, "entry", i, 2));
                continue;
            }
            Element entry = entry(new Faults(root.faults().where("entry[" + i + "]")));
            if (entry.has("resource") || root.type().equals("Bundle")) {
                entries.accept(entry);
            } else {
                others.add(entry);
            }
        }
        if (!others.isEmpty() && !root.type().equals("Bundle")) {
            root.put("entry", others);
        }
    }

    private Element entry(Faults faults) throws IOException {
        Element entry = new Element(faults);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("resource") && json.currentToken() == JsonToken.START_OBJECT) {
                entry.put(name, resource(new Element(faults), null));
            } else {
                entry.put(name, value(entry, name, -1, 1));
            }
        }
        return entry;
    }

    /** Reads an object whose first brace is the current token. */
    Element object(Element object, int depth) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            object.put(name, value(object, name, -1, depth + 1));
        }
        return object;
    }

    private Object value(Element parent, String name, int index, int depth) throws IOException {
        JsonToken token = json.currentToken();
        if (token.isStructStart() && depth > DEPTH) {
            parent.faults()
                    .malformed(parent.pathTo(name), "more than " + DEPTH + " levels inside one another", "less depth");
            json.skipChildren();
            return Element.Nothing.NOTHING;
        }
        return switch (token) {
            case START_OBJECT -> object(new Element(parent.faults(), parent, name, index), depth);
            case START_ARRAY -> list(parent, name, depth);
            case VALUE_STRING -> name.equals(DOCUMENT) ? Data.of(json.getText()) : json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Element.Number(json.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> Element.Nothing.NOTHING;
        };
    }

    private List<Object> list(Element parent, String name, int depth) throws IOException {
        List<Object> items = new ArrayList<>(2);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parent, name, items.size(), depth + 1));
        }
        return items;
    }
}

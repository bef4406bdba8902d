package org.calx.intake.fhir;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.calx.record.Problem;

/**
 * Builds the elements of one resource from the stream, leaving out at once what no reader of its type uses. What one
 * resource may keep is bounded; what is beyond is left out and said.
 */
final class ElementParser {
    /** Objects and lists inside one another; no resource needs a third of it. */
    private static final int DEPTH = 40;

    /** Bundles inside one another. */
    private static final int HOLDERS_DEEP = 10;

    /** Items kept of one list. */
    private static final int MOST_ITEMS = 10_000;

    /** Objects and texts kept of one resource. */
    private static final int MOST_VALUES = 100_000;

    /** Characters kept of all texts of one resource. */
    private static final int MOST_TEXT = 2 * SoundBytes.LONGEST_TEXT;

    /** Takes what a bundle or parameters hold, one by one; it is not kept. */
    @FunctionalInterface
    interface Sink {
        /** @param entry with its {@code resource}, if it has one */
        void take(Element entry);
    }

    private final SkippingParser json;
    private final SoundBytes bytes;
    private final Readers readers;
    private final Sink sink;
    private Faults current;
    private int values;
    private int characters;

    /** @param bytes what the parser reads from */
    ElementParser(SkippingParser json, SoundBytes bytes, Readers readers, Faults faults, Sink sink) {
        this.json = json;
        this.bytes = bytes;
        this.readers = readers;
        this.sink = sink;
        current = faults;
    }

    /** Reads the object at the root of the input, whose first brace is the current token. */
    Element root(Faults faults) throws IOException {
        return resource(new Element(faults), 0);
    }

    /** The place that was being read last; where an input breaks off, it is there. */
    String place() {
        return current.where();
    }

    private Element resource(Element resource, int deep) throws IOException {
        current = resource.faults();
        int valuesBefore = values;
        int charactersBefore = characters;
        values = 0;
        characters = 0;
        Set<String> kept = Set.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (name.equals("resourceType") && token == JsonToken.VALUE_STRING) {
                resource.put(name, text(resource, name));
                kept = readers.elements(resource.type());
                resource.retain(kept);
                resource.faults().at(resource.type(), resource.id());
                if (readers.isUnread(resource.type())) {
                    json.skipToEnd();
                    break;
                }
            } else if (!kept.isEmpty() && !kept.contains(name)) {
                json.skipChildren();
            } else if (token == JsonToken.START_ARRAY && holds(resource, name)) {
                held(resource, name, deep);
                current = resource.faults();
            } else {
                resource.put(name, value(resource, name, -1, 1));
                if (name.equals("id")) {
                    resource.faults().at(resource.type(), resource.id());
                }
            }
        }
        values = valuesBefore;
        characters = charactersBefore;
        return resource;
    }

    /** Whether a list holds resources. Before the type of a resource is known, its entries may. */
    private static boolean holds(Element resource, String list) {
        return switch (resource.type()) {
            case "" -> list.equals("entry") || list.equals("parameter");
            case "Bundle" -> list.equals("entry");
            case "Parameters" -> list.equals("parameter");
            default -> false;
        };
    }

    /** Hands over what a list holds. Before the type of its holder is known, only what holds a resource is taken. */
    private void held(Element holder, String list, int deep) throws IOException {
        boolean certain = !holder.type().isEmpty();
        List<Object> others = new ArrayList<>();
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            Faults faults = holder.faults().held(list, i);
            current = faults;
            if (json.currentToken() == JsonToken.START_OBJECT && deep < HOLDERS_DEEP) {
                Element entry = entry(new Element(faults), certain, deep + 1);
                if (certain || entry.has("resource")) {
                    sink.take(entry);
                } else if (others.size() < MOST_ITEMS) {
                    others.add(entry);
                }
            } else if (certain) {
                json.skipChildren();
                Element wrong = new Element(faults);
                faults.add(
                        Problem.Kind.MALFORMED,
                        "",
                        deep < HOLDERS_DEEP
                                ? "this is no object, so nothing was read from it"
                                : "bundles more than " + HOLDERS_DEEP + " deep inside one another are not read",
                        "give the resource in an entry of its own");
                sink.take(wrong);
            } else if (others.size() < MOST_ITEMS) {
                others.add(value(holder, list, i, 2));
            } else {
                json.skipChildren();
            }
        }
        if (!others.isEmpty()) {
            holder.put(list, others);
        }
    }

    private Element entry(Element entry, boolean certain, int deep) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (name.equals("resource") && token == JsonToken.START_OBJECT) {
                entry.put(name, resource(new Element(entry.faults()), deep));
            } else if (name.equals("part") && token == JsonToken.START_ARRAY) {
                Element parts = new Element(entry.faults());
                parts.put("resourceType", "Parameters");
                held(parts, name, deep);
            } else if (!certain || name.equals("fullUrl")) {
                entry.put(name, value(entry, name, -1, 1));
            } else {
                json.skipChildren();
            }
        }
        return entry;
    }

    /** Reads an object whose first brace is the current token. */
    private Element object(Element object, int depth) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            object.put(name, value(object, name, -1, depth + 1));
        }
        return object;
    }

    private Object value(Element parent, String name, int index, int depth) throws IOException {
        JsonToken token = json.currentToken();
        boolean structure = token.isStructStart();
        if (structure && depth > DEPTH || ++values > MOST_VALUES || characters > MOST_TEXT) {
            json.skipChildren();
            leftOut(parent, name, structure && depth > DEPTH);
            return Element.Nothing.NOTHING;
        }
        return switch (token) {
            case START_OBJECT -> object(new Element(parent.faults(), parent, name, index), depth);
            case START_ARRAY -> list(parent, name, depth);
            case VALUE_STRING -> text(parent, name);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Element.Number(json.getText());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> Element.Nothing.NOTHING;
        };
    }

    private static void leftOut(Element parent, String name, boolean deep) {
        if (deep) {
            parent.faults()
                    .add(
                            Problem.Kind.MALFORMED,
                            parent.pathTo(name),
                            "more than " + DEPTH + " levels inside one another; they were not read",
                            "give it with less depth");
        } else {
            parent.faults()
                    .add(
                            Problem.Kind.MALFORMED,
                            "",
                            "this resource holds more than " + MOST_VALUES + " values or " + MOST_TEXT
                                    + " characters; what is beyond was not read",
                            "split it into several resources");
        }
    }

    private String text(Element parent, String name) throws IOException {
        bytes.take();
        String text = json.getText();
        if (bytes.taken()) {
            parent.faults()
                    .add(
                            Problem.Kind.MALFORMED,
                            parent.pathTo(name),
                            "this text has more than " + SoundBytes.LONGEST_TEXT
                                    + " characters; only its beginning was read",
                            "give the part that matters");
        }
        characters += text.length();
        return text;
    }

    private List<Object> list(Element parent, String name, int depth) throws IOException {
        List<Object> items = new ArrayList<>(2);
        int count = 0;
        for (; json.nextToken() != JsonToken.END_ARRAY; count++) {
            if (count < MOST_ITEMS) {
                items.add(value(parent, name, count, depth + 1));
            } else {
                json.skipChildren();
            }
        }
        if (count > MOST_ITEMS) {
            parent.faults()
                    .add(
                            Problem.Kind.MALFORMED,
                            parent.pathTo(name),
                            "a list of " + count + " items; the first " + MOST_ITEMS + " were read",
                            "give what matters");
        }
        return items;
    }
}

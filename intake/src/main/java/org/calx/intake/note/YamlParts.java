package org.calx.intake.note;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.calx.intake.UnreadableInput;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML, one note a document; anchors, aliases, tags, duplicate keys and deep nesting are refused. */
final class YamlParts {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");

    private final Iterator<Event> events;
    private final String file;
    private int parts;
    private int line = 1;

    private YamlParts(Iterator<Event> events, String file) {
        this.events = events;
        this.file = file;
    }

    static List<Part> read(String text, String file) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Limits.BYTES)
                .build();
        try {
            return new YamlParts(new Parse(settings).parseString(text).iterator(), file).documents();
        } catch (MarkedYamlEngineException e) {
            String where = e.getProblemMark()
                    .map(m -> file + " line " + (m.getLine() + 1) + " column " + (m.getColumn() + 1))
                    .orElse(file);
            throw new UnreadableInput(where, "not valid YAML: " + e.getProblem(), "mend this place");
        } catch (YamlEngineException e) {
            throw new UnreadableInput(file, "not valid YAML: " + e.getMessage(), "mend the file");
        }
    }

    private List<Part> documents() {
        List<Part> documents = new ArrayList<>();
        while (events.hasNext()) {
            if (next() instanceof DocumentStartEvent) {
                parts = 0;
                documents.add(part(next(), 0));
            }
        }
        return documents;
    }

    private Event next() {
        Event event = events.next();
        line = event.getStartMark().map(m -> m.getLine() + 1).orElse(line);
        return event;
    }

    private UnreadableInput refuse(String what, String remedy) {
        return new UnreadableInput(file + " line " + line, what, remedy);
    }

    private Part part(Event event, int depth) {
        if (++parts > Limits.PARTS) {
            throw refuse("more than " + Limits.PARTS + " pieces in one note", "split the note");
        }
        if (depth > Limits.DEPTH) {
            throw refuse("lists and groups are nested too deeply", "write the note flat");
        }
        refuseTricks(event);
        int here = line;
        if (event instanceof ScalarEvent scalar) {
            return text(scalar, here);
        }
        if (event instanceof SequenceStartEvent) {
            List<Part> items = new ArrayList<>();
            for (Event item = next(); item.getEventId() != Event.ID.SequenceEnd; item = next()) {
                items.add(part(item, depth + 1));
            }
            return new Part.Many(items, here);
        }
        if (event instanceof MappingStartEvent) {
            return group(depth, here);
        }
        throw refuse("an alias", "write the text out in full");
    }

    private Part group(int depth, int here) {
        Map<String, Part> fields = new LinkedHashMap<>();
        for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
            refuseTricks(key);
            if (!(key instanceof ScalarEvent name)) {
                throw refuse("the name of a field is not a text", "write the field's name before the colon");
            }
            if (fields.containsKey(name.getValue())) {
                throw refuse("the field '" + name.getValue() + "' stands twice", "keep one of them");
            }
            fields.put(name.getValue(), part(next(), depth + 1));
        }
        return new Part.Group(fields, here);
    }

    private Part text(ScalarEvent scalar, int here) {
        String value = scalar.getValue();
        if (value.length() > Limits.TEXT) {
            throw refuse("a text of more than " + Limits.TEXT + " characters", "shorten it");
        }
        if (scalar.isPlain() && NULL.matcher(value).matches()) {
            return new Part.Nothing(here);
        }
        boolean number = scalar.isPlain()
                && value.length() <= Limits.NUMBER
                && NUMBER.matcher(value).matches();
        return new Part.Text(value, number, here);
    }

    private void refuseTricks(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refuse("an anchor or alias", "write the text out in full");
        }
        boolean tagged = event instanceof ScalarEvent s && s.getTag().isPresent()
                || event instanceof CollectionStartEvent c && c.getTag().isPresent();
        if (tagged) {
            throw refuse("a tag", "remove the part that starts with '!', or put the text in quotes");
        }
    }
}

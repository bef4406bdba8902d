package org.calx.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML file to plain maps, lists and texts; anchors, aliases, tags and duplicate keys are refused. */
public final class YamlFile {
    private YamlFile() {}

    /**
     * @param name by which faults name the file
     * @throws Node.Fault naming file, line and remedy if it is not plain YAML
     */
    public static @Nullable Object read(Path path, String name) {
        String text;
        try {
            text = Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                refuseTricks(event, name);
            }
            return new Load(settings).loadFromString(text);
        } catch (MarkedYamlEngineException e) {
            throw new Node.Fault(
                    name
                            + e.getProblemMark()
                                    .map(m -> " line " + (m.getLine() + 1))
                                    .orElse(""),
                    "not valid YAML: " + e.getProblem(),
                    "mend the line");
        } catch (YamlEngineException e) {
            throw new Node.Fault(name, "not valid YAML: " + e.getMessage(), "mend the file");
        }
    }

    private static void refuseTricks(Event event, String name) {
        String where = name
                + event.getStartMark().map(m -> " line " + (m.getLine() + 1)).orElse("");
        if (event instanceof AliasEvent
                || event instanceof NodeEvent n && n.getAnchor().isPresent()) {
            throw new Node.Fault(where, "an anchor or alias", "write the text out in full");
        }
        boolean tagged = event instanceof ScalarEvent s && s.getTag().isPresent()
                || event instanceof CollectionStartEvent c && c.getTag().isPresent();
        if (tagged) {
            throw new Node.Fault(where, "a tag", "remove the part that starts with '!'");
        }
    }
}

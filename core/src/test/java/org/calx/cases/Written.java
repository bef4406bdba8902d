package org.calx.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.calx.assess.Tiny;

/** Case files written to a folder and read with the tiny knowledge. */
public final class Written {
    private Written() {}

    public static CaseReader.Reading read(Path folder, Map<String, String> files) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CaseReader.read(folder, Tiny.KNOWLEDGE);
    }

    /** One case of one entry, in the folder of its kind. */
    static CaseReader.Reading one(Path folder, String kind, String entry, String rest) {
        return read(
                folder, Map.of(kind + "/" + entry + ".yaml", "entry: " + entry + "\ncases:\n  - { " + rest + " }\n"));
    }
}

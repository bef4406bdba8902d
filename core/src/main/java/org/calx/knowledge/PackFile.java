package org.calx.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Knowledge from a file that the build packed, so that two versions can be compared. */
public final class PackFile {
    private PackFile() {}

    /** @throws BadKnowledge naming every fault @throws UncheckedIOException if the file cannot be read */
    public static Knowledge read(Path file) {
        try {
            return KnowledgeReader.readOrThrow(PackedSources.unpack(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packed knowledge " + file, e);
        }
    }
}

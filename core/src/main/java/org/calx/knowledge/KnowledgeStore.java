package org.calx.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.calx.record.Problem;

/** Where knowledge comes from: the packed resource of this build, a packed file, or a folder of files. */
public final class KnowledgeStore {
    private static final String RESOURCE = "knowledge.pack";

    private KnowledgeStore() {}

    /** The knowledge this program was built with. */
    public static Knowledge packed() {
        try (InputStream in = KnowledgeStore.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its knowledge; build it with Maven");
            }
            return KnowledgeReader.readOrThrow(PackedSources.unpack(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The knowledge of a file that a build packed, so that two versions can be compared.
     *
     * @throws BadKnowledge naming every fault
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Knowledge ofPack(Path file) {
        try {
            return KnowledgeReader.readOrThrow(PackedSources.unpack(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packed knowledge " + file, e);
        }
    }

    /** The knowledge of a folder. @throws BadKnowledge naming every fault */
    public static Knowledge ofFolder(Path folder) {
        Sources.Parsed parsed = Sources.ofFolder(folder);
        KnowledgeReader.Reading reading = KnowledgeReader.read(parsed.sources());
        List<Problem> problems = new ArrayList<>(parsed.problems());
        problems.addAll(reading.problems());
        if (!problems.isEmpty()) {
            throw new BadKnowledge(problems);
        }
        return reading.knowledge();
    }
}

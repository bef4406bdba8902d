package org.calx.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.calx.record.Problem;

/** Packs the knowledge folder into one resource; run by the build, which stops on any fault. */
public final class Pack {
    private Pack() {}

    /** @param args the knowledge folder and the file to write */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Sources.Parsed parsed = Sources.ofFolder(folder);
        List<Problem> problems = new ArrayList<>(parsed.problems());
        problems.addAll(KnowledgeReader.read(parsed.sources()).problems());
        if (!problems.isEmpty()) {
            problems.forEach(p -> System.err.println(p.where() + ": " + p.what() + " - " + p.remedy()));
            throw new BadKnowledge(problems);
        }
        byte[] packed = PackedSources.pack(parsed.sources());
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(target, packed);
    }
}

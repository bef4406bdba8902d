package org.calx.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calx.record.Problem;

/**
 * The parsed source files, before any meaning: what the build packs and the reader turns into {@link Knowledge}.
 *
 * @param files file name relative to the knowledge folder → maps, lists and texts
 * @param unitTable text of {@code units.csv}
 * @param version hash over all files
 */
public record Sources(Map<String, Object> files, String unitTable, String version) {
    private static final String UNIT_TABLE = "units.csv";

    /** What a folder gave: the sources that could be parsed, and a problem for each file that could not. */
    public record Parsed(Sources sources, List<Problem> problems) {}

    /** Reads every YAML file of a folder. @throws UncheckedIOException if the folder cannot be read */
    public static Parsed ofFolder(Path folder) {
        Map<String, Object> files = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        MessageDigest digest = sha256();
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> paths =
                    walk.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
            for (Path path : paths) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(path));
                try {
                    Object value = YamlFile.read(path, name);
                    if (value instanceof Map) {
                        files.put(name, value);
                    } else {
                        throw new Node.Fault(name, "the file holds no fields", "write 'id: …' and the other fields");
                    }
                } catch (Node.Fault e) {
                    problems.add(e.problem());
                }
            }
            String units = Files.readString(folder.resolve(UNIT_TABLE));
            digest.update(units.getBytes(StandardCharsets.UTF_8));
            String version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
            return new Parsed(new Sources(files, units, version), problems);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the knowledge folder " + folder, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.calx.app.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The folder in which the pages lie. A page is written beside its place and then moved there, so that whoever stops the
 * program leaves whole pages, old or new. Files that the program did not make are never touched.
 */
public final class ReferenceFolder {
    private static final String BESIDE = ".new";

    private final Path folder;

    public ReferenceFolder(Path folder) {
        this.folder = folder;
    }

    /** How the folder differs from what it should hold, each a path inside it. */
    public record Difference(List<String> stale, List<String> missing, List<String> extra) {
        public boolean isNone() {
            return stale.isEmpty() && missing.isEmpty() && extra.isEmpty();
        }
    }

    /** Compares the folder with the pages it should hold. @throws IOException if a file cannot be read */
    public Difference compare(SortedMap<String, String> pages) throws IOException {
        List<String> stale = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = folder.resolve(page.getKey());
            if (!Files.exists(file)) {
                missing.add(page.getKey());
            } else if (!Files.readString(file).equals(page.getValue())) {
                stale.add(page.getKey());
            }
        }
        List<String> extra = files().stream().filter(f -> !pages.containsKey(f)).toList();
        return new Difference(stale, missing, extra);
    }

    private List<String> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Brings the folder up to date: writes what is missing or stale, and removes pages that the program made for
     * entries that are gone.
     *
     * @return what was done; {@code extra} are the pages that were removed
     * @throws IOException if a file cannot be written
     */
    public Difference write(SortedMap<String, String> pages) throws IOException {
        Difference before = compare(pages);
        for (List<String> list : List.of(before.missing(), before.stale())) {
            for (String path : list) {
                put(folder.resolve(path), pages.getOrDefault(path, ""));
            }
        }
        List<String> removed = new ArrayList<>();
        for (String path : before.extra()) {
            Path file = folder.resolve(path);
            if (path.endsWith(BESIDE) || path.endsWith(".md") && Text.isMade(Files.readString(file))) {
                Files.delete(file);
                removed.add(path);
            }
        }
        return new Difference(before.stale(), before.missing(), removed);
    }

    /** Writes a file beside its place and moves it there. @throws IOException if it cannot be written */
    public static void put(Path file, String text) throws IOException {
        Path whole = file.toAbsolutePath();
        Path parent = whole.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path beside = whole.resolveSibling(whole.getFileName() + BESIDE);
        Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
        Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

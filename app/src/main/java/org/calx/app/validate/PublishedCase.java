package org.calx.app.validate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One published case: the note as bytes for the reader, and the authors' conclusion, which the program never sees.
 *
 * @param file the file it came from
 * @param id its id in the file
 * @param note the line itself; the reader skips the answer fields
 * @param features words of lesions and symptoms, for the scoring key only
 * @param lesionWords phrases of each lesion, for rewording only
 * @param otherWords phrases of history, exposures and medicines, for rewording only
 */
record PublishedCase(
        String file,
        String id,
        byte[] note,
        boolean calcinosis,
        String type,
        String subtype,
        String cause,
        String mimic,
        String features,
        List<LesionWords> lesionWords,
        List<String> otherWords) {

    /** The words of one lesion. */
    record LesionWords(List<String> sites, List<String> features) {}

    static List<PublishedCase> read(Path file) throws IOException {
        List<PublishedCase> cases = new ArrayList<>();
        Load load = new Load(LoadSettings.builder().build());
        for (String line : Files.readString(file).split("\n")) {
            if (!line.isBlank() && load.loadFromString(line) instanceof Map<?, ?> map) {
                cases.add(of(file.getFileName().toString(), line, map));
            }
        }
        return cases;
    }

    private static PublishedCase of(String file, String line, Map<?, ?> map) {
        Map<?, ?> conclusion = map.get("conclusion") instanceof Map<?, ?> c ? c : Map.of();
        StringBuilder features = new StringBuilder();
        collect(map.get("lesions"), features);
        collect(map.get("symptoms"), features);
        return new PublishedCase(
                file,
                text(map, "id"),
                line.getBytes(StandardCharsets.UTF_8),
                Boolean.TRUE.equals(conclusion.get("calcinosis")),
                text(conclusion, "type"),
                text(conclusion, "subtype"),
                text(conclusion, "cause"),
                text(conclusion, "mimic"),
                features.toString(),
                lesionWords(map),
                Stream.of("symptoms", "history", "exposures", "medications")
                        .flatMap(f -> texts(map, f).stream())
                        .toList());
    }

    private static List<LesionWords> lesionWords(Map<?, ?> map) {
        List<LesionWords> words = new ArrayList<>();
        if (map.get("lesions") instanceof List<?> lesions) {
            for (Object lesion : lesions) {
                if (lesion instanceof Map<?, ?> l) {
                    words.add(new LesionWords(texts(l, "sites"), texts(l, "features")));
                }
            }
        }
        return words;
    }

    private static List<String> texts(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static void collect(@Nullable Object value, StringBuilder into) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(v -> collect(v, into));
        } else if (value instanceof List<?> list) {
            list.forEach(v -> collect(v, into));
        } else if (value != null) {
            into.append(String.valueOf(value).toLowerCase(Locale.ROOT)).append(" | ");
        }
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : String.valueOf(value).toLowerCase(Locale.ROOT);
    }
}

package org.calx.cases.writing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts and lists as one line of YAML. */
final class Quoted {
    private static final Pattern PLAIN = Pattern.compile("[a-z][A-Za-z0-9 ./%-]*");

    private Quoted() {}

    static String of(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String list(List<?> items) {
        return "[" + String.join(", ", items.stream().map(Quoted::item).toList()) + "]";
    }

    private static String item(Object item) {
        if (item instanceof Map<?, ?> lesion) {
            return "{ lesion: " + list((List<?>) java.util.Objects.requireNonNull(lesion.get("lesion"))) + " }";
        }
        String text = String.valueOf(item);
        return PLAIN.matcher(text).matches() ? text : of(text);
    }
}

package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** JSON as maps, lists, texts, numbers and truth values, written in as many ways as JSON allows. */
final class Tree {
    private Tree() {}

    /** An object of names and values in turn; a pair whose value is an empty text or list is left out. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (!value.equals("") && !value.equals(List.of())) {
                object.put((String) namesAndValues[i], value);
            }
        }
        return object;
    }

    static String compact(Object tree) {
        StringBuilder out = new StringBuilder();
        write(out, tree, () -> "");
        return out.toString();
    }

    /** The same with white space of all kinds between the tokens. */
    static String spaced(Object tree, Random random) {
        String[] spaces = {"", " ", "\n", "\r\n", "\t", "\n    "};
        StringBuilder out = new StringBuilder();
        write(out, tree, () -> spaces[random.nextInt(spaces.length)]);
        return out.toString();
    }

    private interface Space {
        String next();
    }

    private static void write(StringBuilder out, Object tree, Space space) {
        out.append(space.next());
        if (tree instanceof Map<?, ?> map) {
            out.append('{');
            String comma = "";
            for (Map.Entry<?, ?> e : map.entrySet()) {
                out.append(comma).append(space.next());
                text(out, (String) e.getKey());
                out.append(space.next()).append(':');
                write(out, e.getValue(), space);
                comma = ",";
            }
            out.append('}');
        } else if (tree instanceof List<?> list) {
            out.append('[');
            String comma = "";
            for (Object item : list) {
                out.append(comma);
                write(out, item, space);
                comma = ",";
            }
            out.append(']');
        } else if (tree instanceof String s) {
            text(out, s);
        } else {
            out.append(tree);
        }
        out.append(space.next());
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\' || c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** The same tree with every object changed, the innermost first. */
    static Object each(Object tree, UnaryOperator<Map<String, Object>> change) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, value) -> copy.put((String) name, each(value, change)));
            return change.apply(copy);
        }
        return tree instanceof List<?> list
                ? list.stream().map(item -> each(item, change)).toList()
                : tree;
    }

    static Map<String, Object> shuffled(Map<String, Object> object, Random random) {
        List<String> names = new ArrayList<>(object.keySet());
        Collections.shuffle(names, random);
        Map<String, Object> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, object.get(name)));
        return shuffled;
    }
}

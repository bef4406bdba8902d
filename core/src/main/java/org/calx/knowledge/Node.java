package org.calx.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.record.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One place in a knowledge file: a map, a list or a text, which knows where it is. Reading the wrong shape throws a
 * {@link Fault} that names file, place, value and remedy.
 */
final class Node {
    private final String file;
    private final String place;
    private final @Nullable Object value;

    Node(String file, String place, @Nullable Object value) {
        this.file = file;
        this.place = place;
        this.value = value;
    }

    /** A fault in one file. */
    static final class Fault extends RuntimeException {
        private final transient Problem problem;

        Fault(String where, String what, String remedy) {
            super(where + ": " + what);
            problem = new Problem(Problem.Kind.MALFORMED, where, what, remedy);
        }

        Problem problem() {
            return problem;
        }
    }

    Fault fault(String what, String remedy) {
        return new Fault(place.isEmpty() ? file : file + " " + place, what, remedy);
    }

    String file() {
        return file;
    }

    boolean isMap() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    Iterable<String> keys() {
        return map().keySet().stream().map(String::valueOf).toList();
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> m) {
            return m;
        }
        throw fault("'" + value + "' stands where fields are expected", "write 'field: value' lines");
    }

    Node at(String key) {
        return find(key).orElseThrow(() -> fault("the field '" + key + "' is missing", "add it"));
    }

    Optional<Node> find(String key) {
        Object found = map().get(key);
        return found == null ? Optional.empty() : Optional.of(new Node(file, place + "/" + key, found));
    }

    String text() {
        if (value instanceof String s) {
            return s;
        }
        throw fault(
                "'" + value + "' is not a text",
                value instanceof Map || value instanceof List ? "write one text" : "quote it");
    }

    String text(String key) {
        return at(key).text();
    }

    String text(String key, String otherwise) {
        return find(key).map(Node::text).orElse(otherwise);
    }

    Optional<String> maybe(String key) {
        return find(key).map(Node::text);
    }

    List<Node> items() {
        if (value instanceof List<?> list) {
            List<Node> nodes = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                nodes.add(new Node(file, place + "/" + i, list.get(i)));
            }
            return nodes;
        }
        throw fault("'" + value + "' stands where a list is expected", "write [a, b] or '- a' lines");
    }

    List<Node> items(String key) {
        return find(key).map(Node::items).orElse(List.of());
    }

    List<String> texts(String key) {
        return items(key).stream().map(Node::text).toList();
    }

    boolean flag(String key) {
        return find(key).map(Node::isTrue).orElse(false);
    }

    private boolean isTrue() {
        if (value instanceof Boolean b) {
            return b;
        }
        throw fault("'" + value + "' is neither true nor false", "write true or false without quotes");
    }

    int whole(String key, int otherwise) {
        return find(key).map(Node::whole).orElse(otherwise);
    }

    int whole() {
        if (value instanceof Integer i) {
            return i;
        }
        throw fault("'" + value + "' is not a whole number", "write a number without quotes");
    }
}

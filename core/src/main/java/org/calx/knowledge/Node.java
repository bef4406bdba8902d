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
public final class Node {
    private final String file;
    private final @Nullable Node parent;
    private final String step;
    private final @Nullable Object value;

    /** The root of a file. */
    public Node(String file, @Nullable Object value) {
        this(file, null, "", value);
    }

    private Node(String file, @Nullable Node parent, String step, @Nullable Object value) {
        this.file = file;
        this.parent = parent;
        this.step = step;
        this.value = value;
    }

    /** The place within the file, made only when a fault needs it. */
    private String place() {
        return parent == null ? "" : parent.place() + "/" + step;
    }

    /** A fault in one file. */
    public static final class Fault extends RuntimeException {
        private final transient Problem problem;

        Fault(String where, String what, String remedy) {
            super(where + ": " + what);
            problem = new Problem(Problem.Kind.MALFORMED, where, what, remedy);
        }

        public Problem problem() {
            return problem;
        }
    }

    public Fault fault(String what, String remedy) {
        return new Fault(parent == null ? file : file + " " + place(), what, remedy);
    }

    String file() {
        return file;
    }

    public boolean isMap() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    public boolean has(String key) {
        return map().containsKey(key);
    }

    public Iterable<String> keys() {
        List<String> keys = new ArrayList<>();
        map().keySet().forEach(k -> keys.add(String.valueOf(k)));
        return keys;
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> m) {
            return m;
        }
        throw fault("'" + value + "' stands where fields are expected", "write 'field: value' lines");
    }

    public Node at(String key) {
        return find(key).orElseThrow(() -> fault("the field '" + key + "' is missing", "add it"));
    }

    public Optional<Node> find(String key) {
        Object found = map().get(key);
        return found == null ? Optional.empty() : Optional.of(new Node(file, this, key, found));
    }

    public String text() {
        if (value instanceof String s) {
            return s;
        }
        throw fault(
                "'" + value + "' is not a text",
                value instanceof Map || value instanceof List ? "write one text" : "quote it");
    }

    public String text(String key) {
        return at(key).text();
    }

    String text(String key, String otherwise) {
        return find(key).map(Node::text).orElse(otherwise);
    }

    Optional<String> maybe(String key) {
        return find(key).map(Node::text);
    }

    public List<Node> items() {
        if (value instanceof List<?> list) {
            List<Node> nodes = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                nodes.add(new Node(file, this, Integer.toString(i), list.get(i)));
            }
            return nodes;
        }
        throw fault("'" + value + "' stands where a list is expected", "write [a, b] or '- a' lines");
    }

    public List<Node> items(String key) {
        return find(key).map(Node::items).orElse(List.of());
    }

    List<String> texts(String key) {
        Object found = map().get(key);
        if (found == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (found instanceof List<?> list) {
            for (Object item : list) {
                if (!(item instanceof String text)) {
                    throw at(key).fault("'" + item + "' is not a text", "quote it");
                }
                texts.add(text);
            }
            return texts;
        }
        throw at(key).fault("'" + found + "' stands where a list is expected", "write [a, b] or '- a' lines");
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

    public int whole() {
        if (value instanceof Integer i) {
            return i;
        }
        throw fault("'" + value + "' is not a whole number", "write a number without quotes");
    }
}

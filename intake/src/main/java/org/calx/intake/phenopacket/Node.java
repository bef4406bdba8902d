package org.calx.intake.phenopacket;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One JSON object of a phenopacket. Fields are known by their names in camel case, however they are written. */
final class Node {
    /** A number as written. */
    record Number(String text) {}

    /** More digits or a larger exponent are no measurement. */
    private static final int MOST_DIGITS = 40;

    private final String path;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Set<String> twice = new LinkedHashSet<>();

    Node(String path) {
        this.path = path;
    }

    /** The way to this object, such as {@code phenotypicFeatures[2].type}; empty for the whole. */
    String path() {
        return path;
    }

    String pathTo(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    void put(String name, Object value) {
        String camel = camel(name);
        if (fields.putIfAbsent(camel, value) != null) {
            twice.add(camel);
        }
    }

    /** Fields that were given twice, so that nobody knows which is meant. */
    Set<String> twice() {
        return twice;
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            boolean joined = name.charAt(i) == '_' && i > 0 && i + 1 < name.length();
            camel.append(joined ? Character.toUpperCase(name.charAt(++i)) : name.charAt(i));
        }
        return camel.toString();
    }

    boolean has(String name) {
        Object value = fields.get(name);
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }

    Set<String> names() {
        return fields.keySet();
    }

    Optional<Node> child(String name) {
        return fields.get(name) instanceof Node node ? Optional.of(node) : Optional.empty();
    }

    /** The objects of a list; an object alone is a list of one. */
    List<Node> children(String name) {
        Object value = fields.get(name);
        Stream<?> items = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return items.filter(Node.class::isInstance).map(Node.class::cast).toList();
    }

    /** A text that is not blank. */
    Optional<String> text(String name) {
        return fields.get(name) instanceof String s && !s.isBlank() ? Optional.of(s.strip()) : Optional.empty();
    }

    /** The name or number of an enumeration's constant; protobuf writes either. */
    String constant(String name, List<String> byNumber) {
        Object value = fields.get(name);
        if (value instanceof Number n && n.text().matches("\\d")) {
            int at = Integer.parseInt(n.text());
            return at < byNumber.size() ? byNumber.get(at) : "";
        }
        return value instanceof String s ? s : "";
    }

    /** True, false if missing, or empty if it is something else. */
    Optional<Boolean> flag(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return Optional.of(false);
        }
        return value instanceof Boolean b ? Optional.of(b) : Optional.empty();
    }

    /** A number that can be a measurement; protobuf may write it as a text. */
    Optional<BigDecimal> number(String name) {
        Object value = fields.get(name);
        String text = value instanceof Number n ? n.text() : value instanceof String s ? s.strip() : "";
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) <= MOST_DIGITS ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

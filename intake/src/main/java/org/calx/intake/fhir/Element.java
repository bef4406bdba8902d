package org.calx.intake.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.record.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a resource: its fields as far as they were kept, and the way to it, for origins and problems. A
 * field of another shape than asked for is reported once and reads as missing.
 */
final class Element {
    /** A number as written; it may be beyond what arithmetic can hold. */
    record Number(String text) {}

    /** An exponent or more digits than this are no measurement. */
    private static final int MOST_DIGITS = 40;

    /** No element of the specification has as many. */
    private static final int MANY_FIELDS = 40;

    private final Faults faults;
    private final @Nullable Element parent;
    private final String name;
    private final int index;
    /** Names and values in turn. */
    private Object[] fields = new Object[8];

    private int size;
    private @Nullable Map<String, Integer> places;

    /** A resource. */
    Element(Faults faults) {
        this(faults, null, "", -1);
    }

    /** @param index place in the list of that name, or -1 where the field holds one object */
    Element(Faults faults, @Nullable Element parent, String name, int index) {
        this.faults = faults;
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The way to this element within its resource, such as {@code component[1].valueQuantity}; empty for the resource. */
    String path() {
        if (parent == null) {
            return "";
        }
        return index < 0 ? parent.pathTo(name) : parent.pathTo(name) + "[" + index + "]";
    }

    /** The resource this element is part of; what is contained in a resource is part of it. */
    Element resource() {
        boolean held = has("resourceType") && !name.equals("contained");
        return parent == null || held ? this : parent.resource();
    }

    /** File, resource and the way to this element. */
    String where() {
        return faults.where(path());
    }

    Faults faults() {
        return faults;
    }

    /** Keeps a field. A second field of the same name leaves open which is meant, so that nothing may be read from it. */
    void put(String name, Object value) {
        if (isKept(name)) {
            faults.ambiguous(pathTo(name));
            return;
        }
        if (size == fields.length) {
            fields = Arrays.copyOf(fields, 2 * size);
        }
        if (places != null) {
            places.put(name, size);
        }
        fields[size] = name;
        fields[size + 1] = value;
        size += 2;
    }

    /** Names come from the parser, which has one object for each; the same name is the same object. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isKept(String name) {
        if (size > 2 * MANY_FIELDS) {
            return find(name) >= 0;
        }
        for (int i = 0; i < size; i += 2) {
            if (fields[i] == name) {
                return true;
            }
        }
        return false;
    }

    void retain(Set<String> kept) {
        int left = 0;
        for (int i = 0; i < size; i += 2) {
            if (kept.contains((String) fields[i])) {
                fields[left] = fields[i];
                fields[left + 1] = fields[i + 1];
                left += 2;
            }
        }
        size = left;
        places = null;
    }

    /** The place of a field, or -1. Few fields are searched one by one; of many there is an index. */
    private int find(String name) {
        if (size <= 2 * MANY_FIELDS) {
            int hash = name.hashCode();
            for (int i = 0; i < size; i += 2) {
                if (((String) fields[i]).hashCode() == hash && fields[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }
        if (places == null) {
            places = new HashMap<>(size);
            for (int i = 0; i < size; i += 2) {
                places.put((String) fields[i], i);
            }
        }
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }

    String pathTo(String field) {
        String path = path();
        return path.isEmpty() ? field : path + "." + field;
    }

    private @Nullable Object get(String name) {
        int place = find(name);
        return place < 0 ? null : fields[place + 1];
    }

    boolean has(String name) {
        return get(name) != null;
    }

    List<String> names() {
        List<String> names = new ArrayList<>(size / 2);
        for (int i = 0; i < size; i += 2) {
            names.add((String) fields[i]);
        }
        return names;
    }

    /** The type of a resource, or empty. */
    String type() {
        return get("resourceType") instanceof String s ? s : "";
    }

    String id() {
        return get("id") instanceof String s ? s : "";
    }

    /** A text; blank ones read as missing. */
    Optional<String> text(String name) {
        Object value = get(name);
        if (value instanceof String s) {
            return s.isBlank() ? Optional.empty() : Optional.of(s);
        }
        return missing(name, value, "a text");
    }

    /** A text, or the given one where it is missing. */
    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** The bytes of a document. */
    Optional<Data> data(String name) {
        Object value = get(name);
        return value instanceof String s ? Optional.of(Data.of(s)) : missing(name, value, "base64");
    }

    Optional<Boolean> flag(String name) {
        Object value = get(name);
        return value instanceof Boolean b ? Optional.of(b) : missing(name, value, "true or false");
    }

    /** A number that arithmetic can hold; one beyond is reported and reads as missing. */
    Optional<BigDecimal> number(String name) {
        Object value = get(name);
        if (!(value instanceof Number n)) {
            return missing(name, value, "a number");
        }
        Optional<BigDecimal> number = decimal(n.text());
        if (number.isEmpty()) {
            faults.impossible(pathTo(name), "'" + shortened(n.text()) + "' is no number that can be measured");
        }
        return number;
    }

    private static Optional<BigDecimal> decimal(String text) {
        if (text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean sane = Math.abs((long) number.scale()) <= MOST_DIGITS;
            return sane ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<Element> child(String name) {
        Object value = get(name);
        return value instanceof Element e ? Optional.of(e) : missing(name, value, "an object");
    }

    /** The objects of a list; items of another shape are reported and left out. */
    List<Element> children(String name) {
        Object value = get(name);
        if (!(value instanceof List<?> list)) {
            missing(name, value, "a list");
            return List.of();
        }
        List<Element> children = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Element e) {
                children.add(e);
            } else {
                faults.malformed(pathTo(name) + "[" + i + "]", shape(list.get(i)), "an object");
            }
        }
        return children;
    }

    /** The objects of a field that holds one in some resources and a list in others. */
    List<Element> all(String name) {
        return get(name) instanceof Element e ? List.of(e) : children(name);
    }

    /**
     * Whether a part of a resource may be read. A modifier that is not known here may turn the meaning of what it stands
     * in into its opposite; it is told.
     */
    boolean isUnmodified() {
        if (has("modifierExtension")) {
            faults.add(
                    Problem.Kind.SET_ASIDE,
                    pathTo("modifierExtension"),
                    "it may change what this part means, so the part was not used",
                    "state it without modifierExtension");
            return false;
        }
        return true;
    }

    /** The texts of a list; items of another shape are reported and left out. */
    List<String> texts(String name) {
        Object value = get(name);
        if (!(value instanceof List<?> list)) {
            missing(name, value, "a list");
            return List.of();
        }
        List<String> texts = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof String s) {
                texts.add(s);
            } else if (list.get(i) != Nothing.NOTHING) {
                faults.malformed(pathTo(name) + "[" + i + "]", shape(list.get(i)), "a text");
            }
        }
        return texts;
    }

    private <T> Optional<T> missing(String name, @Nullable Object value, String expected) {
        if (value != null && value != Nothing.NOTHING) {
            faults.malformed(pathTo(name), shape(value), expected);
        }
        return Optional.empty();
    }

    /** A JSON null; in a list it keeps the place of an extension. */
    enum Nothing {
        NOTHING
    }

    private static String shape(Object value) {
        if (value instanceof String s) {
            return "the text '" + shortened(s) + "'";
        }
        if (value instanceof Number n) {
            return "the number " + shortened(n.text());
        }
        if (value instanceof Boolean b) {
            return b.toString();
        }
        return value instanceof List ? "a list" : value instanceof Element ? "an object" : "nothing";
    }

    private static String shortened(String text) {
        return text.length() <= MOST_DIGITS ? text : text.substring(0, MOST_DIGITS) + "…";
    }
}

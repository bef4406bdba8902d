package org.calx.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One place in a parsed file: a map, a list, a text, a number or a flag. Where the shape is another than asked for, it
 * gives nothing: the reader has reported the shape already.
 *
 * @param place the way inside the file, such as {@code /findings/0/when}
 */
record Part(String file, String place, Object value) {

    /** The last step of the place: the name of the field, or the number in the list. */
    String field() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    Set<String> keys() {
        return value instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    boolean has(String key) {
        return keys().contains(key);
    }

    Optional<Part> find(String key) {
        if (value instanceof Map<?, ?> map) {
            Object found = map.get(key);
            return found == null ? Optional.empty() : Optional.of(new Part(file, place + "/" + key, found));
        }
        return Optional.empty();
    }

    /** The items of a list field; empty if there is none. */
    List<Part> items(String key) {
        return find(key).map(Part::items).orElse(List.of());
    }

    private List<Part> items() {
        List<Part> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object item = list.get(i);
                if (item != null) {
                    items.add(new Part(file, place + "/" + i, item));
                }
            }
        }
        return items;
    }

    Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<String> text(String key) {
        return find(key).flatMap(Part::text);
    }

    boolean says(String key, String text) {
        return text(key).filter(text::equals).isPresent();
    }

    /** This part and everything below it, in written order. */
    Stream<Part> all() {
        return Stream.concat(Stream.of(this), children().flatMap(Part::all));
    }

    private Stream<Part> children() {
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().map(String::valueOf).map(this::find).flatMap(Optional::stream);
        }
        return items().stream();
    }
}

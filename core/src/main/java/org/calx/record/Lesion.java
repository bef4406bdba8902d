package org.calx.record;

/**
 * One lesion, or one group of like lesions, told apart from all others of the same record. Its places are facts
 * about it (concepts of kind {@link ConceptKind#SITE}), because one group may cover several places.
 *
 * @param name what tells it apart within the record, for example {@code lesion-1} or a body site's code
 * @param side the side, as far as it was said
 */
public record Lesion(String name, Side side) implements Comparable<Lesion> {
    @Override
    public int compareTo(Lesion other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : side.compareTo(other.side);
    }
}

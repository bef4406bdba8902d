package org.calx.app.web.visit;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.calx.record.Side;

/**
 * A region of the maps of the body and the hands, finer than an option of the question where a lump is.
 *
 * @param id for example {@code right-index-end}
 * @param option the option of that question which it belongs to, for example {@code fingertip}
 * @param side of the body; not stated in the middle
 */
public record Place(String id, String option, Side side) {

    /** The side that all of them are on; both, if they differ. */
    public static Side side(Collection<Place> places) {
        Set<Side> sides = new TreeSet<>();
        places.stream().map(Place::side).filter(s -> s != Side.NOT_STATED).forEach(sides::add);
        return switch (sides.size()) {
            case 0 -> Side.NOT_STATED;
            case 1 -> sides.iterator().next();
            default -> Side.BOTH;
        };
    }
}

package org.calx.intake.text;

import java.util.LinkedHashSet;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Lesion;
import org.calx.record.Side;

/** A lesion while its text is still being read: its side and places may come later. */
final class LesionDraft {
    private final String name;
    private final Set<ConceptId> sites = new LinkedHashSet<>();
    private Side side = Side.NOT_STATED;

    LesionDraft(String name) {
        this.name = name;
    }

    void at(ConceptId site) {
        sites.add(site);
    }

    void on(Side more) {
        side = Sides.join(side, more);
    }

    boolean hasSite() {
        return !sites.isEmpty();
    }

    Set<ConceptId> places() {
        return sites;
    }

    /** Whether words about these places and this side can mean this lesion. */
    boolean fits(Set<ConceptId> places, Side where, Concepts concepts) {
        boolean sameSide = side == where || side == Side.NOT_STATED || where == Side.NOT_STATED || side == Side.BOTH;
        boolean samePlace = sites.isEmpty()
                || places.stream()
                        .anyMatch(p -> sites.stream().anyMatch(s -> concepts.isA(p, s) || concepts.isA(s, p)));
        return sameSide && samePlace;
    }

    About about() {
        return new About.OfLesion(new Lesion(name, side));
    }
}

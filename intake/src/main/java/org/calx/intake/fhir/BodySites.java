package org.calx.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.Side;

/** Tells lesions apart by the body site of a resource: one place and side is one lesion. */
final class BodySites {
    private static final String LEFT = "7771000";
    private static final String RIGHT = "24028007";
    private static final String BOTH = "51440002";

    private final Coded coded;

    BodySites(Coded coded) {
        this.coded = coded;
    }

    /** The lesion at the sites of a resource, with its places as facts; empty if no known place is given. */
    Optional<About> lesion(List<Element> sites, Chart chart) {
        List<Concept> places = new ArrayList<>();
        Side side = Side.NOT_STATED;
        for (Element site : sites) {
            coded.concepts(site).stream()
                    .filter(c -> c.kind() == ConceptKind.SITE)
                    .forEach(places::add);
            side = side == Side.NOT_STATED ? side(site) : side;
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        String name = places.stream().map(c -> c.id().value()).sorted().collect(Collectors.joining("+"));
        About about = new About.OfLesion(new Lesion(name, side));
        Origin origin = new Origin(Origin.Source.CODE, sites.get(0).where(), Coded.words(sites.get(0)));
        places.forEach(p -> chart.add(Fact.present(p.id(), about, origin)));
        return Optional.of(about);
    }

    private static Side side(Element site) {
        for (Element coding : site.children("coding")) {
            switch (coding.text("code", "")) {
                case LEFT -> {
                    return Side.LEFT;
                }
                case RIGHT -> {
                    return Side.RIGHT;
                }
                case BOTH -> {
                    return Side.BOTH;
                }
                default -> {}
            }
        }
        return Side.NOT_STATED;
    }
}

package org.calx.app.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calx.app.web.visit.Place;
import org.calx.record.Side;

/** The maps of the hands and of the body, and the places that their regions stand for. */
public final class BodyMaps {
    /** The drawings, in the order in which the page shows them. */
    public static final List<String> NAMES = List.of(
            "hand-right-palm", //
            "hand-right-back",
            "hand-left-palm",
            "hand-left-back",
            "body-front",
            "body-back");

    /** The region of the body map that leads to the hand maps; no place of its own. */
    private static final String WHOLE_HAND = "hand";

    private static final Pattern REGION =
            Pattern.compile("data-place=\"([a-z-]+)\" data-option=\"([a-z-]+)\"(?: data-side=\"(left|right)\")?");

    private final Map<String, Place> places = new LinkedHashMap<>();

    public BodyMaps(Assets assets) {
        for (String name : NAMES) {
            Matcher regions = REGION.matcher(assets.drawing(name));
            while (regions.find()) {
                if (!regions.group(2).equals(WHOLE_HAND)) {
                    Side side = Optional.ofNullable(regions.group(3))
                            .map(s -> Side.valueOf(s.toUpperCase(Locale.ROOT)))
                            .orElse(Side.NOT_STATED);
                    places.putIfAbsent(regions.group(1), new Place(regions.group(1), regions.group(2), side));
                }
            }
        }
    }

    public Optional<Place> find(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** The places that an option can be said more finely by, right before left; none if it has no finer ones. */
    public List<Place> of(String option) {
        List<Place> found =
                places.values().stream().filter(p -> p.option().equals(option)).toList();
        return found.size() == 1 && found.get(0).side() == Side.NOT_STATED ? List.of() : found;
    }

    public List<Place> all() {
        return List.copyOf(places.values());
    }
}

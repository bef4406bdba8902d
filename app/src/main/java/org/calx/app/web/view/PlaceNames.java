package org.calx.app.web.view;

import java.util.List;
import java.util.Set;
import org.calx.app.web.visit.Place;

/** Says a place in words, for example "Right index finger, end". */
public final class PlaceNames {
    private static final Set<String> FINGERS = Set.of("thumb", "index", "middle", "ring", "little");

    private final Texts texts;

    public PlaceNames(Texts texts) {
        this.texts = texts;
    }

    public String of(Place place) {
        List<String> parts = List.of(place.id().split("-", 3));
        if (parts.size() == 3 && FINGERS.contains(parts.get(1))) {
            return texts.say(
                    "place.finger",
                    texts.say("place." + parts.get(0)),
                    texts.say("place." + parts.get(1)),
                    texts.say("place.part." + parts.get(2)));
        }
        boolean sided = parts.get(0).equals("left") || parts.get(0).equals("right");
        return sided
                ? texts.say(
                        "place.sided",
                        texts.say("place." + parts.get(0)),
                        texts.say(
                                "place.of." + place.id().substring(parts.get(0).length() + 1)))
                : texts.say("place.of." + place.id());
    }
}

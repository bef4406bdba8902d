package org.calx.intake.text.colour;

import java.util.Optional;
import org.calx.record.ConceptId;

/**
 * The colour of skin that a shade stands for. Where two are near, the one that must not be missed is taken: purple
 * before red and blue, black before purple.
 *
 * <p>The limits were set on the colour words of dermatology (wine, maroon and plum are purple, chestnut is brown,
 * ivory is white) and are a reading of ordinary usage, not a published scale.
 */
final class SkinColour {
    /** Below this chroma the eye sees grey. */
    private static final double GREY_CHROMA = 0.03;
    /** A grey darker than this is called black (about L* 24). */
    private static final double BLACK_GREY_LIGHTNESS = 0.35;
    /** A weak colour darker than this is called black (about L* 20). */
    private static final double BLACK_LIGHTNESS = 0.30;
    /** A colour stronger than this is not called black until it is darker than {@link #BLACK_ANY_LIGHTNESS}. */
    private static final double BLACK_CHROMA = 0.06;

    private static final double BLACK_ANY_LIGHTNESS = 0.20;
    /** A grey lighter than this is called white. */
    private static final double WHITE_GREY_LIGHTNESS = 0.85;
    /** Cream and ivory: very light and weak. */
    private static final double CREAM_LIGHTNESS = 0.92;

    private static final double CREAM_CHROMA = 0.09;

    /** Hues, in degrees. */
    private static final double PURPLE_FROM = 285;

    private static final double BLUE_FROM = 200;
    private static final double GREEN_FROM = 118;
    private static final double YELLOW_FROM = 75;
    private static final double ORANGE_FROM = 45;
    private static final double RUST_FROM = 34;
    private static final double RED_FROM = 12;
    private static final double PINK_FROM = 340;

    /** A red or purple lighter than this is pink. */
    private static final double PINK_LIGHTNESS = 0.70;
    /** A full red darker than this is the colour of wine, and counts as purple. */
    private static final double WINE_LIGHTNESS = 0.425;

    private static final double WINE_CHROMA = 0.09;
    /** A light red-orange stronger than this is orange, not salmon pink. */
    private static final double ORANGE_CHROMA = 0.17;
    /** An orange darker or duller than this is brown. */
    private static final double BROWN_LIGHTNESS = 0.66;

    private static final double DULL_CHROMA = 0.10;
    private static final double DULL_LIGHTNESS = 0.85;
    /** A dark yellow is brown. */
    private static final double DARK_YELLOW_LIGHTNESS = 0.60;

    static final ConceptId WHITE = ConceptId.of("white");
    static final ConceptId YELLOW = ConceptId.of("yellow");
    static final ConceptId ORANGE = ConceptId.of("orange");
    static final ConceptId RED = ConceptId.of("red");
    static final ConceptId PINK = ConceptId.of("pink");
    static final ConceptId PURPLE = ConceptId.of("purple");
    static final ConceptId BLUE = ConceptId.of("blue");
    static final ConceptId BROWN = ConceptId.of("brown");
    static final ConceptId DUSKY = ConceptId.of("dusky");
    static final ConceptId DARK = ConceptId.of("dark-patch");
    static final ConceptId BLACK = ConceptId.of("black-skin");

    private SkinColour() {}

    /** The concept of a shade; empty for green, which the guide has no concept for. */
    static Optional<ConceptId> of(Shade shade) {
        double lightness = shade.lightness();
        if (black(shade)) {
            return Optional.of(BLACK);
        }
        if (shade.chroma() < GREY_CHROMA) {
            return Optional.of(lightness < WHITE_GREY_LIGHTNESS ? DUSKY : WHITE);
        }
        if (lightness >= CREAM_LIGHTNESS && shade.chroma() < CREAM_CHROMA) {
            return Optional.of(WHITE);
        }
        double hue = shade.hue();
        if (hue >= PURPLE_FROM || hue < RED_FROM) {
            boolean towardsRed = hue >= PINK_FROM || hue < RED_FROM;
            return Optional.of(towardsRed && lightness >= PINK_LIGHTNESS ? PINK : PURPLE);
        }
        if (hue >= BLUE_FROM) {
            return Optional.of(BLUE);
        }
        if (hue >= GREEN_FROM) {
            return Optional.empty();
        }
        return Optional.of(hue < ORANGE_FROM ? reddish(shade) : yellowish(shade));
    }

    private static boolean black(Shade shade) {
        double lightness = shade.lightness();
        return lightness < BLACK_ANY_LIGHTNESS
                || (lightness < BLACK_LIGHTNESS && shade.chroma() < BLACK_CHROMA)
                || (lightness < BLACK_GREY_LIGHTNESS && shade.chroma() < GREY_CHROMA);
    }

    private static ConceptId reddish(Shade shade) {
        boolean rust = shade.hue() >= RUST_FROM;
        if (shade.lightness() >= PINK_LIGHTNESS) {
            return rust && shade.chroma() >= ORANGE_CHROMA ? ORANGE : PINK;
        }
        if (shade.chroma() < WINE_CHROMA) {
            return BROWN;
        }
        if (rust) {
            return shade.lightness() < BROWN_LIGHTNESS ? BROWN : ORANGE;
        }
        return shade.lightness() < WINE_LIGHTNESS ? PURPLE : RED;
    }

    private static ConceptId yellowish(Shade shade) {
        boolean yellow = shade.hue() >= YELLOW_FROM;
        if (shade.lightness() < (yellow ? DARK_YELLOW_LIGHTNESS : BROWN_LIGHTNESS)) {
            return BROWN;
        }
        if (shade.chroma() < DULL_CHROMA && shade.lightness() < DULL_LIGHTNESS) {
            return BROWN;
        }
        return yellow ? YELLOW : ORANGE;
    }
}

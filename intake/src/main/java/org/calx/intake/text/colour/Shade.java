package org.calx.intake.text.colour;

/**
 * A colour as lightness, chroma and hue of OKLab (Ottosson 2020), a form of CIELAB in which one hue stays one hue:
 * in CIELAB itself pure blue lies at the hue of violet, and violet skin is a danger sign that blue is not.
 *
 * @param lightness 0 black to 1 white
 * @param chroma 0 grey to about 0.32, the strongest colour a screen shows
 * @param hue degrees: about 29 red, 70 orange, 110 yellow, 142 green, 264 blue, 328 purple
 */
record Shade(double lightness, double chroma, double hue) {

    /** The shade of an sRGB value. */
    static Shade ofRgb(int rgb) {
        double r = linear((rgb >> 16) & 0xff);
        double g = linear((rgb >> 8) & 0xff);
        double b = linear(rgb & 0xff);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        double greenRed = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        double hue = Math.toDegrees(Math.atan2(blueYellow, greenRed));
        return new Shade(lightness, Math.hypot(greenRed, blueYellow), hue < 0 ? hue + 360 : hue);
    }

    /** The same colour, lighter or, with a negative number, darker. */
    Shade lighter(double by) {
        return new Shade(Math.max(0, Math.min(1, lightness + by)), chroma, hue);
    }

    /** The sRGB transfer curve, IEC 61966-2-1. */
    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}

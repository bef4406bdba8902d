package org.calx.app.terminal;

import java.util.Map;

/**
 * What the text is shown on.
 *
 * @param width in characters
 * @param colour whether colour and weight may be used
 */
public record Screen(int width, boolean colour) {
    private static final int USUAL = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 110;

    public static final Screen PLAIN = new Screen(USUAL, false);

    /**
     * The screen of this run: COLUMNS says the width, NO_COLOR and TERM=dumb forbid colour.
     *
     * @param terminal whether the output is a terminal at all
     */
    public static Screen of(Map<String, String> environment, boolean terminal) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Screen(width(environment.getOrDefault("COLUMNS", "")), terminal && !refused);
    }

    private static int width(String columns) {
        try {
            return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns.strip())));
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }
}

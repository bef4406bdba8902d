package org.calx.app;

import org.calx.app.terminal.Screen;

/** The screen this run writes to. The launcher says whether it is a terminal; without it, Java's own view counts. */
final class Screens {
    private Screens() {}

    static Screen current() {
        String told = System.getProperty("calx.terminal");
        boolean terminal = told == null ? System.console() != null : told.equals("true");
        return Screen.of(System.getenv(), terminal);
    }
}

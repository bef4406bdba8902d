package org.calx.app.terminal;

/** How a stretch of text is set off, where the screen can. */
public enum Style {
    PLAIN(""),
    BOLD("1"),
    FAINT("2"),
    ALARM("1;31"),
    SOON("1;33"),
    GOOD("32"),
    BAD("31"),
    OPEN("33");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String on(String text, boolean colour) {
        return colour && !code.isEmpty() && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}

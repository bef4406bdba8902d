package org.calx.app.web.view;

import java.util.List;

/** The parts that pages are made of. Each is a folder with a template, a style and an example. */
public final class Components {
    public static final List<String> NAMES = List.of(
            "answer", //
            "button",
            "cards",
            "choices",
            "danger",
            "diagram",
            "document",
            "found",
            "notice",
            "report",
            "reveal",
            "search",
            "sheet",
            "sources",
            "trail");

    private Components() {}
}

package org.calx.app.web.page;

import org.calx.app.web.view.Frame;

/** Our drawings beside words that tell the same, so that the drawing itself need not be read out. */
public final class Drawings {
    private Drawings() {}

    /** Markup of a drawing whose words stand beside it. */
    public static String beside(Frame frame, String name) {
        return frame.assets().drawing(name).replaceFirst("role=\"img\"", "aria-hidden=\"true\"");
    }
}

package org.calx.app.web.page;

import java.util.List;
import org.calx.app.web.library.SourceNote;
import org.calx.app.web.view.Frame;
import org.calx.app.web.view.SourceLine;

/** The sources of the guide as lines, each leading to its own page. */
public final class SourceLines {
    private SourceLines() {}

    public static List<SourceLine> of(Frame frame, List<SourceNote> sources) {
        return sources.stream()
                .map(s -> new SourceLine("", s.citation(), s.address(), frame.say("guide.seen." + s.seen())))
                .toList();
    }
}

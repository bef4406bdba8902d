package org.calx.app.web.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.calx.words.Document;

/**
 * A document as it is read on a page.
 *
 * @param unfolded whether everything stands open, as for paper
 * @param pages where to go for the entry or question of that id
 */
public record Reading(Frame frame, Document document, boolean unfolded, Function<String, Optional<Further>> pages) {

    /** A way on from a point. */
    public record Further(String address, String words) {}

    /** The sources under these numbers of the document. */
    public List<SourceLine> sources(List<Integer> notes) {
        return notes.stream()
                .map(n -> document.footnotes().get(n - 1))
                .map(f -> new SourceLine(f.text(), frame.say("result.source.read"), f.link(), ""))
                .toList();
    }

    public String numbers(List<Integer> notes) {
        return String.join(", ", notes.stream().map(String::valueOf).toList());
    }

    /** Where to go on from a point, if there is a page of what it tells of. */
    public Optional<Further> further(Document.Point point) {
        return point.about().isEmpty() ? Optional.empty() : pages.apply(point.about());
    }
}

package org.calx.app.web.library;

import java.util.List;
import java.util.Optional;
import org.calx.knowledge.Review;

/**
 * An entry as a person reads it. Keys stand for words of the word files; all other texts are the knowledge's own.
 *
 * @param lead what it is, in plain words
 * @param badge key of a short word on how urgent, how sure or how safe it is
 * @param said what people read elsewhere, where that is not so
 * @param unverified whether no source of it has been seen
 * @param expert whether all of it is expert view, not a published rule
 */
public record Page(
        Shelf shelf,
        String id,
        String title,
        String lead,
        Optional<String> badge,
        Optional<String> said,
        List<String> alsoCalled,
        List<Section> sections,
        List<Neighbours> neighbours,
        List<SourceNote> sources,
        boolean unverified,
        boolean expert,
        Review review,
        List<String> diagrams) {

    /** @param key of its heading */
    public record Section(String key, List<Statement> statements) {}

    /** @param lead key of the word before the text; empty if none */
    public record Statement(String lead, String text, List<SourceNote> sources) {}

    /** Entries that belong with this one. @param key of the heading */
    public record Neighbours(String key, List<Link> links) {}

    public record Link(String address, String text) {}

    public String address() {
        return shelf.address() + "/" + id;
    }
}

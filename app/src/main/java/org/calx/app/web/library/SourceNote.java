package org.calx.app.web.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.calx.knowledge.Evidence;
import org.calx.knowledge.Head;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Support;

/**
 * A source as a statement names it.
 *
 * @param seen how much of it was read: full, abstract, part, secondary, none
 * @param link where it can be read; empty if nowhere on the web
 */
public record SourceNote(String id, String citation, String seen, Optional<String> link) {

    public static SourceNote of(Evidence e) {
        Optional<String> link = e.url()
                .or(() -> e.doi().map(d -> "https://doi.org/" + d))
                .or(() -> e.pmid().map(p -> "https://pubmed.ncbi.nlm.nih.gov/" + p + "/"))
                .filter(u -> u.startsWith("https://") || u.startsWith("http://"));
        return new SourceNote(e.id(), e.citation(), e.seen(), link);
    }

    /** All sources of an entry, each once. */
    static List<SourceNote> of(Knowledge knowledge, Head head) {
        return of(knowledge, head.evidence().stream().map(Support::source).toList());
    }

    public static List<SourceNote> of(Knowledge knowledge, Optional<String> source) {
        return of(knowledge, source.map(List::of).orElse(List.of()));
    }

    private static List<SourceNote> of(Knowledge knowledge, Collection<String> ids) {
        List<SourceNote> notes = new ArrayList<>();
        ids.stream()
                .distinct()
                .forEach(id -> knowledge.evidence(id).map(SourceNote::of).ifPresent(notes::add));
        return List.copyOf(notes);
    }

    /** Its own page of the guide. */
    public String address() {
        return "/sources/" + id;
    }
}

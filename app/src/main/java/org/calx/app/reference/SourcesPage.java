package org.calx.app.reference;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Evidence;
import org.calx.knowledge.Knowledge;

/** Every source, how far it was read, and which entries cite it. */
final class SourcesPage {
    private final Knowledge knowledge;
    private final Readers readers;
    private final Links links;

    SourcesPage(Knowledge knowledge, Readers readers) {
        this.knowledge = knowledge;
        this.readers = readers;
        links = Links.ofTop(knowledge);
    }

    String page() {
        List<Evidence> sources = knowledge.evidence().stream()
                .sorted(Comparator.comparing(Evidence::id))
                .toList();
        List<Evidence> unused =
                sources.stream().filter(e -> readers.ofSource(e.id()).isEmpty()).toList();
        Text text = Text.page("Sources", "[Reference](index.md)");
        text.raw(sources.size() + " sources; " + unused.size()
                + " of them are cited by no entry. Certainty runs from A (trial) to E (expert view).");
        text.points(
                "Cited by no entry",
                unused.stream().map(e -> links.source(e.id())).toList());
        List<Entry> unverified = readers.ofSource("unverified");
        text.points(
                "Entries with statements whose source was not seen",
                unverified.stream().map(links::of).toList());
        sources.forEach(e -> source(text, e));
        return text.toString();
    }

    private void source(Text text, Evidence e) {
        text.anchored(e.id(), e.id()).raw(Text.plain(e.citation()) + "." + Links.outward(e));
        text.raw(quality(e)).paragraph(e.shows());
        List<Entry> entries = readers.ofSource(e.id());
        text.raw(
                entries.isEmpty()
                        ? "Cited by no entry."
                        : "Cited by " + entries.stream().map(links::of).collect(Collectors.joining(", ")) + ".");
    }

    /** Design, number, certainty, and how much of it was read. */
    static String quality(Evidence e) {
        String n = e.n().map(number -> ", n = " + Text.plain(number)).orElse("");
        return "*" + Text.capital(Text.plain(e.design())) + n + "; certainty " + Text.plain(e.certainty()) + "; "
                + read(e.seen()) + ".*";
    }

    private static String read(String seen) {
        return switch (seen) {
            case "full" -> "read in full";
            case "abstract" -> "abstract read";
            case "part" -> "read in part";
            case "secondary" -> "known only through another text";
            case "none" -> "**not seen**";
            default -> Text.plain(seen);
        };
    }
}

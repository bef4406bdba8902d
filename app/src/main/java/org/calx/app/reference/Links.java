package org.calx.app.reference;

import java.util.Optional;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Evidence;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Criterion;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.words.Naming;

/** Names with links to their pages, as seen from one page. */
final class Links implements Naming {
    private static final int LONGEST_AUTHORS = 60;

    private final Knowledge knowledge;
    private final TwoUnits units;
    private final String up;

    private Links(Knowledge knowledge, String up) {
        this.knowledge = knowledge;
        this.up = up;
        units = new TwoUnits(knowledge);
    }

    /** As seen from a page in the main folder of the reference. */
    static Links ofTop(Knowledge knowledge) {
        return new Links(knowledge, "");
    }

    /** As seen from a page in one of its folders. */
    static Links ofFolder(Knowledge knowledge) {
        return new Links(knowledge, "../");
    }

    String page(String name) {
        return up + name;
    }

    @Override
    public String of(ConceptId id) {
        return knowledge
                .concepts()
                .find(id)
                .map(c -> Text.link(c.name(), page(path(c))))
                .orElseGet(() -> entry(id.value()));
    }

    static String folderPage(ConceptKind kind) {
        return "concepts/" + kind.word() + ".md";
    }

    private static String path(Concept concept) {
        return folderPage(concept.kind()) + "#" + concept.id();
    }

    @Override
    public String entry(String id) {
        return knowledge.entry(id).map(this::of).orElse(Text.plain(id));
    }

    String of(Entry entry) {
        return Text.link(entry.head().name(), page(path(entry)));
    }

    /** Where the page of an entry is, from the main folder. */
    static String path(Entry entry) {
        return Kind.of(entry).folder() + "/" + entry.id() + ".md";
    }

    @Override
    public String definition(Criterion.Meets c) {
        return definition(c.id(), c.name());
    }

    String definition(String id, String name) {
        return Text.link(name, page("definitions.md#" + id));
    }

    @Override
    public String range(Criterion.Compare c) {
        return Text.plain(units.range(c));
    }

    /** A source by its id, with a link to what is said of it; {@code unverified} in words. */
    String source(String id) {
        return knowledge
                .evidence(id)
                .map(e -> Text.link(shortCitation(e), page("sources.md#" + id)))
                .orElse("not verified: no source was seen");
    }

    String sourceOrExpert(Optional<String> source) {
        return source.map(this::source).orElse("expert view");
    }

    private static String shortCitation(Evidence e) {
        String citation = e.citation();
        int end = citation.indexOf(". ");
        return end > 0 && end < LONGEST_AUTHORS ? citation.substring(0, end) + year(e.id()) : e.id();
    }

    /** The year in which an id ends, which tells the works of one author apart. */
    private static String year(String id) {
        String end = id.substring(id.lastIndexOf('-') + 1);
        return end.matches("(19|20)\\d\\d") ? " " + end : "";
    }

    /** Where a source can be read, as links; empty if nothing is known. */
    static String outward(Evidence e) {
        StringBuilder links = new StringBuilder();
        e.doi()
                .ifPresent(d -> links.append(" [doi:")
                        .append(Text.plain(d))
                        .append("](https://doi.org/")
                        .append(address(d))
                        .append(")"));
        e.pmid()
                .ifPresent(p -> links.append(" [PMID ")
                        .append(p)
                        .append("](https://pubmed.ncbi.nlm.nih.gov/")
                        .append(p)
                        .append("/)"));
        e.url()
                .filter(u -> u.startsWith("https://") || u.startsWith("http://"))
                .ifPresent(u -> links.append(" [page](").append(address(u)).append(")"));
        return links.toString();
    }

    /** Round brackets and spaces would end the link. */
    private static String address(String url) {
        return url.replace("(", "%28")
                .replace(")", "%29")
                .replace(" ", "%20")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }
}

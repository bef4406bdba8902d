package org.calx.app.reference;

import java.util.List;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Evidence;
import org.calx.knowledge.Knowledge;
import org.calx.record.ConceptId;

/** Links into the reference by id, for pages that lie outside it. */
public final class PageLinks {
    private final Knowledge knowledge;
    private final Readers readers;
    private final String reference;

    /** @param reference the way to the folder of the reference, ending in a slash */
    public PageLinks(Knowledge knowledge, String reference) {
        this.knowledge = knowledge;
        this.reference = reference;
        readers = new Readers(knowledge);
    }

    /** Letters that mean something to Markdown stand for themselves. */
    public static String plain(String text) {
        return Text.plain(text);
    }

    /** The id of an entry; of a red flag also how urgent it is. */
    public String entry(String id) {
        return knowledge
                .entry(id)
                .map(e -> link(id, Links.path(e))
                        + (e instanceof Entry.RedFlag flag ? " (" + flag.level().word() + ")" : ""))
                .orElse(plain(id));
    }

    public String definition(String id) {
        return link(id, "definitions.md#" + id);
    }

    public String concept(String id) {
        return knowledge
                .concepts()
                .find(ConceptId.of(id))
                .map(c -> link(id, Links.folderPage(c.kind()) + "#" + id))
                .orElse(plain(id));
    }

    public String source(String id) {
        return link(id, "sources.md#" + id);
    }

    private String link(String id, String page) {
        return "[" + id + "](" + reference + page + ")";
    }

    /** How many sources there are. */
    public int sources() {
        return knowledge.evidence().size();
    }

    /** The ids of sources that no entry cites, with links. */
    public List<String> sourcesThatNoEntryCites() {
        return knowledge.evidence().stream()
                .map(Evidence::id)
                .filter(id -> readers.ofSource(id).isEmpty())
                .sorted()
                .map(this::source)
                .toList();
    }
}

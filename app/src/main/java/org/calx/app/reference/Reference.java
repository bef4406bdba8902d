package org.calx.app.reference;

import java.util.SortedMap;
import java.util.TreeMap;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.record.ConceptKind;

/** The whole reference: every page by its path, as it must read for this knowledge. */
public final class Reference {
    private Reference() {}

    /** All pages. The same knowledge and cases give the same pages, letter for letter. */
    public static SortedMap<String, String> pages(Knowledge knowledge, EntryCases cases) {
        Readers readers = new Readers(knowledge);
        ConceptPages concepts = new ConceptPages(knowledge, readers);
        Indexes indexes = new Indexes(knowledge, readers);
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("index.md", indexes.byKind());
        pages.put("by-type.md", indexes.byType());
        pages.put(
                "by-site.md",
                concepts.index("By site", "Each place on the body, and which entries read it.", ConceptKind.SITE));
        pages.put(
                "by-drug.md",
                concepts.index(
                        "By medicine",
                        "Each medicine or group of medicines, and which entries read it. A medicine that someone takes is never"
                                + " to be stopped because of this page.",
                        ConceptKind.DRUG));
        pages.put("definitions.md", new DefinitionsPage(knowledge, readers).page());
        pages.put("sources.md", new SourcesPage(knowledge, readers).page());
        for (ConceptKind kind : ConceptKind.values()) {
            pages.put(Links.folderPage(kind), concepts.page(kind));
        }
        EntryPage page = new EntryPage(knowledge, readers, cases);
        for (Entry entry : knowledge.entries()) {
            pages.put(Links.path(entry), page.of(entry));
        }
        return pages;
    }
}

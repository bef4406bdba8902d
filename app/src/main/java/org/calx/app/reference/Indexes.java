package org.calx.app.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.record.ConceptKind;

/** The pages that lead to the entries: all by kind, and by type of calcinosis. */
final class Indexes {
    private static final Comparator<Entry> BY_NAME =
            Comparator.comparing((Entry e) -> e.head().name()).thenComparing(Entry::id);

    private final Knowledge knowledge;
    private final Readers readers;
    private final Links links;

    Indexes(Knowledge knowledge, Readers readers) {
        this.knowledge = knowledge;
        this.readers = readers;
        links = Links.ofTop(knowledge);
    }

    String byKind() {
        Text text = Text.page(
                "Reference",
                "Everything the guide knows about calcium deposits in the skin, one page an entry. "
                        + (knowledge.reviewedByClinician() ? "" : "*Not yet reviewed by a clinician.*"));
        text.points(List.of(
                "By [site](by-site.md), by [type](by-type.md), by [medicine](by-drug.md)",
                "[Definitions](definitions.md), [sources](sources.md)",
                "Concepts: " + concepts()));
        for (Kind kind : Kind.values()) {
            List<Entry> entries = entries(kind);
            if (!entries.isEmpty()) {
                text.anchored(kind.folder(), kind.heading() + " (" + entries.size() + ")");
                text.points(entries.stream().map(this::line).toList());
            }
        }
        return text.toString();
    }

    private static String concepts() {
        return String.join(
                ", ",
                Stream.of(ConceptKind.values())
                        .map(k -> "[" + k.word() + "](" + Links.folderPage(k) + ")")
                        .toList());
    }

    private List<Entry> entries(Kind kind) {
        return knowledge.entries().stream()
                .filter(e -> Kind.of(e) == kind)
                .sorted(Comparator.comparing(Indexes::urgency).thenComparing(BY_NAME))
                .toList();
    }

    /** The most urgent red flags first; all else is equal. */
    private static int urgency(Entry entry) {
        return entry instanceof Entry.RedFlag flag ? -flag.level().ordinal() : 0;
    }

    /** Name and first plain sentence; of a red flag also how urgent it is, of a claim the truth before the claim. */
    private String line(Entry entry) {
        if (entry instanceof Entry.Claim claim) {
            return Text.link(claim.truth(), links.page(Links.path(claim))) + " - \""
                    + Text.plain(claim.head().name()) + "\" is " + Text.plain(claim.verdict());
        }
        String urgency =
                entry instanceof Entry.RedFlag flag ? " **" + flag.level().word() + "**" : "";
        return links.of(entry) + urgency + " - "
                + Text.plain(EntryPage.firstSentence(entry.head().plain()));
    }

    /** Each type with its forms, and every entry that leads to it, settles it or reads it. */
    String byType() {
        Text text = Text.page("By type", "[Reference](index.md)");
        knowledge.entries(Entry.Type.class).stream()
                .filter(t -> t.parent().isEmpty())
                .sorted(Comparator.comparing(t -> t.recognition().prior()))
                .forEach(t -> type(text, t, "## "));
        return text.toString();
    }

    private void type(Text text, Entry.Type type, String level) {
        text.raw(level + "<a id=\"" + type.id() + "\"></a>" + links.of(type));
        text.paragraph(EntryPage.firstSentence(type.head().plain()));
        List<Readers.Use> uses = readers.ofEntry(type.id()).stream()
                .filter(u -> !(u.entry() instanceof Entry.Type))
                .toList();
        text.points(new ArrayList<>(Readers.points(uses, links)));
        knowledge.subtypes(type.id()).stream()
                .sorted(BY_NAME)
                .forEach(t -> type(text, t, level.equals("## ") ? "### " : "#### "));
    }
}

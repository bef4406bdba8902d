package org.calx.app.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Evidence;
import org.calx.knowledge.Head;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Review;
import org.calx.knowledge.Support;
import org.calx.record.Concept;
import org.calx.record.ConceptId;

/** The page of one entry: what all kinds have; {@link EntrySections} writes what is of its kind. */
final class EntryPage {
    private static final int LONGEST_TITLE = 140;

    private final Knowledge knowledge;
    private final Readers readers;
    private final EntryCases cases;
    private final Links links;

    EntryPage(Knowledge knowledge, Readers readers, EntryCases cases) {
        this.knowledge = knowledge;
        this.readers = readers;
        this.cases = cases;
        links = Links.ofFolder(knowledge);
    }

    String of(Entry entry) {
        Head head = entry.head();
        Kind kind = Kind.of(entry);
        // The truth comes before the claim, so that nobody takes the claim away.
        Optional<Entry.Claim> claim = entry instanceof Entry.Claim c ? Optional.of(c) : Optional.empty();
        Text text = Text.page(
                claim.map(EntryPage::title).orElse(head.name()),
                "[Reference](" + links.page("index.md") + ") · ["
                        + kind.heading() + "](" + links.page("index.md#" + kind.folder()) + ") · `" + entry.id()
                        + "`");
        text.raw(reviewed(head.reviewed()));
        claim.ifPresent(c -> text.heading("What is true")
                .paragraph(c.truth())
                .raw("The claim \"" + Text.plain(head.name()) + "\" is **" + Text.plain(c.verdict()) + "**."));
        text.heading("In plain words").paragraph(head.plain());
        EntrySections sections = new EntrySections(knowledge, links, text);
        if (kind == Kind.RED_FLAG) { // what to do comes before what it means
            entry.match(sections);
            clinical(text, head);
        } else {
            clinical(text, head);
            entry.match(sections);
        }
        text.points("What changes it", changes(entry));
        text.points("Named by", Readers.points(readers.ofEntry(entry.id()), links));
        text.points("Evidence", head.evidence().stream().map(this::support).toList());
        text.points("Cases", cases.of(entry.id()));
        return text.toString();
    }

    private static void clinical(Text text, Head head) {
        if (!head.clinical().isBlank()) {
            text.heading("For clinicians").paragraph(head.clinical());
        }
    }

    /** The truth in full where it is short, so that its first sentence does not seem to be all of it. */
    private static String title(Entry.Claim claim) {
        return claim.truth().length() <= LONGEST_TITLE ? claim.truth() : firstSentence(claim.truth());
    }

    static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String reviewed(Review review) {
        return review.byClinician()
                ? "*Reviewed by " + Text.plain(review.by()) + " on " + review.date() + "; next review due "
                        + review.next() + ".*"
                : "*Not yet reviewed by a clinician (written " + review.date() + ", due " + review.next()
                        + "). It informs and does not replace a clinician.*";
    }

    /** The concepts that its criteria read, by kind. */
    private List<String> changes(Entry entry) {
        Map<String, TreeSet<String>> byKind = new TreeMap<>();
        for (Parts.Part part : Parts.of(entry).criteria()) {
            for (ConceptId id : Readers.concepts(part.criterion())) {
                String kind = knowledge
                        .concepts()
                        .find(id)
                        .map(Concept::kind)
                        .map(Text::word)
                        .orElse("entry");
                byKind.computeIfAbsent(kind, k -> new TreeSet<>()).add(links.of(id));
            }
        }
        List<String> points = new ArrayList<>();
        byKind.forEach((kind, names) -> points.add("**" + Text.capital(kind) + ":** " + String.join(", ", names)));
        return points;
    }

    private String support(Support support) {
        String shows = Text.sentence(support.shows());
        String forWhat = support.supports().isBlank() ? "" : " *For: " + Text.plain(support.supports()) + ".*";
        String view = support.expert() ? " *Inference or common practice.*" : "";
        if (support.unverified()) {
            return "**Not verified**, no source was seen: " + shows + forWhat + view;
        }
        return shows
                + forWhat
                + view
                + Text.BREAK
                + knowledge.evidence(support.source()).map(this::source).orElse(Text.plain(support.source()));
    }

    private String source(Evidence e) {
        return links.source(e.id()) + "." + Links.outward(e) + " " + SourcesPage.quality(e);
    }
}

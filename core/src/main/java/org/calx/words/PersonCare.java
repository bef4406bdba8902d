package org.calx.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.calx.assess.Assessment;
import org.calx.assess.Assessment.HomeCare;
import org.calx.assess.Assessment.Offer;
import org.calx.assess.Assessment.Offered;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Level;
import org.calx.logic.Criterion;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Value;
import org.calx.words.Document.Part;
import org.calx.words.Document.Point;
import org.calx.words.Document.Section;
import org.calx.words.Document.Tone;
import org.calx.words.Pages.Blocks;

/**
 * Of a person's letter what not to do, which tests and treatments a doctor may speak of, and what helps. It says what a
 * treatment is, never how much, and of a medicine that is taken only to keep it until someone was asked.
 */
final class PersonCare {
    private static final int AVOID = 5;
    private static final int TESTS = 4;
    private static final int OPTIONS = 4;
    private static final int KEPT = 3;
    private static final int HELP = 4;
    private static final int CHANGES = 2;
    private static final int VISITS = 3;
    private static final int REASONS = 3;

    private final Knowledge knowledge;
    private final Wording wording;
    private final Footnotes notes;
    private final Names names;

    PersonCare(Knowledge knowledge, Wording wording, Footnotes notes) {
        this.knowledge = knowledge;
        this.wording = wording;
        this.notes = notes;
        names = new Names(knowledge, Voice.PERSON);
    }

    /** The dangers' own warnings, then what is wrong for this person with the reason, then what is wrong for all. */
    void doNot(List<Section> sections, Assessment a, List<Entry.RedFlag> flags) {
        List<Point> points = new ArrayList<>();
        flags.stream().flatMap(f -> f.doNot().stream()).distinct().forEach(d -> points.add(Point.of("", d)));
        points.add(Point.of("", wording.text("do-not.medicine")));
        List<Point> own = remedies(
                a, h -> h.advice() == Entry.Advice.AVOID && h.reason().when().isPresent());
        List<Point> all = remedies(
                a, h -> h.advice() == Entry.Advice.AVOID && h.reason().when().isEmpty());
        Blocks blocks = new Blocks().points(points);
        titled(blocks, "do-not.for-you", own, AVOID);
        titled(blocks, "do-not.also", all, AVOID);
        blocks.under(sections, Part.DO_NOT, wording.text("section.do-not"), Tone.SOON);
    }

    private void titled(Blocks blocks, String key, List<Point> points, int first) {
        if (!points.isEmpty()) {
            blocks.strong(wording.text(key)).points(points, first, wording);
        }
    }

    private List<Point> remedies(Assessment a, Predicate<HomeCare> which) {
        return a.homeCare().stream()
                .filter(which)
                .map(h -> new Point(
                                h.remedy().head().name(),
                                h.reason().plain(),
                                notes.of(h.reason().source()),
                                List.of())
                        .about(h.remedy().id()))
                .toList();
    }

    /** What each test is and why it is done. */
    void tests(List<Section> sections, Assessment a) {
        new Blocks()
                .points(
                        a.investigations().stream()
                                .filter(o -> o.offered() != Offered.NO)
                                .map(o -> offer(o, Point.of("", o.entry().head().plain())))
                                .toList(),
                        TESTS,
                        wording)
                .under(sections, Part.TESTS, wording.text("section.tests"), Tone.PLAIN);
    }

    /** In an emergency only the medicines that must go on; all else is for the hospital. */
    void options(List<Section> sections, Assessment a) {
        boolean emergency = a.urgency().level() == Level.EMERGENCY;
        Blocks blocks = new Blocks();
        titled(blocks, "options.keep", kept(a), KEPT);
        if (!emergency) {
            List<Point> fits =
                    options(a, o -> o.offered() != Offered.NO && o.entry().use() == Entry.Use.OFFER);
            if (!fits.isEmpty()) {
                blocks.say(wording.text("options.intro")).points(fits, OPTIONS, wording);
            }
            titled(
                    blocks,
                    "options.not-for-you",
                    options(a, o -> o.offered() == Offered.NO && o.entry().use() == Entry.Use.OFFER),
                    1);
            titled(blocks, "options.no-use", options(a, o -> o.entry().use() == Entry.Use.DO_NOT_USE), 1);
        }
        blocks.under(sections, Part.OPTIONS, wording.text("section.options"), Tone.PLAIN);
    }

    /** What has the fewest things to ask first stands first: what is simple before what is strong. */
    private List<Point> options(Assessment a, Predicate<Offer<Entry.Treatment>> which) {
        return a.options().stream()
                .filter(which)
                .sorted(Comparator.comparing(o -> o.reasons().size()))
                .map(o -> offer(o, Point.of("", o.entry().head().plain())))
                .toList();
    }

    /** What is taken, under the name by which the person told of it. */
    private List<Point> kept(Assessment a) {
        return a.options().stream()
                .filter(o -> o.entry().use() == Entry.Use.DO_NOT_STOP)
                .map(o -> {
                    String told = String.join(", ", medicines(o.entry().fitsWhen(), a.facts()));
                    Entry.Treatment t = o.entry();
                    return new Point(PersonFindings.capital(told), t.head().plain(), notes.of(t.head()), List.of())
                            .about(t.id());
                })
                .toList();
    }

    private List<String> medicines(Criterion criterion, List<Fact> facts) {
        return leaves(criterion)
                .flatMap(has -> facts.stream()
                        .filter(f -> f.value() instanceof Value.Present
                                && knowledge.concepts().isA(f.concept(), has.concept())
                                && knowledge.concepts().get(f.concept()).kind() == ConceptKind.DRUG))
                .map(f -> names.of(f.concept()))
                .distinct()
                .toList();
    }

    private static Stream<Criterion.Has> leaves(Criterion criterion) {
        return criterion instanceof Criterion.Has has
                ? Stream.of(has)
                : criterion.parts().stream().flatMap(PersonCare::leaves);
    }

    private Point offer(Offer<? extends Entry> offer, Point point) {
        Entry entry = offer.entry();
        List<String> told = offer.offered() == Offered.NO ? decided(offer) : List.of();
        List<Point> reasons = offer.reasons().stream()
                .map(Assessment.Concern::plain)
                .filter(r -> !r.isBlank() && !r.equals(point.text()))
                .distinct()
                .filter(r -> told.isEmpty() || told.contains(r))
                .map(r -> Point.of("", r))
                .toList();
        int shown = Math.min(REASONS, reasons.size());
        List<Point> parts = reasons.isEmpty()
                ? List.of()
                : List.of(new Point(
                        wording.text(offer.offered() == Offered.NO ? "options.because" : "options.tell"),
                        "",
                        List.of(),
                        reasons.subList(0, shown),
                        reasons.subList(shown, reasons.size())));
        return new Point(point.lead(), point.text(), notes.of(entry.head()), parts).about(entry.id());
    }

    /** Of something that is not offered the reasons that decide; what would have to be asked first matters no more. */
    private static List<String> decided(Offer<? extends Entry> offer) {
        return offer.reasons().stream()
                .map(Assessment.Concern::plain)
                .filter(r -> !r.endsWith("?"))
                .toList();
    }

    /** What differs at the places named, the most urgent first, each thing said once though two places may share it. */
    void places(List<Section> sections, Assessment a) {
        Set<String> told = new HashSet<>();
        List<Point> points = new ArrayList<>();
        for (Entry.Site site : a.sites()) {
            List<Point> changes = site.changes().stream()
                    .filter(c -> told.add(c.plain()))
                    .map(c -> new Point("", c.plain(), notes.of(c.source()), List.of()))
                    .toList();
            int shown = Math.min(CHANGES, changes.size());
            points.add(new Point(
                            site.head().name(),
                            "",
                            List.of(),
                            changes.subList(0, shown),
                            changes.subList(shown, changes.size()))
                    .about(site.id()));
        }
        new Blocks().points(points).under(sections, Part.PLACES, wording.text("section.places"), Tone.PLAIN);
    }

    void help(List<Section> sections, Assessment a) {
        Blocks blocks = new Blocks().points(remedies(a, h -> h.advice() == Entry.Advice.SAFE), HELP, wording);
        titled(
                blocks,
                "help.prevention",
                a.prevention().stream()
                        .map(p -> new Point("", p.head().plain(), notes.of(p.head()), List.of()).about(p.id()))
                        .toList(),
                HELP);
        List<Point> askFirst = a.homeCare().stream()
                .filter(h -> h.advice() == Entry.Advice.ASK)
                .map(h ->
                        Point.of("", h.remedy().head().name()).about(h.remedy().id()))
                .toList();
        titled(blocks, "do-not.ask", askFirst, HELP);
        blocks.under(sections, Part.HELP, wording.text("section.help"), Tone.PLAIN);
    }

    void followUp(List<Section> sections, Assessment a) {
        new Blocks()
                .points(
                        a.followUp().stream()
                                .map(f -> new Point("", f.head().plain(), notes.of(f.head()), List.of()).about(f.id()))
                                .toList(),
                        VISITS,
                        wording)
                .under(sections, Part.FOLLOW_UP, wording.text("section.follow-up"), Tone.PLAIN);
    }
}

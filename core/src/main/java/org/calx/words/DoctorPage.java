package org.calx.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.assess.Assessment;
import org.calx.assess.Assessment.Offer;
import org.calx.assess.Assessment.Offered;
import org.calx.assess.Urgency;
import org.calx.assess.Weighed;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Head;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Support;
import org.calx.logic.Gap;
import org.calx.logic.Standing;
import org.calx.record.PatientRecord;
import org.calx.words.Document.Point;
import org.calx.words.Document.Section;
import org.calx.words.Document.Tone;
import org.calx.words.Pages.Blocks;

/**
 * The one sheet that a person hands to a doctor: what was said, what was denied, what is not known, and what follows
 * from it. Most urgent first; whatever the sheet does not hold is counted on it.
 */
public final class DoctorPage {
    /** The origin of a place that someone pointed at on a map; its words are shown as they are. */
    public static final String MAP = "map";

    private static final int TYPES = 2;
    private static final int CANDIDATES = 3;
    private static final int CAUSES = 3;
    private static final int SHOWN_BY = 3;

    private final Knowledge knowledge;
    private final Given given;
    private final Wording wording = Wording.of(Voice.CLINICIAN);
    private final Names names;
    private final Days days = new Days(wording);
    private final DoctorFindings findings;

    public DoctorPage(Knowledge knowledge, Given given) {
        this.knowledge = knowledge;
        this.given = given;
        names = new Names(knowledge, Voice.CLINICIAN);
        findings = new DoctorFindings(knowledge, wording, names, given.source());
    }

    /** The page of a record and its answer. */
    public Document of(PatientRecord record, Assessment a) {
        PageRoom room = PageRoom.WIDEST;
        Document page = of(record, a, room);
        while (!PageRoom.fits(page) && room.canShrink()) {
            room = room.smaller();
            page = of(record, a, room);
        }
        return page;
    }

    private Document of(PatientRecord record, Assessment a, PageRoom room) {
        Footnotes notes = new Footnotes(knowledge, wording);
        List<Section> sections = new ArrayList<>();
        flags(sections, a, room, notes);
        new Blocks()
                .say(wording.text("doctor.from", days.day(a.asOf()), a.asOf().getYear()))
                .points(findings.stated(record, room.facts()))
                .under(sections, wording.text("section.doctor.findings"), Tone.PLAIN);
        negatives(sections, record, room);
        unknowns(sections, a, room);
        standings(sections, a, room, notes);
        workUp(sections, a, room);
        medicines(sections, a, room, notes);
        return new Document(
                ClinicianReport.title(wording, days, given, a),
                Pages.tone(a.urgency().level()),
                sections,
                notes.list(),
                Pages.closing(wording, a, given));
    }

    private void flags(List<Section> sections, Assessment a, PageRoom room, Footnotes notes) {
        Urgency u = a.urgency();
        List<Point> points = new ArrayList<>();
        List<Urgency.Flag> all = Stream.concat(u.raised().stream(), u.open().stream())
                .sorted(Comparator.comparing((Urgency.Flag f) -> u.raised().contains(f)
                                ? f.flag().level()
                                : f.flag().openLevel())
                        .reversed())
                .toList();
        for (Urgency.Flag f : all.subList(0, Math.min(room.flags(), all.size()))) {
            String state = wording.text(u.raised().contains(f) ? "next.raised" : "next.open");
            String seenBy = days.by(a.asOf(), f.flag().seenBy());
            String text = wording.text(
                    "doctor.flag", f.flag().head().name(), seenBy, f.flag().clinicalAction());
            points.add(new Point(state, text, notes(f.flag().head(), notes, room), List.of()));
        }
        List<String> left =
                all.stream().skip(room.flags()).map(f -> f.flag().head().name()).toList();
        if (!left.isEmpty()) {
            points.add(Point.of(wording.text("doctor.also"), list(left, room.flags())));
        }
        new Blocks()
                .points(points)
                .say(all.isEmpty() ? wording.text("next.no-flag") : "")
                .under(sections, wording.text("section.doctor.flags"), Pages.tone(u.level()));
    }

    private void negatives(List<Section> sections, PatientRecord record, PageRoom room) {
        List<String> denied = findings.denied(record);
        List<String> complete = findings.complete(record);
        new Blocks()
                .say(denied.isEmpty() ? wording.text("doctor.none-denied") : list(denied, room.negatives()) + ".")
                .say(complete.isEmpty() ? "" : wording.text("doctor.complete", String.join(", ", complete)))
                .under(sections, wording.text("section.doctor.negatives"), Tone.PLAIN);
    }

    private void unknowns(List<Section> sections, Assessment a, PageRoom room) {
        Urgency u = a.urgency();
        List<Point> points = new ArrayList<>();
        unknown(points, "doctor.unasked", names(u.unasked()), room);
        unknown(points, "doctor.awaiting", names(u.awaitingTest()), room);
        List<String> missing = a.gaps().stream()
                .map(m -> m.gap().why() == Gap.Why.NOT_ASKED
                        ? names.of(m.gap().concept())
                        : names.of(m.gap().concept()) + " ("
                                + wording.of("gap", m.gap().why()) + ")")
                .distinct()
                .toList();
        unknown(points, "doctor.missing", missing, room);
        unknown(points, "read.not-understood", given.notUnderstood(), room);
        new Blocks().points(points).under(sections, wording.text("section.gaps"), Tone.PLAIN);
    }

    private static List<String> names(List<Urgency.Flag> flags) {
        return flags.stream().map(f -> f.flag().head().name()).distinct().toList();
    }

    private void unknown(List<Point> points, String key, List<String> all, PageRoom room) {
        if (!all.isEmpty()) {
            points.add(Point.of(wording.text(key), list(all, room.unknowns())));
        }
    }

    private void standings(List<Section> sections, Assessment a, PageRoom room, Footnotes notes) {
        List<Point> points = new ArrayList<>();
        a.types().stream()
                .map(Assessment.TypeWeighed::type)
                .filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                .limit(TYPES)
                .forEach(w -> points.add(weighed(w, room, notes)));
        a.recognition().candidates().stream()
                .filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                .limit(CANDIDATES)
                .forEach(w -> points.add(weighed(w, room, notes)));
        List<String> causes = a.causes().stream()
                .filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                .map(w -> w.entry().head().name() + " (" + wording.of("standing", w.standing()) + ")")
                .toList();
        if (!causes.isEmpty()) {
            points.add(Point.of(wording.text("section.causes"), list(causes, CAUSES)));
        }
        new Blocks()
                .strong(wording.of("conclusion", a.recognition().conclusion()))
                .points(points)
                .under(sections, wording.text("section.doctor.standings"), Tone.PLAIN);
    }

    private Point weighed(Weighed w, PageRoom room, Footnotes notes) {
        List<String> parts = new ArrayList<>();
        parts.add(wording.of("standing", w.standing()));
        reasons(parts, "weighed.for", w.supporting(), room.reasons());
        reasons(parts, "weighed.against", w.opposing(), room.reasons() - 1);
        return new Point(
                w.entry().head().name(), Names.sentences(parts), notes(w.entry().head(), notes, room), List.of());
    }

    private void reasons(List<String> parts, String key, List<Weighed.Reason> reasons, int most) {
        if (!reasons.isEmpty()) {
            List<String> all = reasons.stream().map(r -> r.finding().name()).toList();
            parts.add(wording.text(key, list(all, most)));
        }
    }

    /** What settles the leading answer comes first, then the order in which tests are done. */
    private void workUp(List<Section> sections, Assessment a, PageRoom room) {
        Set<String> first = new HashSet<>();
        a.types().stream().limit(TYPES).forEach(t -> first.addAll(doFirst(t.type())));
        a.recognition().candidates().stream().limit(CANDIDATES).forEach(w -> first.addAll(doFirst(w)));
        List<Offer<Entry.Investigation>> all = a.investigations().stream()
                .filter(o -> o.offered() != Offered.NO)
                .sorted(Comparator.comparing((Offer<Entry.Investigation> o) ->
                        !first.contains(o.entry().id())))
                .toList();
        List<Point> points = new ArrayList<>();
        all.stream().limit(room.workUp()).forEach(o -> points.add(test(o, a)));
        List<String> left = all.stream()
                .skip(room.workUp())
                .map(o -> o.entry().head().name())
                .toList();
        if (!left.isEmpty()) {
            points.add(Point.of(wording.text("doctor.further"), list(left, room.workUp())));
        }
        new Blocks().points(points).under(sections, wording.text("section.doctor.work-up"), Tone.PLAIN);
    }

    private static List<String> doFirst(Weighed w) {
        return w.standing().atLeast(Standing.POSSIBLE) ? w.entry().recognition().doFirst() : List.of();
    }

    private Point test(Offer<Entry.Investigation> o, Assessment a) {
        Entry.Investigation test = o.entry();
        List<Assessment.Missing> shown =
                a.gaps().stream().filter(m -> m.tests().contains(test.id())).toList();
        List<String> sentences = new ArrayList<>();
        if (!shown.isEmpty()) {
            List<String> what = shown.stream()
                    .map(m -> names.of(m.gap().concept()))
                    .distinct()
                    .toList();
            List<String> whom = shown.stream()
                    .flatMap(m -> m.neededFor().stream())
                    .distinct()
                    .map(names::entry)
                    .toList();
            sentences.add(wording.text("doctor.shows", list(what, SHOWN_BY)) + "; "
                    + wording.text("doctor.decides", list(whom, 2)));
        } else if (!test.settles().isEmpty()) {
            sentences.add(wording.text(
                    "doctor.decides",
                    list(test.settles().stream().map(names::entry).toList(), SHOWN_BY)));
        } else {
            sentences.add(Names.firstSentence(test.head().clinical()));
        }
        if (o.offered() == Offered.CHECK_FIRST && !o.reasons().isEmpty()) {
            sentences.add(
                    wording.text("offer.reason.check-first", o.reasons().get(0).reason()));
        }
        return Point.of(test.head().name(), Names.sentences(sentences));
    }

    private void medicines(List<Section> sections, Assessment a, PageRoom room, Footnotes notes) {
        List<Offer<Entry.Treatment>> all = a.options().stream()
                .filter(o -> o.entry().use() == Entry.Use.DO_NOT_STOP)
                .toList();
        List<Point> points = new ArrayList<>();
        for (Offer<Entry.Treatment> o : all.subList(0, Math.min(room.medicines(), all.size()))) {
            List<String> reasons = o.reasons().stream()
                    .map(Assessment.Concern::reason)
                    .distinct()
                    .toList();
            String text = wording.text("use.do-not-stop")
                    + (reasons.isEmpty() ? "" : ": " + list(reasons, Math.max(1, room.reasons() - 2)));
            points.add(new Point(o.entry().head().name(), text, notes(o.entry().head(), notes, room), List.of()));
        }
        if (all.size() > points.size()) {
            points.add(Point.of("", wording.text("could-be.more", all.size() - points.size())));
        }
        new Blocks().points(points).under(sections, wording.text("section.decide"), Tone.SOON);
    }

    /** The sources of an entry as far as there is room for more on the page. */
    private static List<Integer> notes(Head head, Footnotes notes, PageRoom room) {
        List<Integer> numbers = new ArrayList<>();
        for (Support support : head.evidence()) {
            if (notes.list().size() < room.sources() && numbers.size() < 2) {
                numbers.addAll(notes.of(java.util.Optional.of(support.source())));
            }
        }
        return numbers;
    }

    private String list(List<String> all, int most) {
        return Names.list(wording, all, most);
    }
}

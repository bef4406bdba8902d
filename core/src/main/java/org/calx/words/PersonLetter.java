package org.calx.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.assess.Assessment;
import org.calx.assess.Assessment.Offered;
import org.calx.assess.Urgency;
import org.calx.assess.Weighed;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Level;
import org.calx.logic.Standing;
import org.calx.words.Document.Point;
import org.calx.words.Document.Section;
import org.calx.words.Document.Tone;
import org.calx.words.Pages.Blocks;

/**
 * An assessment as a person reads it: what to do first, what not to do, what it may be. It never says "not urgent"
 * while a danger question is open or words were not understood; then it shows first what this could be and what to
 * answer. It names no dose and no prescribed medicine to take or stop.
 */
public final class PersonLetter {
    private static final int FLAGS = 3;
    private static final int FITTING = 3;
    private static final int QUESTIONS = 3;
    private static final int CHANGES = 2;

    private final Knowledge knowledge;
    private final Wording wording = Wording.of(Voice.PERSON);
    private final Days days = new Days(wording);

    public PersonLetter(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Whether "not urgent" may be said. */
    private static boolean mayReassure(Assessment a, Given given) {
        return !a.urgency().asFarAsKnown() && given.notUnderstood().isEmpty();
    }

    public Document of(Assessment a, Given given) {
        Footnotes notes = new Footnotes(knowledge, wording);
        Urgency u = a.urgency();
        boolean routine = u.level() == Level.ROUTINE;
        boolean unread = u.level() == Level.WITHIN_WEEKS
                && u.asFarAsKnown()
                && !given.notUnderstood().isEmpty();
        boolean checkFirst = unread || routine && !mayReassure(a, given);
        List<Section> sections = new ArrayList<>();
        if (checkFirst) {
            couldBe(sections, a, given);
            next(sections, a, notes, false);
        } else {
            next(sections, a, notes, routine);
            couldBe(sections, a, given);
        }
        doNot(sections, a, notes);
        mayBe(sections, a, notes);
        tests(sections, a, notes);
        if (u.level() != Level.EMERGENCY) {
            places(sections, a, notes);
            help(sections, a, notes);
        }
        ask(sections, given);
        words(sections, given);
        new Blocks()
                .say(wording.text("until.text", days.until(a.asOf(), u.expires())))
                .under(sections, wording.text("section.until"), Tone.PLAIN);
        String title = checkFirst
                ? wording.text("title.check-first")
                : wording.text("title." + u.level().word(), days.by(a.asOf(), u.seenBy()));
        Tone tone = Pages.tone(checkFirst ? u.couldBe() : u.level());
        return new Document(title, tone, sections, notes.list(), Pages.closing(wording, a, given));
    }

    private void next(List<Section> sections, Assessment a, Footnotes notes, boolean reassure) {
        Urgency u = a.urgency();
        List<Point> why = leading(u)
                .map(f -> new Point("", f.head().plain(), notes.of(f.head()), List.of()))
                .toList();
        List<Point> points = new ArrayList<>();
        points.add(Point.of("", u.action().where()));
        points.add(Point.of(wording.text("next.whom"), u.action().whom()));
        points.add(Point.of("", wording.text("next.say", u.action().say())));
        Blocks blocks = new Blocks();
        if (reassure) {
            blocks.say(wording.text("next.routine"));
        }
        blocks.points(points).strong(wording.text("next.by", days.by(a.asOf(), u.seenBy())));
        if (!why.isEmpty()) {
            blocks.points(List.of(new Point(wording.text("next.why"), "", List.of(), why)));
        }
        blocks.under(sections, wording.text("section.next"), Pages.tone(u.level()));
    }

    /** The flags that a person reads of: the most urgent few, no two with the same words. */
    private static Stream<Entry.RedFlag> leading(Urgency u) {
        Set<String> told = new HashSet<>();
        return Stream.concat(u.raised().stream(), u.open().stream())
                .map(Urgency.Flag::flag)
                .filter(f -> told.add(f.head().plain()))
                .limit(FLAGS);
    }

    private void couldBe(List<Section> sections, Assessment a, Given given) {
        Urgency u = a.urgency();
        Blocks blocks = new Blocks();
        if (u.asFarAsKnown()) {
            blocks.strong(wording.text(
                    "could-be.intro", wording.text("level." + u.couldBe().word())));
        }
        if (!given.notUnderstood().isEmpty() && u.level().compareTo(Level.WITHIN_DAYS) < 0) {
            blocks.strong(wording.text("could-be.not-understood"));
        }
        if (u.asFarAsKnown()) {
            alarms(blocks, wording, given, Level.EMERGENCY);
            if (u.level() != Level.EMERGENCY) {
                alarms(blocks, wording, given, Level.WITHIN_DAYS);
            }
            List<Point> others = alarms(given, EnumSet.of(Level.WITHIN_WEEKS, Level.ROUTINE));
            if (!others.isEmpty()) {
                blocks.strong(wording.text("could-be.also")).points(others);
            }
            blocks.say(wording.text("could-be.answer"));
        }
        blocks.under(sections, wording.text("section.could-be"), Tone.SOON);
    }

    private static void alarms(Blocks blocks, Wording wording, Given given, Level level) {
        List<Point> points = alarms(given, EnumSet.of(level));
        if (!points.isEmpty()) {
            blocks.strong(wording.text("could-be.yes." + level.word())).points(points);
        }
    }

    private static List<Point> alarms(Given given, Set<Level> levels) {
        return given.alarms().stream()
                .filter(a -> levels.contains(a.level()))
                .map(a -> new Point(
                        a.question().plain(),
                        "",
                        List.of(),
                        a.answers().stream().map(t -> Point.of("", t)).toList()))
                .toList();
    }

    private void doNot(List<Section> sections, Assessment a, Footnotes notes) {
        List<Point> points = new ArrayList<>();
        leading(a.urgency()).flatMap(f -> f.doNot().stream()).distinct().forEach(d -> points.add(Point.of("", d)));
        points.add(Point.of("", wording.text("do-not.medicine")));
        List<String> others = new ArrayList<>();
        for (Assessment.HomeCare h : a.homeCare()) {
            if (h.advice() == Entry.Advice.AVOID && h.reason().when().isPresent()) {
                points.add(homeCare(h, notes));
            } else if (h.advice() == Entry.Advice.AVOID) {
                others.add(h.remedy().head().name());
            }
        }
        Blocks blocks = new Blocks().points(points);
        if (!others.isEmpty()) {
            blocks.say(wording.text("do-not.also", String.join("; ", others)));
        }
        blocks.under(sections, wording.text("section.do-not"), Tone.SOON);
    }

    private static Point homeCare(Assessment.HomeCare h, Footnotes notes) {
        return new Point(
                h.remedy().head().name(),
                h.reason().plain(),
                notes.of(h.reason().source()),
                List.of());
    }

    private void mayBe(List<Section> sections, Assessment a, Footnotes notes) {
        List<Weighed> what = a.recognition().candidates();
        List<Weighed> types =
                a.types().stream().map(Assessment.TypeWeighed::type).toList();
        List<Point> points = Stream.of(what, types, a.causes())
                .flatMap(all -> all.stream()
                        .filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                        .limit(FITTING))
                .map(w -> fitting(w, notes))
                .toList();
        new Blocks()
                .strong(
                        points.isEmpty()
                                ? wording.text("may-be.none")
                                : wording.of(
                                        "may-be.conclusion", a.recognition().conclusion()))
                .points(points)
                .say(wording.text("may-be.only"))
                .under(sections, wording.text("section.may-be"), Tone.PLAIN);
    }

    /** Without its name, which is a clinician's; the plain text says what it is. */
    private Point fitting(Weighed w, Footnotes notes) {
        String standing = wording.of("standing", w.standing());
        String lead = Character.toUpperCase(standing.charAt(0)) + standing.substring(1);
        return new Point(lead, w.entry().head().plain(), notes.of(w.entry().head()), List.of());
    }

    /** Of each test the first sentence, which says what it is; all else is for the clinic to tell. */
    private void tests(List<Section> sections, Assessment a, Footnotes notes) {
        new Blocks()
                .points(a.investigations().stream()
                        .filter(o -> o.offered() != Offered.NO)
                        .map(o -> o.entry().head())
                        .map(h -> new Point("", Names.firstSentence(h.plain()), notes.of(h), List.of()))
                        .toList())
                .under(sections, wording.text("section.tests"), Tone.PLAIN);
    }

    /** What differs at the places named, the most urgent first, each thing said once though two places may share it. */
    private void places(List<Section> sections, Assessment a, Footnotes notes) {
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
                    changes.subList(shown, changes.size())));
        }
        new Blocks().points(points).under(sections, wording.text("section.places"), Tone.PLAIN);
    }

    private void help(List<Section> sections, Assessment a, Footnotes notes) {
        List<Point> points = new ArrayList<>();
        a.homeCare().stream().filter(h -> h.advice() == Entry.Advice.SAFE).forEach(h -> points.add(homeCare(h, notes)));
        a.prevention().stream()
                .map(Entry.Prevention::head)
                .forEach(h -> points.add(new Point("", h.plain(), notes.of(h), List.of())));
        List<Point> askFirst = a.homeCare().stream()
                .filter(h -> h.advice() == Entry.Advice.ASK)
                .map(h -> Point.of("", h.remedy().head().name()))
                .toList();
        if (!askFirst.isEmpty()) {
            points.add(new Point("", wording.text("do-not.ask"), List.of(), List.of(), askFirst));
        }
        new Blocks().points(points).under(sections, wording.text("section.help"), Tone.PLAIN);
    }

    private void ask(List<Section> sections, Given given) {
        List<Point> points = given.next().stream()
                .filter(q -> !q.danger())
                .limit(QUESTIONS)
                .map(q -> Point.of("", q.plain()))
                .toList();
        if (!points.isEmpty()) {
            new Blocks()
                    .say(wording.text("ask.intro"))
                    .points(points)
                    .under(sections, wording.text("section.ask"), Tone.PLAIN);
        }
    }

    private void words(List<Section> sections, Given given) {
        if (!given.notUnderstood().isEmpty()) {
            new Blocks()
                    .say(wording.text("words.intro"))
                    .points(given.notUnderstood().stream()
                            .map(w -> Point.of("", "“" + w + "”"))
                            .toList())
                    .under(sections, wording.text("section.words"), Tone.PLAIN);
        }
    }
}

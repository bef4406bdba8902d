package org.calx.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.assess.Assessment;
import org.calx.assess.Urgency;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Level;
import org.calx.knowledge.Question;
import org.calx.words.Document.Part;
import org.calx.words.Document.Point;
import org.calx.words.Document.Section;
import org.calx.words.Document.Tone;
import org.calx.words.Pages.Blocks;

/** Of a person's letter what to do and how soon, what must still be checked, and what to watch for. */
final class PersonUrgency {
    private static final int FLAGS = 3;
    private static final int WATCHED = 2;

    private final Wording wording;
    private final Days days;
    private final Footnotes notes;
    private final Given given;

    PersonUrgency(Wording wording, Days days, Footnotes notes, Given given) {
        this.wording = wording;
        this.days = days;
        this.notes = notes;
        this.given = given;
    }

    void next(List<Section> sections, Assessment a, String reassurance) {
        Urgency u = a.urgency();
        List<Point> why = leading(u)
                .map(f -> new Point("", f.head().plain(), notes.of(f.head()), List.of()).about(f.id()))
                .toList();
        List<Point> points = new ArrayList<>();
        points.add(Point.of("", u.action().where()));
        points.add(Point.of(wording.text("next.whom"), u.action().whom()));
        points.add(Point.of(
                wording.text("next.say"), wording.text("next.quote", u.action().say())));
        Blocks blocks = new Blocks()
                .say(reassurance)
                .points(points)
                .strong(wording.text("next.by", days.by(a.asOf(), u.seenBy())));
        if (!why.isEmpty()) {
            blocks.points(List.of(new Point(wording.text("next.why"), "", List.of(), why)));
        }
        blocks.under(sections, Part.NEXT, wording.text("section.next"), Pages.tone(u.level()));
    }

    /** The flags that a person reads of: the most urgent few, no two with the same words. */
    static Stream<Entry.RedFlag> leading(Urgency u) {
        Set<String> told = new HashSet<>();
        return Stream.concat(u.raised().stream(), u.open().stream())
                .map(Urgency.Flag::flag)
                .filter(f -> told.add(f.head().plain()))
                .limit(FLAGS);
    }

    /**
     * The danger questions to answer before anything is called not urgent. Where only others are left, such as for the
     * result of a test, nothing can be checked on the spot.
     */
    void checkNow(List<Section> sections, Assessment a) {
        Urgency u = a.urgency();
        Blocks blocks = new Blocks();
        List<Question> open = open();
        boolean onlyKnown = !open.isEmpty() && open.stream().noneMatch(Question::danger);
        if (u.asFarAsKnown()) {
            String key = open.isEmpty() ? "could-be.unasked" : onlyKnown ? "could-be.known" : "could-be.intro";
            blocks.strong(wording.text(key, wording.text("level." + u.couldBe().word())));
        }
        if (!given.notUnderstood().isEmpty() && u.level().compareTo(Level.WITHIN_DAYS) < 0) {
            blocks.strong(wording.text("could-be.not-understood"));
        }
        if (u.asFarAsKnown()) {
            blocks.points(open.stream()
                    .map(q -> Point.of("", q.plain()).about(q.id()))
                    .toList());
        }
        String heading = wording.text(onlyKnown ? "section.could-be.known" : "section.could-be");
        blocks.under(sections, Part.CHECK_NOW, heading, Tone.SOON);
    }

    private List<Question> open() {
        return given.check().isEmpty()
                ? given.alarms().stream().map(Given.Alarm::question).distinct().toList()
                : given.check();
    }

    /** What would be urgent if it were true: of the open danger questions, else of all, for what may come. */
    void watch(List<Section> sections, Assessment a) {
        Urgency u = a.urgency();
        List<Given.Alarm> alarms = u.asFarAsKnown() && !given.alarms().isEmpty() ? given.alarms() : given.watch();
        Blocks blocks = new Blocks();
        List<Point> emergency = alarms(alarms, EnumSet.of(Level.EMERGENCY));
        if (!emergency.isEmpty()) {
            blocks.strong(wording.text("could-be.yes.emergency")).points(emergency);
        }
        List<Point> days = alarms(alarms, EnumSet.of(Level.WITHIN_DAYS));
        if (!days.isEmpty() && u.level() != Level.EMERGENCY) {
            blocks.strong(wording.text("could-be.yes.within-days")).points(days, WATCHED, wording);
        }
        List<Point> others = alarms(given.alarms(), EnumSet.of(Level.WITHIN_WEEKS, Level.ROUTINE));
        if (!others.isEmpty() && u.asFarAsKnown()) {
            blocks.strong(wording.text("could-be.also")).points(others);
        }
        blocks.under(sections, Part.WATCH, wording.text("section.watch"), Tone.SOON);
    }

    private static List<Point> alarms(List<Given.Alarm> alarms, Set<Level> levels) {
        return alarms.stream()
                .filter(a -> levels.contains(a.level()))
                .map(a -> new Point(
                        a.question().plain(),
                        "",
                        List.of(),
                        a.answers().stream().map(t -> Point.of("", t)).toList()))
                .toList();
    }
}

package org.calx.words;

import java.util.ArrayList;
import java.util.List;
import org.calx.assess.Assessment;
import org.calx.assess.Urgency;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Level;
import org.calx.words.Document.Block;
import org.calx.words.Document.Part;
import org.calx.words.Document.Point;
import org.calx.words.Document.Section;
import org.calx.words.Document.Tone;
import org.calx.words.Pages.Blocks;

/**
 * An assessment as a person reads it: what to do first, what it may be and why, what not to do. It never says "not
 * urgent" while a danger question is open or words were not understood; then it shows first what this could be and what
 * to answer. It names no dose and no prescribed medicine to take or stop.
 */
public final class PersonLetter {
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

    /** Whether what is unknown comes before what to do: a danger, or anything that a question could still tell. */
    private static boolean mustCheckFirst(Assessment a, Given given) {
        return a.urgency().couldBe() == Level.EMERGENCY
                || !given.notUnderstood().isEmpty()
                || !given.alarms().isEmpty()
                || !given.next().isEmpty();
    }

    public Document of(Assessment a, Given given) {
        Footnotes notes = new Footnotes(knowledge, wording);
        Urgency u = a.urgency();
        boolean routine = u.level() == Level.ROUTINE;
        boolean unread = u.level() == Level.WITHIN_WEEKS
                && u.asFarAsKnown()
                && !given.notUnderstood().isEmpty();
        boolean checkFirst = unread || routine && !mayReassure(a, given) && mustCheckFirst(a, given);
        PersonUrgency urgency = new PersonUrgency(wording, days, notes, given);
        PersonFindings findings = new PersonFindings(knowledge, wording, notes);
        PersonCare care = new PersonCare(knowledge, wording, notes);
        List<Section> sections = new ArrayList<>();
        if (checkFirst) {
            urgency.checkNow(sections, a);
            urgency.watch(sections, a);
            urgency.next(sections, a, "");
        } else {
            urgency.next(sections, a, routine ? reassurance(a, given) : "");
            urgency.checkNow(sections, a);
            urgency.watch(sections, a);
        }
        care.doNot(sections, a, PersonUrgency.leading(u).toList());
        findings.mayBe(sections, a);
        findings.changes(sections, given);
        care.tests(sections, a);
        care.options(sections, a);
        if (u.level() != Level.EMERGENCY) {
            care.places(sections, a);
            care.help(sections, a);
            care.followUp(sections, a);
        }
        words(sections, given);
        new Blocks()
                .say(wording.text(
                        u.level() == Level.EMERGENCY ? "until.emergency" : "until.text",
                        days.until(a.asOf(), u.expires())))
                .under(sections, Part.UNTIL, wording.text("section.until"), Tone.PLAIN);
        String title = checkFirst
                ? wording.text("title.check-first")
                : wording.text("title." + u.level().word(), days.by(a.asOf(), u.seenBy()));
        Tone tone = Pages.tone(checkFirst ? u.couldBe() : u.level());
        sections.replaceAll(this::withBloodThinnersNamed);
        return new Document(title, tone, sections, notes.list(), Pages.closing(wording, a, given));
    }

    private String reassurance(Assessment a, Given given) {
        return wording.text(mayReassure(a, given) ? "next.routine" : "next.routine-so-far");
    }

    private void words(List<Section> sections, Given given) {
        if (!given.notUnderstood().isEmpty()) {
            new Blocks()
                    .say(wording.text("words.intro"))
                    .points(given.notUnderstood().stream()
                            .map(w -> Point.of("", "“" + w + "”"))
                            .toList())
                    .under(sections, Part.WORDS, wording.text("section.words"), Tone.PLAIN);
        }
    }

    /** Many do not know that their medicine is one, so the section that speaks of them names some. */
    private Section withBloodThinnersNamed(Section section) {
        String word = wording.text("blood-thinner.word");
        if (section.blocks().stream().noneMatch(b -> speaksOf(word, b))) {
            return section;
        }
        List<Block> blocks = new ArrayList<>(section.blocks());
        blocks.add(Document.Paragraph.of(wording.text("blood-thinner.names")));
        return new Section(section.part(), section.heading(), section.tone(), blocks);
    }

    private static boolean speaksOf(String word, Block block) {
        return block instanceof Document.Points p && (anySpeaksOf(word, p.points()) || anySpeaksOf(word, p.more()));
    }

    private static boolean anySpeaksOf(String word, List<Point> points) {
        return points.stream()
                .anyMatch(p -> p.text().contains(word)
                        || p.lead().contains(word)
                        || anySpeaksOf(word, p.parts())
                        || anySpeaksOf(word, p.details()));
    }
}

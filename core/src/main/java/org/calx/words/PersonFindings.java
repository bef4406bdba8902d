package org.calx.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.assess.Assessment;
import org.calx.assess.Weighed;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Standing;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Value;
import org.calx.words.Document.Mark;
import org.calx.words.Document.Part;
import org.calx.words.Document.Point;
import org.calx.words.Document.Section;
import org.calx.words.Document.Tone;
import org.calx.words.Pages.Blocks;

/**
 * Of a person's letter what it may be: in plain words, with what they told that speaks for it and against it, and what
 * would change that. Clinical names and weights are not for a person.
 */
final class PersonFindings {
    private static final int FITTING = 3;
    private static final int ELSE = 2;
    private static final int CAUSES = 2;
    private static final int REASONS = 3;
    private static final int TURNS = 3;

    private final Knowledge knowledge;
    private final Wording wording;
    private final Footnotes notes;
    private final ToldFacts facts;

    PersonFindings(Knowledge knowledge, Wording wording, Footnotes notes) {
        this.knowledge = knowledge;
        this.wording = wording;
        this.notes = notes;
        facts = new ToldFacts(wording, new Names(knowledge, Voice.PERSON));
    }

    void mayBe(List<Section> sections, Assessment a) {
        List<Weighed> candidates = a.recognition().candidates();
        List<Weighed> types =
                a.types().stream().map(Assessment.TypeWeighed::type).toList();
        List<Weighed> what = Stream.concat(candidates.stream(), types.stream())
                .filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                .distinct()
                .sorted(Comparator.comparing(Weighed::standing).reversed())
                .toList();
        boolean clear = what.stream().anyMatch(w -> w.standing().atLeast(Standing.LIKELY));
        List<Weighed> first = clear
                ? what.stream()
                        .filter(w -> w.standing().atLeast(Standing.LIKELY))
                        .toList()
                : what.subList(0, Math.min(FITTING, what.size()));
        List<Weighed> others = what.stream().filter(w -> !first.contains(w)).toList();
        List<Weighed> causes = a.causes().stream()
                .filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                .toList();
        Blocks blocks = new Blocks()
                .strong(
                        first.isEmpty() && causes.isEmpty()
                                ? wording.text("may-be.none")
                                : wording.of(
                                        "may-be.conclusion", a.recognition().conclusion()))
                .points(points(first), FITTING, wording);
        titled(blocks, "may-be.cause", points(causes), CAUSES);
        titled(blocks, "may-be.else", points(others), ELSE);
        blocks.say(wording.text("may-be.only"))
                .under(sections, Part.MAY_BE, wording.text("section.may-be"), Tone.PLAIN);
    }

    private void titled(Blocks blocks, String key, List<Point> points, int first) {
        if (!points.isEmpty()) {
            blocks.strong(wording.text(key)).points(points, first, wording);
        }
    }

    private List<Point> points(List<Weighed> all) {
        return all.stream().map(this::point).toList();
    }

    /** Without its name, which is a clinician's; the plain text says what it is. */
    private Point point(Weighed w) {
        List<Point> parts = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        reasons(parts, "may-be.for", Mark.FOR, facts(w.supporting(), told));
        reasons(parts, "may-be.against", Mark.AGAINST, facts(w.opposing(), told));
        return new Point(
                        capital(wording.of("standing", w.standing())),
                        w.entry().head().plain(),
                        notes.of(w.entry().head()),
                        parts)
                .about(w.id());
    }

    private void reasons(List<Point> parts, String key, Mark mark, List<String> facts) {
        if (!facts.isEmpty()) {
            List<Point> all =
                    facts.stream().map(f -> Point.of("", f).marked(mark)).toList();
            int shown = Math.min(REASONS, all.size());
            parts.add(
                    new Point(wording.text(key), "", List.of(), all.subList(0, shown), all.subList(shown, all.size())));
        }
    }

    /** What the person told, strongest finding first; facts of one finding stand together, each fact once. */
    private List<String> facts(Collection<Weighed.Reason> reasons, Set<String> told) {
        return reasons.stream()
                .map(r -> r.facts().stream()
                        .filter(f -> isTold(f, r.facts()))
                        .map(facts::statement)
                        .filter(told::add)
                        .toList())
                .filter(f -> !f.isEmpty())
                .map(f -> String.join(", ", f))
                .toList();
    }

    /** A number that is also called low, normal or high is told by that; one worked out from others is not told. */
    private static boolean isTold(Fact fact, List<Fact> all) {
        if (!(fact.value() instanceof Value.Measured)) {
            return true;
        }
        return fact.origin().source() != Origin.Source.DERIVED
                && all.stream().noneMatch(f -> f.concept().equals(fact.concept()) && f.value() instanceof Value.Level);
    }

    /** Answers that a person could still give, and what each would change. */
    void changes(List<Section> sections, Given given) {
        List<Point> points = new ArrayList<>();
        for (Given.Turn turn : given.turns()) {
            List<Point> effects = new ArrayList<>();
            turn.urgency()
                    .map(l -> Point.of("", wording.text("turn.urgency." + l.word())))
                    .ifPresent(effects::add);
            turn.leads()
                    .flatMap(knowledge::entry)
                    .map(e -> Point.of(
                                    wording.text("turn.leads"),
                                    Names.firstSentence(e.head().plain()))
                            .about(e.id()))
                    .ifPresent(effects::add);
            String answer = turn.answer().isEmpty() ? wording.text("interview.yes") : turn.answer();
            points.add(new Point(turn.question().plain(), wording.text("turn.answer", answer), List.of(), effects)
                    .about(turn.question().id()));
        }
        Set<String> asked = new LinkedHashSet<>();
        given.turns().forEach(t -> asked.add(t.question().id()));
        given.next().stream()
                .filter(q -> !q.danger() && !asked.contains(q.id()))
                .limit(TURNS)
                .forEach(q -> points.add(Point.of("", q.plain()).about(q.id())));
        if (!points.isEmpty()) {
            new Blocks()
                    .say(wording.text("ask.intro"))
                    .points(points, TURNS, wording)
                    .under(sections, Part.CHANGES, wording.text("section.ask"), Tone.PLAIN);
        }
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

package org.calx.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.calx.assess.Assessment;
import org.calx.assess.Urgency;
import org.calx.assess.Weighed;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Gap;
import org.calx.logic.Standing;
import org.calx.words.Document.Point;
import org.calx.words.Document.Section;
import org.calx.words.Document.Tone;
import org.calx.words.Pages.Blocks;

/** An assessment as a clinician reads it: what to do, what it is and why, what fits, what is missing. */
public final class ClinicianReport {
    private static final int WEIGHED = 6;
    private static final int GAPS = 8;
    private static final int OPEN_FLAGS = 10;
    private static final int FACTS = 2;
    private static final int FLAGS = 3;
    private static final int REASONS = 3;

    private final Knowledge knowledge;
    private final Given given;
    private final Wording wording = Wording.of(Voice.CLINICIAN);
    private final Names names;
    private final FactWords facts;
    private final Days days;

    public ClinicianReport(Knowledge knowledge, Given given) {
        this.knowledge = knowledge;
        this.given = given;
        names = new Names(knowledge, Voice.CLINICIAN);
        facts = new FactWords(wording, names, given.source());
        days = new Days(wording);
    }

    public Document of(Assessment a) {
        Footnotes notes = new Footnotes(knowledge, wording);
        List<Section> sections = new ArrayList<>();
        next(sections, a, notes);
        recognition(sections, a, notes);
        types(sections, a, notes);
        Blocks causes = new Blocks();
        weighed(causes, a.causes(), notes);
        causes.under(sections, wording.text("section.causes"), Tone.PLAIN);
        new ClinicianAdvice(wording, names, days, notes).addTo(sections, a);
        gaps(sections, a);
        read(sections, a);
        return new Document(
                title(wording, days, given, a),
                Pages.tone(a.urgency().level()),
                sections,
                notes.list(),
                Pages.closing(wording, a, given));
    }

    static String title(Wording wording, Days days, Given given, Assessment a) {
        Urgency u = a.urgency();
        String title = wording.text("title." + u.level().word(), days.by(a.asOf(), u.seenBy()));
        if (u.asFarAsKnown()) {
            title = wording.text(
                    "title.could-be", title, wording.text("level." + u.couldBe().word()));
        }
        return given.name().isEmpty() ? title : wording.text("title.of", given.name(), title);
    }

    private void next(List<Section> sections, Assessment a, Footnotes notes) {
        Urgency u = a.urgency();
        List<Point> points = new ArrayList<>();
        points.add(Point.of(wording.text("next.where"), u.action().where()));
        points.add(Point.of(wording.text("next.whom"), u.action().whom()));
        points.add(Point.of(wording.text("next.say"), u.action().say()));
        for (int i = 0; i < u.raised().size(); i++) {
            points.add(flag("next.raised", u.raised().get(i), i < FLAGS, notes));
        }
        u.open().forEach(f -> points.add(flag("next.open", f, u.raised().isEmpty(), notes)));
        new Blocks()
                .points(points)
                .say(u.raised().isEmpty() && u.open().isEmpty() ? wording.text("next.no-flag") : "")
                .say(wording.text("next.expires", days.until(a.asOf(), u.expires())))
                .under(sections, wording.text("section.next"), Pages.tone(u.level()));
        couldBe(sections, u);
    }

    private Point flag(String state, Urgency.Flag f, boolean shown, Footnotes notes) {
        Entry.RedFlag flag = f.flag();
        List<Point> parts = new ArrayList<>();
        parts.add(Point.of("", flag.clinicalAction()));
        if (!flag.doNot().isEmpty()) {
            parts.add(Point.of(wording.text("next.do-not"), String.join(" ", flag.doNot())));
        }
        if (!f.gaps().isEmpty()) {
            parts.add(Point.of("", wording.text("weighed.gaps", gapNames(f.gaps()))));
        }
        String level = wording.text("level." + flag.level().word());
        String name = flag.head().name() + " (" + level + ")";
        List<Integer> sources = notes.of(flag.head());
        return shown
                ? new Point(wording.text(state), name, sources, parts)
                : new Point(wording.text(state), name, sources, List.of(), parts);
    }

    private void couldBe(List<Section> sections, Urgency u) {
        if (!u.asFarAsKnown()) {
            return;
        }
        List<Point> points = new ArrayList<>();
        u.unasked().stream()
                .limit(OPEN_FLAGS)
                .forEach(f -> points.add(Point.of(
                        f.flag().head().name(),
                        wording.text("level." + f.flag().level().word()))));
        int more = u.unasked().size() - points.size();
        if (more > 0) {
            points.add(Point.of("", wording.text("could-be.more", more)));
        }
        new Blocks()
                .say(wording.text(
                        "could-be.intro", wording.text("level." + u.level().word())))
                .points(points)
                .under(sections, wording.text("section.could-be"), Tone.SOON);
    }

    private void recognition(List<Section> sections, Assessment a, Footnotes notes) {
        Blocks blocks =
                new Blocks().strong(wording.of("conclusion", a.recognition().conclusion()));
        weighed(blocks, a.recognition().candidates(), notes);
        blocks.under(sections, wording.text("section.recognition"), Tone.PLAIN);
        if (a.recognition().lesions().size() > 1) {
            for (Assessment.OfLesion lesion : a.recognition().lesions()) {
                Blocks own = new Blocks();
                weighed(own, lesion.candidates(), notes);
                own.under(
                        sections, wording.text("section.lesion", lesion.lesion().name()), Tone.PLAIN);
            }
        }
    }

    private void types(List<Section> sections, Assessment a, Footnotes notes) {
        List<Point> points = new ArrayList<>();
        for (Assessment.TypeWeighed t : a.types()) {
            if (t.type().standing().atLeast(Standing.POSSIBLE)) {
                List<Point> own = reasons(t.type(), notes);
                List<Point> parts = new ArrayList<>(first(own));
                t.subtypes().stream()
                        .filter(s -> s.standing().atLeast(Standing.POSSIBLE))
                        .forEach(s -> parts.add(new Point(
                                wording.text("weighed.subtype", s.entry().head().name()),
                                wording.of("standing", s.standing()),
                                notes.of(s.entry().head()),
                                first(reasons(s, notes)))));
                points.add(point(t.type(), notes, parts, rest(own)));
            }
        }
        List<Weighed> all = a.types().stream().map(Assessment.TypeWeighed::type).toList();
        new Blocks()
                .points(points)
                .say(below(all))
                .say(all.isEmpty() ? wording.text("weighed.none") : "")
                .under(sections, wording.text("section.types"), Tone.PLAIN);
    }

    private void weighed(Blocks blocks, List<Weighed> all, Footnotes notes) {
        blocks.points(all.stream()
                .filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                .limit(WEIGHED)
                .map(w -> point(w, notes))
                .toList());
        blocks.say(below(all)).say(all.isEmpty() ? wording.text("weighed.none") : "");
    }

    private String below(List<Weighed> all) {
        List<String> below = all.stream()
                .filter(w -> !w.standing().atLeast(Standing.POSSIBLE))
                .map(w -> w.entry().head().name())
                .toList();
        return below.isEmpty() ? "" : wording.text("weighed.below", String.join("; ", below));
    }

    private Point point(Weighed w, Footnotes notes) {
        List<Point> reasons = reasons(w, notes);
        return point(w, notes, first(reasons), rest(reasons));
    }

    private Point point(Weighed w, Footnotes notes, List<Point> parts, List<Point> details) {
        return new Point(
                w.entry().head().name(),
                wording.of("standing", w.standing()),
                notes.of(w.entry().head()),
                parts,
                details);
    }

    private static List<Point> first(List<Point> points) {
        return points.subList(0, Math.min(REASONS, points.size()));
    }

    private static List<Point> rest(List<Point> points) {
        return points.subList(Math.min(REASONS, points.size()), points.size());
    }

    private List<Point> reasons(Weighed w, Footnotes notes) {
        List<Point> points = new ArrayList<>();
        w.supporting().forEach(r -> points.add(reason("weighed.for", r, notes)));
        w.opposing().forEach(r -> points.add(reason("weighed.against", r, notes)));
        if (!w.gaps().isEmpty() && w.standing().atLeast(Standing.LIKELY)) {
            points.add(Point.of("", wording.text("weighed.gaps", gapNames(w.gaps()))));
        }
        return points;
    }

    private Point reason(String key, Weighed.Reason r, Footnotes notes) {
        String finding = wording.text(
                "weighed.finding",
                r.finding().name(),
                wording.of("strength", r.finding().strength()));
        String words = r.facts().stream().map(facts::of).distinct().limit(FACTS).collect(Collectors.joining("; "));
        return new Point(wording.text(key, finding), words, notes.of(r.finding().source()), List.of());
    }

    private String gapNames(Collection<Gap> gaps) {
        List<String> all =
                gaps.stream().map(g -> names.of(g.concept())).distinct().toList();
        String shown = String.join("; ", all.subList(0, Math.min(GAPS, all.size())));
        return all.size() > GAPS ? shown + "; " + wording.text("could-be.more", all.size() - GAPS) : shown;
    }

    private void gaps(List<Section> sections, Assessment a) {
        List<Point> points = new ArrayList<>();
        a.gaps().stream().limit(GAPS).forEach(m -> {
            List<String> text = new ArrayList<>();
            text.add(facts.why(m.gap()));
            text.add(wording.text("gaps.for", entries(m.neededFor())));
            if (!m.tests().isEmpty()) {
                text.add(wording.text("gaps.test", entries(m.tests())));
            } else if (!m.questions().isEmpty()) {
                text.add(wording.text("gaps.question"));
            }
            points.add(Point.of(names.of(m.gap().concept()), String.join("; ", text)));
        });
        if (a.gaps().size() > GAPS) {
            points.add(Point.of("", wording.text("gaps.more", a.gaps().size() - GAPS)));
        }
        new Blocks().points(points).under(sections, wording.text("section.gaps"), Tone.PLAIN);
    }

    private String entries(List<String> ids) {
        return String.join(", ", ids.stream().limit(3).map(names::entry).toList());
    }

    private void read(List<Section> sections, Assessment a) {
        List<Point> points = new ArrayList<>();
        given.notUnderstood().forEach(w -> points.add(Point.of(wording.text("read.not-understood"), w)));
        given.setAside().forEach(w -> points.add(Point.of(wording.text("read.set-aside"), w)));
        a.problems().forEach(p -> points.add(Point.of(p.where(), p.what() + "; " + p.remedy())));
        int read = a.facts().size();
        new Blocks()
                .say(read == 0 ? wording.text("read.no-facts") : wording.text("read.facts", read))
                .points(points)
                .under(sections, wording.text("section.read"), Tone.PLAIN);
    }
}

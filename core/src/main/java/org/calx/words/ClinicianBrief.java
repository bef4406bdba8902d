package org.calx.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.calx.assess.Assessment;
import org.calx.assess.Assessment.Offer;
import org.calx.assess.Assessment.Offered;
import org.calx.assess.Urgency;
import org.calx.assess.Weighed;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Standing;
import org.calx.words.Document.Point;
import org.calx.words.Document.Section;
import org.calx.words.Document.Tone;
import org.calx.words.Pages.Blocks;

/**
 * A {@link ClinicianReport} on a page or two of a terminal: what to do, what it is and the best reason, what to order,
 * what fits, what must be decided, what is missing. Nothing in it is cut off without saying how much there is.
 */
public final class ClinicianBrief {
    private static final int FLAGS = 2;
    private static final int ALSO = 3;
    private static final int WEIGHED = 3;
    private static final int REASONS = 2;
    private static final int GAPS = 8;
    private static final int OPTIONS = 5;
    private static final int PROBLEMS = 8;

    private final Given given;
    private final Wording wording = Wording.of(Voice.CLINICIAN);
    private final Names names;
    private final Days days = new Days(wording);

    public ClinicianBrief(Knowledge knowledge, Given given) {
        this.given = given;
        names = new Names(knowledge, Voice.CLINICIAN);
    }

    public Document of(Assessment a) {
        List<Section> sections = new ArrayList<>();
        next(sections, a);
        couldBe(sections, a.urgency());
        recognition(sections, a);
        types(sections, a);
        new Blocks()
                .points(weighed(a.causes()))
                .say(a.causes().isEmpty() ? wording.text("weighed.none") : "")
                .under(sections, wording.text("section.causes"), Tone.PLAIN);
        investigations(sections, a);
        options(sections, a);
        gaps(sections, a);
        read(sections, a);
        return new Document(
                ClinicianReport.title(wording, days, given, a),
                Pages.tone(a.urgency().level()),
                sections,
                List.of(),
                Pages.closing(wording, a, given));
    }

    private void next(List<Section> sections, Assessment a) {
        Urgency u = a.urgency();
        List<Point> points = new ArrayList<>();
        points.add(Point.of(wording.text("next.where"), u.action().where()));
        points.add(Point.of(wording.text("next.whom"), u.action().whom()));
        List<Urgency.Flag> flags =
                Stream.concat(u.raised().stream(), u.open().stream()).toList();
        for (Urgency.Flag f : flags.subList(0, Math.min(FLAGS, flags.size()))) {
            String state = wording.text(u.raised().contains(f) ? "next.raised" : "next.open");
            String text = name(f) + ". " + f.flag().clinicalAction();
            points.add(Point.of(state, text));
        }
        more(points, "brief.also-raised", u.raised());
        more(points, "brief.also-open", u.open());
        new Blocks()
                .points(points)
                .say(flags.isEmpty() ? wording.text("next.no-flag") : "")
                .say(wording.text("next.expires", days.until(a.asOf(), u.expires())))
                .under(sections, wording.text("section.next"), Pages.tone(u.level()));
    }

    private void more(List<Point> points, String key, List<Urgency.Flag> flags) {
        List<String> left = flags.stream()
                .map(this::name)
                .filter(n -> points.stream().noneMatch(p -> p.text().startsWith(n)))
                .toList();
        if (!left.isEmpty()) {
            points.add(Point.of(wording.text(key), list(left, ALSO)));
        }
    }

    private String name(Urgency.Flag f) {
        String level = wording.text("level." + f.flag().level().word());
        return f.flag().head().name() + " (" + level + ")";
    }

    private void couldBe(List<Section> sections, Urgency u) {
        if (u.asFarAsKnown()) {
            List<String> unasked =
                    u.unasked().stream().map(f -> f.flag().head().name()).toList();
            new Blocks()
                    .say(wording.text(
                                    "could-be.intro",
                                    wording.text("level." + u.level().word())) + " " + list(unasked, ALSO) + ".")
                    .under(sections, wording.text("section.could-be"), Tone.SOON);
        }
    }

    private void recognition(List<Section> sections, Assessment a) {
        new Blocks()
                .strong(wording.of("conclusion", a.recognition().conclusion()))
                .points(weighed(a.recognition().candidates()))
                .under(sections, wording.text("section.recognition"), Tone.PLAIN);
    }

    private void types(List<Section> sections, Assessment a) {
        List<Point> points = new ArrayList<>();
        for (Assessment.TypeWeighed t : a.types()) {
            if (t.type().standing().atLeast(Standing.POSSIBLE) && points.size() < WEIGHED) {
                points.add(point(t.type()));
                t.subtypes().stream()
                        .filter(s -> s.standing().atLeast(Standing.LIKELY))
                        .limit(1)
                        .forEach(s -> points.add(Point.of(
                                wording.text("weighed.subtype", s.entry().head().name()),
                                wording.of("standing", s.standing()))));
            }
        }
        new Blocks()
                .points(points)
                .say(points.isEmpty() ? wording.text("weighed.none") : "")
                .under(sections, wording.text("section.types"), Tone.PLAIN);
    }

    private List<Point> weighed(List<Weighed> all) {
        List<Weighed> standing = all.stream()
                .filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                .toList();
        List<Point> points = new ArrayList<>(
                standing.stream().limit(WEIGHED).map(this::point).toList());
        if (standing.size() > WEIGHED) {
            List<String> left = standing.stream()
                    .skip(WEIGHED)
                    .map(w -> w.entry().head().name())
                    .toList();
            points.add(Point.of(wording.text("brief.also"), list(left, ALSO)));
        }
        return points;
    }

    /** Its standing and the best reasons for it; one against it if there is one. */
    private Point point(Weighed w) {
        List<String> reasons = new ArrayList<>();
        w.supporting().stream()
                .limit(REASONS)
                .forEach(r -> reasons.add(r.finding().name()));
        w.opposing().stream()
                .limit(1)
                .forEach(r ->
                        reasons.add(wording.text("weighed.against", r.finding().name())));
        String standing = wording.of("standing", w.standing());
        return Point.of(
                w.entry().head().name(), reasons.isEmpty() ? standing : standing + "; " + String.join("; ", reasons));
    }

    private void investigations(List<Section> sections, Assessment a) {
        List<Point> points = new ArrayList<>();
        List<String> plain = a.investigations().stream()
                .filter(o -> o.offered() == Offered.YES)
                .map(o -> o.entry().head().name())
                .toList();
        if (!plain.isEmpty()) {
            points.add(Point.of("", String.join("; ", plain) + "."));
        }
        a.investigations().stream()
                .filter(o -> o.offered() != Offered.YES)
                .map(o -> offer(o, i -> i.head().name()))
                .forEach(points::add);
        new Blocks().points(points).under(sections, wording.text("section.investigations"), Tone.PLAIN);
    }

    private void options(List<Section> sections, Assessment a) {
        List<Point> decide = new ArrayList<>();
        List<Offer<Entry.Treatment>> offers = new ArrayList<>();
        for (Offer<Entry.Treatment> o : a.options()) {
            if (o.entry().use() == Entry.Use.OFFER) {
                offers.add(o);
            } else {
                decide.add(Point.of(
                        o.entry().head().name(), wording.of("use", o.entry().use()) + reason(o)));
            }
        }
        offers.sort(Comparator.comparing(Offer::offered));
        List<Point> points = new ArrayList<>(offers.stream()
                .limit(OPTIONS)
                .map(o -> offer(o, t -> t.head().name()))
                .toList());
        if (offers.size() > OPTIONS) {
            points.add(Point.of("", wording.text("could-be.more", offers.size() - OPTIONS)));
        }
        new Blocks().points(points).under(sections, wording.text("section.options"), Tone.PLAIN);
        new Blocks().points(decide).under(sections, wording.text("section.decide"), Tone.SOON);
    }

    private <E extends Entry> Point offer(Offer<E> o, Function<E, String> name) {
        if (o.offered() == Offered.YES) {
            return Point.of(name.apply(o.entry()), "");
        }
        return Point.of(name.apply(o.entry()), wording.of("offered", o.offered()) + reason(o));
    }

    private static String reason(Offer<?> o) {
        int more = o.reasons().size() - 1;
        return o.reasons().isEmpty() ? "" : ": " + o.reasons().get(0).reason() + (more > 0 ? " (+" + more + ")" : "");
    }

    /** In the order in which they are needed. */
    private void gaps(List<Section> sections, Assessment a) {
        List<String> missing = a.gaps().stream()
                .map(m -> names.of(m.gap().concept()))
                .distinct()
                .toList();
        new Blocks()
                .say(missing.isEmpty() ? "" : list(missing, GAPS) + ".")
                .under(sections, wording.text("section.gaps"), Tone.PLAIN);
    }

    private void read(List<Section> sections, Assessment a) {
        List<Point> points = new ArrayList<>();
        if (!given.notUnderstood().isEmpty()) {
            points.add(Point.of(wording.text("read.not-understood"), list(given.notUnderstood(), PROBLEMS)));
        }
        if (!given.setAside().isEmpty()) {
            points.add(Point.of(wording.text("read.set-aside"), list(given.setAside(), PROBLEMS)));
        }
        a.problems().stream()
                .filter(p ->
                        given.notUnderstood().stream().noneMatch(w -> p.what().contains("'" + w + "'")))
                .limit(PROBLEMS)
                .forEach(p -> points.add(Point.of(p.where(), p.what() + "; " + p.remedy())));
        int read = a.facts().size();
        new Blocks()
                .say(read == 0 ? wording.text("read.no-facts") : wording.text("read.facts", read))
                .points(points)
                .say(wording.text("brief.full"))
                .under(sections, wording.text("section.read"), Tone.PLAIN);
    }

    private String list(List<String> all, int most) {
        return Names.list(wording, all, most);
    }
}

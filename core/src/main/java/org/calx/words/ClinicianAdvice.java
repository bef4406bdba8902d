package org.calx.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.calx.assess.Assessment;
import org.calx.assess.Assessment.Concern;
import org.calx.assess.Assessment.Offer;
import org.calx.assess.Assessment.Offered;
import org.calx.knowledge.Entry;
import org.calx.words.Document.Point;
import org.calx.words.Document.Section;
import org.calx.words.Document.Tone;
import org.calx.words.Pages.Blocks;

/** The sections of a clinician's report that advise: what to order, what fits, what to watch. */
final class ClinicianAdvice {
    private final Wording wording;
    private final Names names;
    private final Days days;
    private final Footnotes notes;

    ClinicianAdvice(Wording wording, Names names, Days days, Footnotes notes) {
        this.wording = wording;
        this.names = names;
        this.days = days;
        this.notes = notes;
    }

    void addTo(List<Section> sections, Assessment a) {
        section(
                sections,
                "investigations",
                a.investigations().stream().map(this::investigation).toList());
        section(sections, "options", a.options().stream().map(this::option).toList());
        section(sections, "sites", a.sites().stream().map(this::site).toList());
        section(sections, "home-care", homeCare(a.homeCare()));
        section(
                sections,
                "prevention",
                a.prevention().stream().map(p -> entry(p, "")).toList());
        section(
                sections,
                "follow-up",
                a.followUp().stream()
                        .map(f -> entry(
                                f,
                                wording.text("follow-up.due", days.day(a.asOf().plus(f.interval())))))
                        .toList());
    }

    private void section(List<Section> sections, String key, List<Point> points) {
        new Blocks().points(points).under(sections, wording.text("section." + key), Tone.PLAIN);
    }

    private Point entry(Entry entry, String due) {
        String text = due.isEmpty()
                ? entry.head().clinical()
                : due + ". " + entry.head().clinical();
        return new Point(entry.head().name(), text, notes.of(entry.head()), List.of());
    }

    private Point site(Entry.Site site) {
        List<Point> parts = new ArrayList<>();
        site.changes().forEach(c -> parts.add(new Point("", c.what(), notes.of(c.source()), List.of())));
        named(parts, "site.types", site.types());
        named(parts, "site.mimics", site.mimics());
        return new Point(site.head().name(), site.head().clinical(), notes.of(site.head()), parts);
    }

    private void named(List<Point> parts, String key, List<String> entries) {
        if (!entries.isEmpty()) {
            String all = entries.stream().map(names::entry).collect(Collectors.joining("; "));
            parts.add(Point.of("", wording.text(key, all)));
        }
    }

    private Point investigation(Offer<Entry.Investigation> o) {
        List<Point> results = o.entry().results().stream()
                .map(r -> Point.of(r.ifResult(), r.means()))
                .toList();
        String lead = o.entry().head().name() + ", "
                + wording.text("offer.tier", o.entry().tier());
        return new Point(
                lead, state(o.offered()), notes.of(o.entry().head()), concerns(o.offered(), o.reasons()), results);
    }

    private String state(Offered offered) {
        return wording.of("offered", offered);
    }

    private List<Point> concerns(Offered offered, List<Concern> reasons) {
        if (offered == Offered.YES) {
            return List.of();
        }
        return reasons.stream()
                .map(c -> Point.of("", wording.text("offer.reason." + Wording.word(offered), c.reason())))
                .toList();
    }

    private Point option(Offer<Entry.Treatment> o) {
        Entry.Treatment t = o.entry();
        List<Point> parts = new ArrayList<>();
        if (o.offered() != Offered.NO && t.use() == Entry.Use.OFFER) {
            add(parts, "treatment.effect", t.effect());
            add(parts, "treatment.dose", t.dose());
            add(parts, "treatment.monitor", t.monitor());
            add(parts, "treatment.stop-rule", t.stopRule());
            safety(parts, "treatment.pregnancy", t.pregnancy());
            safety(parts, "treatment.breast-feeding", t.breastFeeding());
            safety(parts, "treatment.childhood", t.childhood());
            safety(parts, "treatment.kidney", t.kidney());
        }
        String text = t.use() == Entry.Use.OFFER ? state(o.offered()) : wording.of("use", t.use());
        return new Point(t.head().name(), text, notes.of(t.head()), concerns(o.offered(), o.reasons()), parts);
    }

    private void add(List<Point> parts, String key, Optional<String> text) {
        text.ifPresent(t -> parts.add(Point.of("", wording.text(key, t))));
    }

    private void safety(List<Point> parts, String key, Entry.Safety safety) {
        if (safety.verdict() == Entry.SafetyVerdict.AVOID || safety.verdict() == Entry.SafetyVerdict.CAUTION) {
            parts.add(Point.of("", wording.text(key, wording.of("safety", safety.verdict()), safety.note())));
        }
    }

    /** What depends on this patient in full; of what holds for everyone the names. */
    private List<Point> homeCare(List<Assessment.HomeCare> all) {
        List<Point> points = new ArrayList<>();
        for (Entry.Advice advice : List.of(Entry.Advice.AVOID, Entry.Advice.ASK, Entry.Advice.SAFE)) {
            List<String> forEveryone = new ArrayList<>();
            for (Assessment.HomeCare h : all) {
                if (h.advice() != advice) {
                    continue;
                }
                if (h.reason().when().isPresent() || !h.checkFirst().isEmpty()) {
                    points.add(homeCare(h));
                } else {
                    forEveryone.add(h.remedy().head().name());
                }
            }
            if (!forEveryone.isEmpty()) {
                points.add(Point.of(wording.of("advice", advice), String.join("; ", forEveryone)));
            }
        }
        return points;
    }

    private Point homeCare(Assessment.HomeCare h) {
        List<Point> parts = h.checkFirst().stream()
                .map(v -> Point.of("", wording.text("offer.reason.check-first", v.reason())))
                .toList();
        String lead =
                wording.of("advice", h.advice()) + ": " + h.remedy().head().name();
        return new Point(lead, h.reason().reason(), notes.of(h.reason().source()), parts);
    }
}

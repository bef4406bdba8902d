package org.calx.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calx.assess.Assessment;
import org.calx.assess.Assessment.Concern;
import org.calx.assess.Assessment.Offer;
import org.calx.assess.Assessment.Offered;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Evidence;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Level;
import org.calx.knowledge.Support;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.PatientRecord;
import org.calx.record.Value;
import org.calx.words.Document.Point;
import org.calx.words.Document.Section;
import org.calx.words.Document.Tone;
import org.calx.words.Pages.Blocks;

/** What a clinician's page has beside the report: medicines by when they are decided, antibodies, treatments in a table. */
public final class ClinicianExtras {
    private final Knowledge knowledge;
    private final Document report;
    private final Wording wording = Wording.of(Voice.CLINICIAN);

    /** @param report that it stands beside, whose sources it points to */
    public ClinicianExtras(Knowledge knowledge, Document report) {
        this.knowledge = knowledge;
        this.report = report;
    }

    /**
     * One treatment as it fits this patient.
     *
     * @param state whether it is offered
     * @param concerns why not, or what to check first
     * @param numbers of patients in the sources, with their design
     * @param notes numbers of the report's footnotes
     */
    public record Row(
            String name,
            String state,
            List<String> concerns,
            String effect,
            List<String> numbers,
            String dose,
            List<String> watch,
            List<Integer> notes) {}

    /** What to know of an answer that no longer counts, since its note is old. @param today on which it is read */
    public Optional<String> old(Assessment a, LocalDate today) {
        LocalDate end = Days.end(a.asOf(), a.urgency().expires());
        return end.isBefore(today)
                ? Optional.of(wording.text("note.old", a.asOf().toString(), end.toString()))
                : Optional.empty();
    }

    /** The sentence to give the patient along. @param today on which it is read */
    public String safetyNet(Assessment a, LocalDate today) {
        Wording person = Wording.of(Voice.PERSON);
        if (old(a, today).isPresent()) {
            return a.urgency().action().where() + " " + person.text("until.old");
        }
        String until = new Days(person).until(a.asOf(), a.urgency().expires());
        return a.urgency().action().where() + " " + person.text("until.text", until);
    }

    /** Medicines and antibodies, as far as there are any. */
    private List<Section> sections(PatientRecord record, Assessment a) {
        List<Section> sections = new ArrayList<>();
        List<Offer<Entry.Treatment>> taken = a.options().stream()
                .filter(o -> o.entry().use() == Entry.Use.DO_NOT_STOP)
                .toList();
        boolean soon = a.urgency().level().atLeast(Level.WITHIN_DAYS);
        new Blocks()
                .points(taken.stream()
                        .filter(o -> soon || o.offered() == Offered.NO)
                        .map(this::taken)
                        .toList())
                .under(sections, wording.text("section.decide-today"), Tone.SOON);
        new Blocks()
                .points(taken.stream()
                        .filter(o -> !soon && o.offered() != Offered.NO)
                        .map(this::taken)
                        .toList())
                .under(sections, wording.text("section.at-review"), Tone.PLAIN);
        new Blocks().points(antibodies(record)).under(sections, wording.text("section.antibodies"), Tone.PLAIN);
        return sections;
    }

    private Point taken(Offer<Entry.Treatment> o) {
        List<Point> reasons = o.reasons().stream()
                .map(Concern::reason)
                .distinct()
                .map(r -> Point.of("", r))
                .toList();
        String name = o.entry().head().name();
        return new Point(name, wording.text("use.do-not-stop"), notes(name), reasons);
    }

    /** The sources that the report gives for an option of that name. */
    private List<Integer> notes(String name) {
        return options(report)
                .filter(p -> p.lead().equals(name))
                .findFirst()
                .map(Point::notes)
                .orElse(List.of());
    }

    private Stream<Point> options(Document document) {
        return document.sections().stream()
                .filter(this::isOptions)
                .flatMap(s -> s.blocks().stream())
                .flatMap(b -> b instanceof Document.Points points ? points.points().stream() : Stream.of());
    }

    private boolean isOptions(Section section) {
        return section.heading().equals(wording.text("section.options"));
    }

    /** The report with medicines and antibodies behind the next step. @param options whether as text, without a table */
    public Document whole(PatientRecord record, Assessment a, boolean options) {
        List<Section> sections = new ArrayList<>();
        report.sections().stream().filter(s -> options || !isOptions(s)).forEach(sections::add);
        sections.addAll(Math.min(1, sections.size()), sections(record, a));
        return new Document(report.title(), report.tone(), sections, report.footnotes(), report.closing());
    }

    /** Each antibody that was found, with what the tests that read it say of it. */
    private List<Point> antibodies(PatientRecord record) {
        Map<Concept, Fact> found = new LinkedHashMap<>();
        for (Fact fact : record.facts()) {
            boolean positive = fact.value() instanceof Value.Present
                    || fact.value() instanceof Value.Level l && l.grade() == Value.Grade.HIGH;
            knowledge
                    .concepts()
                    .find(fact.concept())
                    .filter(c -> c.laboratory().map(Laboratory::presence).orElse(false))
                    .filter(c -> positive && fact.about() instanceof About.Patient)
                    .ifPresent(c -> found.putIfAbsent(c, fact));
        }
        return found.keySet().stream()
                .map(c -> new Point(c.name(), "", List.of(), meanings(c)))
                .toList();
    }

    private List<Point> meanings(Concept antibody) {
        List<Point> meanings = knowledge.entries(Entry.Investigation.class).stream()
                .flatMap(i -> i.results().stream())
                .filter(r -> r.of().contains(antibody.id()))
                .map(r -> Point.of(r.ifResult(), r.means()))
                .distinct()
                .toList();
        return meanings.isEmpty() ? List.of(Point.of("", wording.text("antibody.nothing"))) : meanings;
    }

    /** The treatments that fit or would fit, offered ones first; last those not to use for deposits. */
    public List<Row> treatments(Assessment a) {
        return a.options().stream()
                .filter(o -> o.entry().use() != Entry.Use.DO_NOT_STOP)
                .sorted(Comparator.comparing(
                                (Offer<Entry.Treatment> o) -> o.entry().use())
                        .thenComparing(Offer::offered))
                .map(this::row)
                .toList();
    }

    private Row row(Offer<Entry.Treatment> o) {
        Entry.Treatment t = o.entry();
        boolean shown = t.use() == Entry.Use.OFFER && o.offered() != Offered.NO;
        List<String> watch = new ArrayList<>();
        t.monitor().ifPresent(m -> watch.add(wording.text("treatment.monitor", m)));
        t.stopRule().ifPresent(s -> watch.add(wording.text("treatment.stop-rule", s)));
        return new Row(
                t.head().name(),
                state(o),
                o.reasons().stream().map(Concern::reason).distinct().toList(),
                t.effect().orElse(""),
                numbers(t),
                shown ? t.dose().orElse("") : "",
                shown ? watch : List.of(),
                notes(t.head().name()));
    }

    private String state(Offer<Entry.Treatment> o) {
        if (o.entry().use() != Entry.Use.OFFER) {
            return wording.of("use", o.entry().use());
        }
        return o.offered() == Offered.YES ? wording.text("offered.fits") : wording.of("offered", o.offered());
    }

    private List<String> numbers(Entry.Treatment t) {
        return t.head().evidence().stream()
                .map(Support::source)
                .distinct()
                .flatMap(s -> knowledge.evidence(s).stream())
                .map(this::number)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Optional<String> number(Evidence e) {
        return e.n().map(n -> wording.text("treatment.n", n, e.design()));
    }
}

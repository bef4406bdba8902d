package org.calx.app.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Criterion;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Laboratory;

/** What a page says that only its kind of entry has. */
final class EntrySections implements Entry.Cases<Text> {
    private final Knowledge knowledge;
    private final Links links;
    private final Text text;
    private final CriterionText criteria;

    EntrySections(Knowledge knowledge, Links links, Text text) {
        this.knowledge = knowledge;
        this.links = links;
        this.text = text;
        criteria = new CriterionText(links);
    }

    private List<String> entries(List<String> ids) {
        return ids.stream().map(links::entry).toList();
    }

    private void alsoCalled(List<String> names) {
        if (!names.isEmpty()) {
            text.raw("Also called " + Text.plain(String.join(", ", names)) + ".");
        }
    }

    private Text recognition(Entry.Recognition recognition) {
        text.points("What speaks for it", findings(recognition, true));
        text.points("What speaks against it", findings(recognition, false));
        return text.points("What to do first", entries(recognition.doFirst()));
    }

    /** Strongest first; findings of one family stand together, because only the strongest of them counts. */
    private List<String> findings(Entry.Recognition recognition, boolean speakingFor) {
        List<Finding> findings = recognition.findings().stream()
                .filter(f -> f.speaksFor() == speakingFor)
                .sorted((a, b) -> b.strength().compareTo(a.strength()))
                .toList();
        return findings.stream()
                .map(f -> "**" + Text.capital(Text.word(f.strength())) + "**: " + Text.plain(f.name()) + " *(family "
                        + Text.plain(f.family()) + "; " + links.sourceOrExpert(f.source()) + ")*" + Text.BREAK
                        + criteria.of(f.when()))
                .toList();
    }

    @Override
    public Text type(Entry.Type e) {
        alsoCalled(e.recognition().alsoCalled());
        e.parent().ifPresent(p -> text.raw("A form of " + links.entry(p) + "."));
        text.points(
                "Its forms",
                knowledge.subtypes(e.id()).stream().map(links::of).sorted().toList());
        return recognition(e.recognition());
    }

    @Override
    public Text cause(Entry.Cause e) {
        alsoCalled(e.recognition().alsoCalled());
        text.points("Types it leads to", entries(e.types()));
        return recognition(e.recognition());
    }

    @Override
    public Text mimic(Entry.Mimic e) {
        alsoCalled(e.recognition().alsoCalled());
        return recognition(e.recognition());
    }

    @Override
    public Text redFlag(Entry.RedFlag e) {
        text.heading("How urgent");
        List<String> urgency = new ArrayList<>();
        urgency.add("Level when raised: **" + e.level().word() + "**");
        if (e.suspectWhen().isPresent()) {
            urgency.add("Level while open: **" + e.openLevel().word() + "**");
        }
        urgency.add("To be seen within " + Spans.of(e.seenBy()));
        urgency.add("The answer holds for " + Spans.of(e.expires()));
        text.points(urgency);
        text.heading("What to do");
        text.points(List.of(
                "**Where:** " + Text.plain(e.action().where()),
                "**Whom:** " + Text.plain(e.action().whom()),
                "**Say:** \"" + Text.plain(e.action().say()) + "\""));
        text.points("What not to do", e.doNot().stream().map(Text::plain).toList());
        if (!e.clinicalAction().isBlank()) {
            text.heading("What the clinician does").paragraph(e.clinicalAction());
        }
        criterion("Raised when", e.when());
        e.suspectWhen().ifPresent(c -> criterion("Open, while not ruled out, when", c));
        return text;
    }

    private Text criterion(String heading, Criterion criterion) {
        return text.heading(heading).raw(Text.capital(criteria.of(criterion)).replaceFirst("\n", "\n\n"));
    }

    @Override
    public Text investigation(Entry.Investigation e) {
        text.heading("When").raw("Tier " + Text.plain(e.tier()) + ". Offered when " + criteria.of(e.offerWhen()));
        cautions("When not", e.avoidWhen());
        text.points("What it settles", entries(e.settles()));
        text.points("What it does not exclude", entries(e.doesNotExclude()));
        text.points(
                "What results mean",
                e.results().stream()
                        .map(r -> "**" + Text.capital(Text.plain(r.ifResult())) + ":** " + Text.plain(r.means()))
                        .toList());
        return text.points("What it reads", e.reads().stream().map(this::reads).toList());
    }

    private String reads(ConceptId id) {
        return links.of(id)
                + knowledge
                        .concepts()
                        .find(id)
                        .flatMap(Concept::laboratory)
                        .filter(l -> !l.presence())
                        .map(this::measured)
                        .orElse("");
    }

    private String measured(Laboratory laboratory) {
        TwoUnits units = new TwoUnits(knowledge);
        String usual = laboratory.usual().stream()
                .map(u -> units.usual(laboratory, u) + Spans.ages(u))
                .collect(Collectors.joining("; "));
        String given = units.units(laboratory);
        return (given.isBlank() ? "" : ", in " + Text.plain(given))
                + (usual.isEmpty() ? "" : "; usual " + Text.plain(usual));
    }

    private void cautions(String heading, List<Entry.Caution> cautions) {
        text.points(heading, cautions.stream().map(this::caution).toList());
    }

    private String caution(Entry.Caution c) {
        String plain = c.plain().isBlank() ? "" : " *In plain words: " + Text.plain(c.plain()) + "*";
        return "**" + Text.plain(c.reason()) + "**" + plain + " (" + links.sourceOrExpert(c.source()) + ")" + Text.BREAK
                + "When " + criteria.of(c.when());
    }

    @Override
    public Text treatment(Entry.Treatment e) {
        text.heading("Use")
                .raw(
                        switch (e.use()) {
                            case OFFER -> "May be offered where it fits.";
                            case DO_NOT_USE -> "**Not to be used for deposits.**";
                            case DO_NOT_STOP ->
                                "**Taken for another reason: not to be stopped without the team that"
                                        + " prescribed it.**";
                        });
        criterion("Fits when", e.fitsWhen());
        cautions("Avoided when", e.avoidWhen());
        cautions("To check first", e.checkFirst());
        text.heading("Pregnancy, breast-feeding, childhood, kidneys");
        text.points(List.of(
                safety("Pregnancy", e.pregnancy(), ""),
                safety("Breast-feeding", e.breastFeeding(), ""),
                safety("Childhood", e.childhood(), "below age "),
                safety("Kidneys", e.kidney(), "below eGFR ")));
        section("Dose as published, for clinicians only", e.dose());
        section("Effect as published", e.effect());
        section("What to watch", e.monitor());
        section("When to stop", e.stopRule());
        return text;
    }

    private void section(String heading, Optional<String> words) {
        words.ifPresent(w -> text.heading(heading).paragraph(w));
    }

    private static String safety(String who, Entry.Safety safety, String below) {
        String limit = safety.below().map(b -> " " + below + b.toPlainString()).orElse("");
        String verdict = switch (safety.verdict()) {
            case AVOID -> "avoid";
            case CAUTION -> "caution";
            case OK -> "ok";
            case UNKNOWN -> "not known";
        };
        return "**" + who + ":** " + verdict + limit
                + (safety.note().isBlank() ? "" : ". " + Text.plain(safety.note()));
    }

    @Override
    public Text remedy(Entry.Remedy e) {
        alsoCalled(e.alsoCalled());
        text.points(
                "Verdicts, the strictest that holds decides",
                e.verdicts().stream().map(this::verdict).toList());
        return text.heading("If you have done it already").paragraph(e.doneAlready());
    }

    private String verdict(Entry.Verdict v) {
        String when = v.when().map(c -> "When " + criteria.of(c)).orElse("For everyone");
        return "**" + Text.capital(Text.word(v.advice())) + "**: " + Text.plain(v.plain()) + " *For clinicians: "
                + Text.plain(v.reason()) + "* (" + links.sourceOrExpert(v.source()) + ")" + Text.BREAK + when;
    }

    @Override
    public Text prevention(Entry.Prevention e) {
        return criterion("For whom", e.forWhen());
    }

    @Override
    public Text followUp(Entry.FollowUp e) {
        return criterion("For whom", e.forWhen()).heading("How often").raw("Every " + Spans.of(e.interval()) + ".");
    }

    /** The truth of a claim stands above everything else on its page already. */
    @Override
    public Text claim(Entry.Claim e) {
        return text;
    }

    @Override
    public Text site(Entry.Site e) {
        text.points("Commonest types there", entries(e.types()));
        text.points("Look-alikes to think of there", entries(e.mimics()));
        text.points("What differs there", e.changes().stream().map(this::change).toList());
        return criterion("When a deposit lies there", e.forWhen());
    }

    private String change(Entry.Change c) {
        return Text.sentence(c.what()) + " (" + links.sourceOrExpert(c.source()) + ")" + Text.BREAK
                + "*In plain words: " + Text.plain(c.plain()) + "*";
    }

    @Override
    public Text outcome(Entry.Outcome e) {
        section("What it measures", Optional.of(Text.capital(e.measures())));
        section("How it is taken", Optional.of(e.how()));
        section("Unit", e.unit().map(TwoUnits::spelled));
        section("Range", e.range());
        section("What counts as a change", e.change());
        return text;
    }
}

package org.calx.app.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.app.web.library.ClinicalPage.Group;
import org.calx.app.web.library.ClinicalPage.Line;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.words.CriterionWords;
import org.calx.words.Names;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** What each kind of entry tells a clinician beyond its text. */
final class ClinicalParts implements Entry.Cases<List<Group>> {
    private final Knowledge knowledge;
    private final CriterionWords criteria;

    ClinicalParts(Knowledge knowledge) {
        this.knowledge = knowledge;
        criteria = new CriterionWords(Wording.of(Voice.CLINICIAN), new Names(knowledge, Voice.CLINICIAN));
    }

    private Line line(String text, Optional<String> source) {
        return new Line("", "", text, SourceNote.of(knowledge, source));
    }

    private static Line line(String text) {
        return new Line("", "", text, List.of());
    }

    private static List<Group> filled(Group... groups) {
        return Stream.of(groups).filter(g -> !g.lines().isEmpty()).toList();
    }

    private List<Group> findings(Entry.Recognisable e) {
        List<Line> speakFor = new ArrayList<>();
        List<Line> against = new ArrayList<>();
        e.recognition()
                .findings()
                .forEach(f -> (f.speaksFor() ? speakFor : against)
                        .add(new Line(
                                f.strength().name().toLowerCase(Locale.ROOT),
                                "",
                                f.name(),
                                SourceNote.of(knowledge, f.source()))));
        return filled(new Group("for", speakFor), new Group("against", against));
    }

    @Override
    public List<Group> type(Entry.Type e) {
        return findings(e);
    }

    @Override
    public List<Group> cause(Entry.Cause e) {
        return findings(e);
    }

    @Override
    public List<Group> mimic(Entry.Mimic e) {
        return findings(e);
    }

    @Override
    public List<Group> redFlag(Entry.RedFlag e) {
        return filled(new Group("action", List.of(line(e.clinicalAction()))));
    }

    @Override
    public List<Group> investigation(Entry.Investigation e) {
        return filled(
                new Group(
                        "results",
                        e.results().stream()
                                .map(r -> line(r.ifResult() + ": " + r.means()))
                                .toList()),
                new Group(
                        "does-not-exclude",
                        e.doesNotExclude().stream()
                                .map(id -> line(knowledge
                                        .entry(id)
                                        .map(x -> x.head().name())
                                        .orElse(id)))
                                .toList()),
                new Group("avoid", cautions(e.avoidWhen())));
    }

    private List<Line> cautions(List<Entry.Caution> cautions) {
        return cautions.stream()
                .map(c -> new Line("", criteria.of(c.when()), c.reason(), SourceNote.of(knowledge, c.source())))
                .toList();
    }

    @Override
    public List<Group> treatment(Entry.Treatment e) {
        return filled(
                new Group("effect", e.effect().map(ClinicalParts::line).stream().toList()),
                new Group("avoid", cautions(e.avoidWhen())),
                new Group("check", cautions(e.checkFirst())),
                new Group(
                        "monitor", e.monitor().map(ClinicalParts::line).stream().toList()));
    }

    @Override
    public List<Group> remedy(Entry.Remedy e) {
        return filled(new Group(
                "verdicts",
                e.verdicts().stream()
                        .map(v -> new Line(
                                v.advice().name().toLowerCase(Locale.ROOT),
                                v.when().map(criteria::of).orElse(""),
                                v.reason(),
                                SourceNote.of(knowledge, v.source())))
                        .toList()));
    }

    @Override
    public List<Group> prevention(Entry.Prevention e) {
        return List.of();
    }

    @Override
    public List<Group> followUp(Entry.FollowUp e) {
        return List.of();
    }

    @Override
    public List<Group> claim(Entry.Claim e) {
        return List.of();
    }

    @Override
    public List<Group> site(Entry.Site e) {
        return filled(new Group(
                "differs",
                e.changes().stream().map(c -> line(c.what(), c.source())).toList()));
    }

    @Override
    public List<Group> outcome(Entry.Outcome e) {
        return filled(
                new Group("measures", List.of(line(e.measures()))),
                new Group("how", List.of(line(e.how()))),
                new Group("range", e.range().map(ClinicalParts::line).stream().toList()),
                new Group("change", e.change().map(ClinicalParts::line).stream().toList()));
    }
}

package org.calx.app.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.app.web.library.Page.Section;
import org.calx.app.web.library.Page.Statement;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;

/** What each kind of entry tells a person beyond what it is. Never a dose, and nothing to stop or change on one's own. */
final class Sections implements Entry.Cases<List<Section>> {
    private final Knowledge knowledge;

    Sections(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    private Statement say(String lead, String text) {
        return new Statement(lead, text, List.of());
    }

    private Statement say(String lead, String text, Optional<String> source) {
        return new Statement(lead, text, SourceNote.of(knowledge, source));
    }

    private static List<Section> filled(Section... sections) {
        return Stream.of(sections).filter(s -> !s.statements().isEmpty()).toList();
    }

    @Override
    public List<Section> type(Entry.Type e) {
        return List.of();
    }

    @Override
    public List<Section> cause(Entry.Cause e) {
        return List.of();
    }

    @Override
    public List<Section> mimic(Entry.Mimic e) {
        return List.of();
    }

    @Override
    public List<Section> redFlag(Entry.RedFlag e) {
        return filled(
                new Section(
                        "do-now",
                        List.of(
                                say("", e.action().where()),
                                say("ask-for", e.action().whom()),
                                say("say", e.action().say()))),
                new Section("do-not", e.doNot().stream().map(d -> say("", d)).toList()));
    }

    @Override
    public List<Section> investigation(Entry.Investigation e) {
        return List.of();
    }

    @Override
    public List<Section> treatment(Entry.Treatment e) {
        List<Statement> safety = new ArrayList<>();
        if (e.use() == Entry.Use.OFFER) {
            safety("pregnancy", e.pregnancy()).ifPresent(safety::add);
            safety("breast-feeding", e.breastFeeding()).ifPresent(safety::add);
            safety("childhood", e.childhood()).ifPresent(safety::add);
            safety("kidney", e.kidney()).ifPresent(safety::add);
        }
        return filled(
                new Section("not-for-you", cautions(e.avoidWhen())),
                new Section("clinic-asks", cautions(e.checkFirst())),
                new Section("safety", safety));
    }

    private List<Statement> cautions(List<Entry.Caution> cautions) {
        return cautions.stream().map(c -> say("", c.plain(), c.source())).toList();
    }

    private static Optional<Statement> safety(String topic, Entry.Safety safety) {
        return safety.verdict() == Entry.SafetyVerdict.OK
                ? Optional.empty()
                : Optional.of(
                        new Statement(topic + "." + safety.verdict().name().toLowerCase(Locale.ROOT), "", List.of()));
    }

    @Override
    public List<Section> remedy(Entry.Remedy e) {
        return filled(
                new Section(
                        "verdicts",
                        e.verdicts().stream()
                                .map(v -> say(
                                        "advice-" + v.advice().name().toLowerCase(Locale.ROOT), v.plain(), v.source()))
                                .toList()),
                new Section("done-already", List.of(say("", e.doneAlready()))));
    }

    @Override
    public List<Section> prevention(Entry.Prevention e) {
        return List.of();
    }

    @Override
    public List<Section> followUp(Entry.FollowUp e) {
        return List.of();
    }

    @Override
    public List<Section> claim(Entry.Claim e) {
        return filled(new Section("truth", List.of(say("", e.truth()))));
    }

    @Override
    public List<Section> site(Entry.Site e) {
        return filled(new Section(
                "differs",
                e.changes().stream().map(c -> say("", c.plain(), c.source())).toList()));
    }

    @Override
    public List<Section> outcome(Entry.Outcome e) {
        return List.of();
    }
}

package org.calx.app.json;

import java.util.List;
import org.calx.assess.Assessment;
import org.calx.assess.Assessment.HomeCare;
import org.calx.assess.Assessment.Offer;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Head;
import org.calx.knowledge.Support;
import org.calx.words.Days;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** Writes what is advised. In the person's voice there are no medicines and no doses. */
final class AdviceJson {
    private final Json j;
    private final Voice voice;

    AdviceJson(Json j, Voice voice) {
        this.j = j;
        this.voice = voice;
    }

    void write(Assessment a) {
        j.objects("investigations", a.investigations(), this::investigation);
        j.objects("options", voice == Voice.PERSON ? List.of() : a.options(), this::option);
        j.objects("sites", a.sites(), this::site);
        j.objects("homeCare", a.homeCare(), this::homeCare);
        j.objects("prevention", a.prevention(), (Entry.Prevention p) -> head(p.head()));
        j.objects("followUp", a.followUp(), (Entry.FollowUp f) -> {
            head(f.head());
            j.text("interval", f.interval().toString());
            j.text("due", Days.end(a.asOf(), f.interval().toString()).toString());
        });
    }

    private void head(Head head) {
        j.text("id", head.id());
        j.text("name", head.name());
        j.text("text", voice == Voice.PERSON ? head.plain() : head.clinical());
        j.texts(
                "sources",
                head.evidence().stream().map(Support::source).distinct().toList());
    }

    private void offer(Offer<?> o) {
        head(o.entry().head());
        j.text("offered", Wording.word(o.offered()));
        j.texts(
                "reasons",
                o.reasons().stream()
                        .map(c -> voice == Voice.PERSON ? c.plain() : c.reason())
                        .toList());
    }

    private void investigation(Offer<Entry.Investigation> o) {
        offer(o);
        j.text("tier", o.entry().tier());
        j.texts("settles", o.entry().settles());
        j.texts("doesNotExclude", o.entry().doesNotExclude());
        j.objects("results", o.entry().results(), (Entry.Result r) -> {
            j.text("if", r.ifResult());
            j.text("means", r.means());
        });
    }

    private void option(Offer<Entry.Treatment> o) {
        offer(o);
        Entry.Treatment t = o.entry();
        j.text("use", Wording.word(t.use()));
        j.text("dose", t.dose());
        j.text("effect", t.effect());
        j.text("monitor", t.monitor());
        j.text("stopRule", t.stopRule());
        safety("pregnancy", t.pregnancy());
        safety("breastFeeding", t.breastFeeding());
        safety("childhood", t.childhood());
        safety("kidney", t.kidney());
    }

    private void safety(String name, Entry.Safety safety) {
        j.object(name, s -> {
            s.text("verdict", Wording.word(safety.verdict()));
            s.text("note", safety.note());
            safety.below().ifPresent(b -> s.number("below", b));
        });
    }

    private void site(Entry.Site site) {
        head(site.head());
        j.texts("types", site.types());
        j.texts("mimics", site.mimics());
        j.objects("changes", site.changes(), (Entry.Change c) -> {
            j.text("text", voice == Voice.PERSON ? c.plain() : c.what());
            j.text("source", c.source());
        });
    }

    private void homeCare(HomeCare h) {
        head(h.remedy().head());
        j.text("advice", Wording.word(h.advice()));
        j.text("reason", said(h.reason()));
        j.texts("checkFirst", h.checkFirst().stream().map(this::said).toList());
        j.text("doneAlready", h.remedy().doneAlready());
    }

    private String said(Entry.Verdict verdict) {
        return voice == Voice.PERSON ? verdict.plain() : verdict.reason();
    }
}

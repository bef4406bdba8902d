package org.calx.app.json;

import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.calx.app.answer.Answered;
import org.calx.assess.Assessment;
import org.calx.assess.Urgency;
import org.calx.assess.Weighed;
import org.calx.intake.text.Phrase;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Gap;
import org.calx.record.Fact;
import org.calx.record.Problem;
import org.calx.words.Names;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** Writes answers as JSON. Field names are stable; assessment.schema.json beside this class describes them, and docs/ has a copy. */
public final class AssessmentJson {
    private final Names names;
    private final Voice voice;

    public AssessmentJson(Knowledge knowledge, Voice voice) {
        this.voice = voice;
        names = new Names(knowledge, voice);
    }

    /** @param indented whether over many lines; otherwise the answer is one line */
    public void write(Writer out, Answered answered, boolean indented) {
        Json.write(out, indented, j -> answer(j, answered));
    }

    /** In place of an answer where a note cannot be read, so that answers stay in the order of the notes. */
    public static void writeFailure(Writer out, String source, Problem problem, boolean indented) {
        Json.write(out, indented, j -> {
            j.text("source", source);
            j.objects("problems", List.of(problem), (Problem p) -> problem(j, p));
        });
    }

    private void answer(Json j, Answered answered) {
        Assessment a = answered.assessment();
        j.text("source", answered.source());
        j.text("id", Optional.of(answered.id()));
        j.text("asOf", a.asOf().toString());
        j.text("voice", voice.word());
        j.truth("reviewed", a.reviewed());
        j.object("versions", v -> {
            v.text("program", answered.program());
            v.text("knowledge", a.knowledge());
        });
        j.object("urgency", u -> urgency(u, a.urgency()));
        j.object("recognition", r -> recognition(r, a.recognition()));
        j.objects("types", a.types(), (Assessment.TypeWeighed t) -> {
            weighed(j, t.type());
            j.objects("subtypes", t.subtypes(), (Weighed w) -> weighed(j, w));
        });
        weighedList(j, "causes", a.causes());
        new AdviceJson(j, voice).write(a);
        j.objects("gaps", a.gaps(), (Assessment.Missing m) -> {
            gap(j, m.gap());
            j.texts("neededFor", m.neededFor());
            j.texts("questions", m.questions());
            j.texts("tests", m.tests());
        });
        j.objects("problems", a.problems(), (Problem p) -> problem(j, p));
        j.objects("phrases", answered.phrases(), (Phrase p) -> phrase(j, p));
        FactJson facts = new FactJson(j, names);
        j.objects("facts", a.facts(), facts::write);
    }

    private void urgency(Json j, Urgency u) {
        j.text("level", u.level().word());
        j.text("couldBe", u.couldBe().word());
        j.truth("asFarAsKnown", u.asFarAsKnown());
        flags(j, "raised", u.raised());
        flags(j, "open", u.open());
        flags(j, "unasked", u.unasked());
        flags(j, "awaitingTest", u.awaitingTest());
        j.object("action", x -> {
            x.text("where", u.action().where());
            x.text("whom", u.action().whom());
            x.text("say", u.action().say());
        });
        j.text("seenBy", u.seenBy());
        j.text("expires", u.expires());
    }

    private void flags(Json j, String name, List<Urgency.Flag> flags) {
        j.objects(name, flags, (Urgency.Flag f) -> {
            j.text("id", f.flag().id());
            j.text("name", f.flag().head().name());
            j.text("level", f.flag().level().word());
            if (voice == Voice.CLINICIAN) {
                j.text("clinicalAction", Optional.of(f.flag().clinicalAction()));
            }
            j.texts("doNot", f.flag().doNot());
            gaps(j, f.gaps());
        });
    }

    private void recognition(Json j, Assessment.Recognition r) {
        j.text("conclusion", Wording.word(r.conclusion()));
        weighedList(j, "candidates", r.candidates());
        j.objects("lesions", r.lesions(), (Assessment.OfLesion l) -> {
            j.text("name", l.lesion().name());
            j.text("side", Wording.word(l.lesion().side()));
            weighedList(j, "candidates", l.candidates());
        });
    }

    private void weighedList(Json j, String name, List<Weighed> all) {
        j.objects(name, all, (Weighed w) -> weighed(j, w));
    }

    private void weighed(Json j, Weighed w) {
        j.text("id", w.id());
        j.text("name", w.entry().head().name());
        j.text("standing", Wording.word(w.standing()));
        reasons(j, "for", w.supporting());
        reasons(j, "against", w.opposing());
        gaps(j, w.gaps());
    }

    private void reasons(Json j, String name, List<Weighed.Reason> reasons) {
        j.objects(name, reasons, (Weighed.Reason r) -> {
            j.text("finding", r.finding().name());
            j.text("strength", Wording.word(r.finding().strength()));
            j.text("family", r.finding().family());
            j.text("source", r.finding().source());
            j.objects("facts", r.facts(), (Fact f) -> {
                j.text("concept", f.concept().value());
                j.text("words", f.origin().words());
                j.text("where", f.origin().where());
                j.text("when", f.when().map(Object::toString));
            });
        });
    }

    private void gaps(Json j, Collection<Gap> gaps) {
        j.objects("gaps", gaps, (Gap g) -> gap(j, g));
    }

    private void gap(Json j, Gap g) {
        j.text("concept", g.concept().value());
        j.text("name", names.of(g.concept()));
        j.text("why", Wording.word(g.why()));
    }

    private static void problem(Json j, Problem p) {
        j.text("kind", Wording.word(p.kind()));
        j.text("where", p.where());
        j.text("what", p.what());
        j.text("remedy", p.remedy());
    }

    private static void phrase(Json j, Phrase p) {
        j.text("words", p.words());
        j.number("start", p.start());
        j.number("end", p.end());
        j.text("outcome", Wording.word(p.outcome()));
        j.text("why", p.why());
        j.texts(
                "concepts",
                p.facts().stream().map(f -> f.concept().value()).distinct().toList());
    }
}

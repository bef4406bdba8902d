package org.calx.app.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calx.assess.Assessment;
import org.calx.assess.Urgency;
import org.calx.assess.Weighed;

/** The whole answer in lines that name no place of the input, so that answers from two forms of a record compare. */
final class AnswerLines {
    private AnswerLines() {}

    static List<String> of(Assessment a) {
        List<String> lines = new ArrayList<>();
        Urgency u = a.urgency();
        lines.add("urgency " + u.level() + ", could be " + u.couldBe() + ", seen by " + u.seenBy() + ", expires "
                + u.expires() + ", " + u.action());
        flags(lines, "raised", u.raised());
        flags(lines, "open", u.open());
        flags(lines, "unasked", u.unasked());
        flags(lines, "awaiting a test", u.awaitingTest());
        lines.add("recognised " + a.recognition().conclusion());
        weighed(lines, "candidate", a.recognition().candidates());
        a.recognition().lesions().forEach(l -> weighed(lines, "of " + l.lesion(), l.candidates()));
        a.types().forEach(t -> {
            weighed(lines, "type", List.of(t.type()));
            weighed(lines, "subtype of " + t.type().id(), t.subtypes());
        });
        weighed(lines, "cause", a.causes());
        Stream.concat(a.investigations().stream(), a.options().stream())
                .forEach(o -> lines.add("offer " + o.entry().id() + " " + o.offered() + " " + o.reasons()));
        a.homeCare()
                .forEach(h -> lines.add(
                        "home care " + h.remedy().id() + " " + h.advice() + " " + h.reason() + " " + h.checkFirst()));
        a.prevention().forEach(p -> lines.add("prevention " + p.id()));
        a.followUp().forEach(f -> lines.add("follow-up " + f.id()));
        a.sites().forEach(s -> lines.add("site " + s.id()));
        a.gaps().forEach(g -> lines.add("gap " + g));
        return lines;
    }

    private static void flags(List<String> lines, String state, List<Urgency.Flag> flags) {
        flags.forEach(f -> lines.add(state + " " + f.flag().id() + " " + f.gaps()));
    }

    private static void weighed(List<String> lines, String what, List<Weighed> all) {
        all.forEach(w -> lines.add(what + " " + w.id() + " " + w.standing() + " " + w.net() + " for "
                + findings(w.supporting()) + " against " + findings(w.opposing()) + " lacks " + w.gaps()));
    }

    private static List<String> findings(List<Weighed.Reason> reasons) {
        return reasons.stream().map(r -> r.finding().name()).toList();
    }
}

package org.calx.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.calx.app.guide.HeadStart;
import org.calx.app.html.Page;
import org.calx.assess.Assessor;
import org.calx.knowledge.Knowledge;
import org.calx.record.About;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Side;
import org.calx.words.ClinicianReport;
import org.calx.words.Given;

/** An answer about nobody, made beside the first real one so that the real one meets code that is ready to run. */
final class Rehearsal {
    private static final Set<String> ANSWERING = Set.of("assess", "explain", "ask", "changes");
    private static final int FACTS = 30;

    private Rehearsal() {}

    /** Begins to load the knowledge where this command line will need it. */
    static void beginFor(List<String> args) {
        boolean needed = !args.isEmpty() && ANSWERING.contains(args.get(0));
        boolean other = args.stream().anyMatch(a -> a.startsWith("--knowledge") || a.equals("--help"));
        if (needed && !other) {
            HeadStart.begin(Rehearsal::of);
        }
    }

    private static void of(Knowledge knowledge) {
        Origin origin = new Origin(Origin.Source.ANSWER, "rehearsal", "");
        About lesion = new About.OfLesion(new Lesion("lesion-1", Side.NOT_STATED));
        List<Fact> facts = knowledge.concepts().all().stream()
                .filter(c -> c.kind() == ConceptKind.FINDING && !c.ofPerson())
                .limit(FACTS)
                .map(c -> Fact.present(c.id(), lesion, origin))
                .toList();
        PatientRecord nobody = PatientRecord.empty(LocalDate.EPOCH).with(facts);
        Given given = new Given("", "", List.of(), List.of(), List.of(), List.of(), "");
        Page.of(new ClinicianReport(knowledge, given).of(new Assessor(knowledge).assess(nobody)), "");
    }
}

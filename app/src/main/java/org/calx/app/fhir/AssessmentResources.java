package org.calx.app.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calx.assess.Assessment;
import org.calx.assess.Assessment.Offered;
import org.calx.assess.Urgency;
import org.calx.assess.Weighed;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.logic.Standing;
import org.calx.words.Days;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** What an assessment concludes, as resources that say that they are proposals. */
final class AssessmentResources {
    private static final int CANDIDATES = 6;

    private final Knowledge knowledge;
    private final Assessment assessment;
    private final Tree patient;
    private final String made;
    private final Wording wording = Wording.of(Voice.CLINICIAN);
    private final Days days = new Days(wording);

    AssessmentResources(Knowledge knowledge, Assessment assessment, Tree patient, String made) {
        this.knowledge = knowledge;
        this.assessment = assessment;
        this.patient = patient;
        this.made = made;
    }

    List<Tree> flags() {
        Urgency u = assessment.urgency();
        return Stream.concat(
                        u.raised().stream().map(f -> flag(f, "next.raised")),
                        u.open().stream().map(f -> flag(f, "next.open")))
                .toList();
    }

    private Tree flag(Urgency.Flag flag, String state) {
        String name = flag.flag().head().name();
        String seenBy = days.by(assessment.asOf(), flag.flag().seenBy());
        return Tree.resource("RiskAssessment")
                .with("status", "preliminary")
                .with("code", Tree.text(name))
                .with("subject", patient)
                .with("occurrenceDateTime", made)
                .with(
                        "prediction",
                        List.of(new Tree()
                                .with("outcome", Tree.text(name))
                                .with("qualitativeRisk", Tree.text(wording.text(state)))
                                .with("rationale", wording.text("doctor.flag", name, seenBy, ""))))
                .with("mitigation", flag.flag().clinicalAction());
    }

    Tree impression() {
        List<Tree> findings = Stream.concat(
                        assessment.types().stream().map(Assessment.TypeWeighed::type),
                        assessment.recognition().candidates().stream())
                .filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                .limit(CANDIDATES)
                .map(this::finding)
                .toList();
        return Tree.resource("ClinicalImpression")
                .with("status", "completed")
                .with("subject", patient)
                .with("date", made)
                .with(
                        "summary",
                        wording.of("conclusion", assessment.recognition().conclusion()))
                .with("finding", findings);
    }

    private Tree finding(Weighed w) {
        List<String> basis = new ArrayList<>();
        basis.add(wording.of("standing", w.standing()));
        w.supporting()
                .forEach(r -> basis.add(wording.text("weighed.for", r.finding().name())));
        w.opposing()
                .forEach(r ->
                        basis.add(wording.text("weighed.against", r.finding().name())));
        return new Tree()
                .with("itemCodeableConcept", Tree.text(w.entry().head().name()))
                .with("basis", String.join(". ", basis));
    }

    List<Tree> workUp() {
        return assessment.investigations().stream()
                .filter(o -> o.offered() != Offered.NO)
                .map(o -> Tree.resource("ServiceRequest")
                        .with("status", "draft")
                        .with("intent", "proposal")
                        .with("code", Tree.text(o.entry().head().name()))
                        .with("subject", patient)
                        .with(
                                "reasonCode",
                                o.entry().settles().stream()
                                        .flatMap(id -> knowledge.entry(id).stream())
                                        .map(e -> Tree.text(e.head().name()))
                                        .toList())
                        .with(
                                "note",
                                o.reasons().stream()
                                        .map(r -> Tree.text(wording.text("offer.reason.check-first", r.reason())))
                                        .toList()))
                .toList();
    }

    List<Tree> medicines() {
        return assessment.options().stream()
                .filter(o -> o.entry().use() == Entry.Use.DO_NOT_STOP)
                .map(o -> Tree.resource("DetectedIssue")
                        .with("status", "preliminary")
                        .with("code", Tree.text(o.entry().head().name()))
                        .with("patient", patient)
                        .with(
                                "detail",
                                wording.text("use.do-not-stop")
                                        + o.reasons().stream()
                                                .map(r -> ". " + r.reason())
                                                .distinct()
                                                .reduce("", String::concat)))
                .toList();
    }
}

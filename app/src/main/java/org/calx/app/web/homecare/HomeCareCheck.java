package org.calx.app.web.homecare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.app.guide.Guide;
import org.calx.assess.Answer;
import org.calx.assess.Answers;
import org.calx.assess.Assessment;
import org.calx.assess.Urgency;
import org.calx.intake.PatientReading;
import org.calx.intake.text.Phrase;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Question;
import org.calx.record.About;
import org.calx.record.Age;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.ConceptKind;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Side;
import org.calx.record.Value;

/**
 * Holds what someone said against the verdicts of a remedy. A denial counts only if it was tapped, never if it was
 * written; what is not known never gives "safe" where a stricter verdict is open.
 */
public final class HomeCareCheck {
    private static final Lesion LUMP = new Lesion("lesion-1", Side.NOT_STATED);

    private final Guide guide;

    public HomeCareCheck(Guide guide) {
        this.guide = guide;
    }

    /** All that is known of the person. @param known from the check, or an empty record */
    public PatientRecord record(PatientRecord known, Said said) {
        List<Fact> facts = new ArrayList<>();
        readings(known, said)
                .forEach(r -> r.record().facts().stream()
                        .filter(f -> !(f.value() instanceof Value.Absent))
                        .forEach(facts::add));
        guide.words(said.what(), known.asOf()).record().facts().stream()
                .filter(f -> !(f.value() instanceof Value.Absent) && isState(f.concept()))
                .forEach(facts::add);
        said.ticked().stream().flatMap(c -> find(c).stream()).forEach(c -> facts.add(ticked(c, known)));
        said.denied().forEach(c -> facts.add(Fact.absent(c, About.PATIENT, origin())));
        said.age().ifPresent(a -> facts.addAll(age(a)));
        return known.with(facts);
    }

    /** What someone wants to try is no medicine that they take; a sign named beside it is a sign that they have. */
    private boolean isState(ConceptId id) {
        return find(id).map(Concept::kind)
                .filter(k -> k == ConceptKind.FINDING || k == ConceptKind.PROBLEM)
                .isPresent();
    }

    private Optional<Concept> find(ConceptId id) {
        return guide.knowledge().concepts().find(id);
    }

    private Stream<PatientReading> readings(PatientRecord known, Said said) {
        return Stream.of(said.take(), said.have()).map(t -> guide.words(t, known.asOf()));
    }

    private static Fact ticked(Concept concept, PatientRecord known) {
        Lesion lesion = known.lesions().stream().findFirst().orElse(LUMP);
        return Fact.present(concept.id(), concept.ofLesion() ? new About.OfLesion(lesion) : About.PATIENT, origin());
    }

    private static Origin origin() {
        return new Origin(Origin.Source.ANSWER, "home care", "");
    }

    private List<Fact> age(int years) {
        return guide.knowledge().questions().stream()
                .filter(q -> q.kind() == Question.Kind.NUMBER
                        && q.asks().filter(Age.CONCEPT::equals).isPresent())
                .findFirst()
                .map(q -> new Answers(guide.knowledge()).facts(q, new Answer.Number(BigDecimal.valueOf(years)), LUMP))
                .orElse(List.of());
    }

    /** How soon the person must be seen, whatever they want to try. */
    public Urgency urgency(PatientRecord known, Said said) {
        return guide.assessor().assess(record(known, said)).urgency();
    }

    public HomeCareAnswer of(Entry.Remedy remedy, PatientRecord known, Said said) {
        PatientRecord record = record(known, said);
        Assessment assessment = guide.assessor().assess(record);
        Assessment.HomeCare care = assessment.homeCare().stream()
                .filter(h -> h.remedy().id().equals(remedy.id()))
                .findFirst()
                .orElseThrow();
        List<String> notUnderstood = readings(known, said)
                .flatMap(r -> r.phrases().stream())
                .filter(p -> p.outcome() == Phrase.Outcome.NOT_UNDERSTOOD)
                .map(Phrase::words)
                .distinct()
                .toList();
        boolean unsure = care.advice() == Entry.Advice.SAFE && !notUnderstood.isEmpty();
        return new HomeCareAnswer(
                care,
                unsure ? Entry.Advice.ASK : care.advice(),
                assessment.urgency(),
                notUnderstood,
                new OpenLeaves(guide.knowledge().concepts(), guide.assessor().outcomes(record)).of(care.checkFirst()));
    }
}

package org.calx.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Question;
import org.calx.logic.SaidDangers;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Comparator;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Quantity;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * Turns an answer into facts. What is present belongs to the lesion in question where the question is about one; what
 * is denied by "none of these" is denied for the person as a whole.
 */
public final class Answers {
    private final Knowledge knowledge;

    public Answers(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Concepts concepts() {
        return knowledge.concepts();
    }

    /** @throws IllegalArgumentException if the answer does not fit the question, saying which answers do */
    public List<Fact> facts(Question question, Answer answer, Lesion lesion) {
        List<Fact> facts = new ArrayList<>();
        Origin origin = new Origin(Origin.Source.ANSWER, "question " + question.id(), words(question, answer));
        if (answer instanceof Answer.Yes || answer instanceof Answer.No) {
            ConceptId asked = question.asks().orElseThrow(() -> mismatch(question));
            Value value = answer instanceof Answer.Yes ? Value.PRESENT : Value.ABSENT;
            About about = answer instanceof Answer.Yes ? about(question, asked, lesion) : About.PATIENT;
            facts.add(fact(asked, value, about, origin));
        } else if (answer instanceof Answer.None) {
            if (question.none().isEmpty()) {
                throw mismatch(question);
            }
            question.options().forEach(o -> deny(facts, o, origin));
            question.covers().forEach(c -> facts.add(Fact.absent(c, About.PATIENT, origin)));
        } else if (answer instanceof Answer.Chosen chosen) {
            chosen.options().forEach(id -> addOption(facts, question, option(question, id), lesion, origin));
            if (chosen.onlyThese()) {
                denyOthers(facts, question, chosen, origin);
            }
        } else if (answer instanceof Answer.Number number) {
            facts.add(number(question, number.number(), lesion, origin));
        }
        return facts;
    }

    /**
     * What answers about several lesions mean together, as in an {@link Interview}.
     *
     * @param known what was known before
     * @param given each answer with the lesion it is about; one question may have several
     */
    public List<Fact> facts(List<Fact> known, List<Map.Entry<Interview.Turn, Answer>> given, List<Lesion> lesions) {
        PatientRecord before = PatientRecord.empty(LocalDate.EPOCH).with(known);
        return SaidDangers.beforeDenied(knowledge.concepts(), new Pooled(this, before, lesions, given).all())
                .facts();
    }

    private void addOption(List<Fact> facts, Question question, Question.Option option, Lesion lesion, Origin origin) {
        option.sets().forEach(c -> facts.add(Fact.present(c, about(question, c, lesion), origin)));
        option.setsAbsent().forEach(c -> facts.add(Fact.absent(c, About.PATIENT, origin)));
        option.setsLevel().forEach((c, grade) -> facts.add(fact(c, new Value.Level(grade), About.PATIENT, origin)));
    }

    private static void deny(List<Fact> facts, Question.Option option, Origin origin) {
        option.sets().forEach(c -> facts.add(Fact.absent(c, About.PATIENT, origin)));
        option.covers().forEach(c -> facts.add(Fact.absent(c, About.PATIENT, origin)));
    }

    /** Denies what was not chosen, but nothing that a chosen option says or implies. */
    private void denyOthers(List<Fact> facts, Question question, Answer.Chosen chosen, Origin origin) {
        Set<ConceptId> said = new HashSet<>();
        for (String id : chosen.options()) {
            Question.Option option = option(question, id);
            option.sets().forEach(c -> said.addAll(knowledge.concepts().ancestorsOrSelf(c)));
            option.covers().forEach(c -> said.addAll(knowledge.concepts().ancestorsOrSelf(c)));
        }
        List<Fact> denied = new ArrayList<>();
        question.options().stream()
                .filter(o -> !chosen.options().contains(o.id()))
                .forEach(o -> deny(denied, o, origin));
        denied.stream().filter(f -> !said.contains(f.concept())).forEach(facts::add);
    }

    private static Question.Option option(Question question, String id) {
        return question.options().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow(() -> mismatch(question));
    }

    private Fact number(Question question, BigDecimal number, Lesion lesion, Origin origin) {
        ConceptId asked = question.asks().orElseThrow(() -> mismatch(question));
        Quantity quantity = new Quantity(number, question.unit().orElseThrow(() -> mismatch(question)));
        BigDecimal canonical = knowledge
                .concepts()
                .find(asked)
                .flatMap(Concept::laboratory)
                .flatMap(l -> knowledge.units().canonical(l.analyte(), quantity))
                .orElseThrow(() -> mismatch(question));
        Value value = new Value.Measured(quantity, Comparator.EXACTLY, canonical, Optional.empty(), Optional.empty());
        return fact(asked, value, about(question, asked, lesion), origin);
    }

    private About about(Question question, ConceptId concept, Lesion lesion) {
        boolean ofLesion = question.aboutLesion() && ofLesion(concept);
        return ofLesion ? new About.OfLesion(lesion) : About.PATIENT;
    }

    /** Whether it is a finding of a lesion rather than of a person. */
    boolean ofLesion(ConceptId concept) {
        return knowledge.concepts().find(concept).map(Concept::ofLesion).orElse(false);
    }

    private static Fact fact(ConceptId concept, Value value, About about, Origin origin) {
        return new Fact(concept, value, about, Tense.NOW, Certainty.STATED, Optional.empty(), origin);
    }

    private static String words(Question question, Answer answer) {
        if (answer instanceof Answer.Chosen chosen) {
            return String.join(
                    "; ",
                    question.options().stream()
                            .filter(o -> chosen.options().contains(o.id()))
                            .map(Question.Option::plain)
                            .toList());
        }
        return answer instanceof Answer.None ? question.none().orElse("") : "";
    }

    private static IllegalArgumentException mismatch(Question question) {
        return new IllegalArgumentException("that is no answer to '" + question.id() + "'; it takes one of "
                + question.options().stream().map(Question.Option::id).toList() + ", yes, no, a number or not sure, "
                + "as its kind " + question.kind() + " allows");
    }
}

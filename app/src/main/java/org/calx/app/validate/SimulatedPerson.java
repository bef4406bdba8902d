package org.calx.app.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.assess.Answer;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Question;
import org.calx.logic.Criterion;
import org.calx.logic.Evaluation;
import org.calx.logic.PatientView;
import org.calx.logic.Standing;
import org.calx.logic.Truth;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.PatientRecord;
import org.calx.record.Value;

/** Answers questions from what a published case says, and "not sure" where it is silent. */
final class SimulatedPerson {
    private final PatientRecord truth;
    private final Evaluation known;

    SimulatedPerson(Knowledge knowledge, PatientRecord truth) {
        this.truth = truth;
        known = new Evaluation(PatientView.of(knowledge.concepts(), truth), entry -> Standing.OPEN);
    }

    Answer answer(Question question) {
        return switch (question.kind()) {
            case YES_NO -> yesNo(question);
            case NUMBER, DATE -> number(question);
            case ONE_OF, ANY_OF, MAP -> options(question);
        };
    }

    private Truth has(ConceptId concept) {
        return known.of(new Criterion.Has(concept, Criterion.When.EVER, Criterion.Whose.ANY, Optional.empty()));
    }

    /** Something present, or any result of a test. */
    private boolean isSpokenOf(ConceptId concept) {
        return has(concept) == Truth.YES
                || truth.facts().stream()
                        .anyMatch(f -> f.concept().equals(concept) && !(f.value() instanceof Value.Absent));
    }

    private Answer yesNo(Question question) {
        Truth answer = question.asks().map(this::has).orElse(Truth.UNKNOWN);
        return switch (answer) {
            case YES -> new Answer.Yes();
            case NO -> new Answer.No();
            case UNKNOWN -> new Answer.NotSure();
        };
    }

    private Answer number(Question question) {
        return truth.facts().stream()
                .filter(f -> question.asks().equals(Optional.of(f.concept())))
                .map(Fact::value)
                .filter(Value.Measured.class::isInstance)
                .map(Value.Measured.class::cast)
                .filter(m -> question.unit().equals(Optional.of(m.stated().unit())))
                .findFirst()
                .<Answer>map(m -> new Answer.Number(m.stated().number()))
                .orElseGet(Answer.NotSure::new);
    }

    /** Chooses every option of which the case says something; "none" only if the case denies them all. */
    private Answer options(Question question) {
        List<String> chosen = new ArrayList<>();
        boolean allDenied = question.none().isPresent();
        for (Question.Option option : question.options()) {
            boolean present = option.sets().stream().anyMatch(c -> has(c) == Truth.YES)
                    && option.sets().stream().noneMatch(c -> has(c) == Truth.NO);
            boolean levels = !option.setsLevel().isEmpty()
                    && option.setsLevel().entrySet().stream()
                            .allMatch(e -> known.of(new Criterion.Level(e.getKey(), e.getValue(), Optional.empty()))
                                    == Truth.YES);
            boolean covered = option.covers().stream().anyMatch(this::isSpokenOf);
            if (present || levels || covered) {
                chosen.add(option.id());
            }
            allDenied &= option.sets().stream().allMatch(c -> has(c) == Truth.NO)
                    && option.covers().stream().allMatch(c -> has(c) == Truth.NO);
        }
        if (!chosen.isEmpty()) {
            return new Answer.Chosen(question.kind() == Question.Kind.ONE_OF ? chosen.subList(0, 1) : chosen);
        }
        return allDenied ? new Answer.None() : new Answer.NotSure();
    }
}

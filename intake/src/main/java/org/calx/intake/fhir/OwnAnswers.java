package org.calx.intake.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calx.assess.Answer;
import org.calx.assess.Answers;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Question;
import org.calx.record.Concept;
import org.calx.record.Fact;
import org.calx.record.Laboratory;
import org.calx.record.Lesion;
import org.calx.record.Origin;
import org.calx.record.Problem;
import org.calx.record.Quantity;
import org.calx.record.Side;

/**
 * Answers to the guide's own questions: the link id is the question, a code is an option, {@code yes}, {@code no},
 * {@code none}, {@code not-sure}, or {@code no-others}, which denies all options that are not chosen. Each lump has a
 * group. They set what they set in an interview, absents included.
 */
final class OwnAnswers {
    /** "The lump" of the questions: the same in all answers, as in an interview. */
    private static final Lesion THE_LESION = new Lesion("lesion-1", Side.NOT_STATED);

    private final Knowledge knowledge;
    private final Answers answers;

    OwnAnswers(Knowledge knowledge) {
        this.knowledge = knowledge;
        answers = new Answers(knowledge);
    }

    /** Reads a response; what fits no question or option is told. */
    void read(Element response, Chart chart, Notes notes, Optional<LocalDate> day) {
        OwnResponse read = new OwnResponse(this);
        read.items(response, Optional.empty());
        List<Fact> known = read.words()
                .map(w -> notes.ownWords(w.text(), w.where(), w.confirmed(), chart))
                .orElse(List.of());
        List<Lesion> lumps = read.lumps().isEmpty() ? List.of(THE_LESION) : read.lumps();
        for (Fact f : answers.facts(known, read.given(), lumps)) {
            Origin origin =
                    new Origin(f.origin().source(), read.where(f), f.origin().words());
            chart.add(new Fact(
                    f.concept(),
                    f.value(),
                    f.about(),
                    f.tense(),
                    f.certainty(),
                    f.when().or(() -> day),
                    origin));
        }
    }

    Optional<Question> question(Element item) {
        Optional<Question> question = item.text("linkId").flatMap(knowledge::question);
        if (question.isEmpty() && item.has("answer")) {
            malformed(item, "linkId", "'" + item.text("linkId", "") + "' is no question of this guide");
        }
        return question;
    }

    /** The answers of an item that its question takes. */
    List<Answer> taken(Question question, Element item) {
        return answers(question, item).stream()
                .filter(a -> isTaken(question, a, item))
                .toList();
    }

    private boolean isTaken(Question question, Answer answer, Element item) {
        try {
            answers.facts(question, answer, THE_LESION);
            return true;
        } catch (IllegalArgumentException e) {
            malformed(item, "answer", String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** The codes of an item are one answer; each number or yes is one. */
    private List<Answer> answers(Question question, Element item) {
        List<Answer> read = new ArrayList<>();
        List<String> options = new ArrayList<>();
        boolean onlyThese = false;
        for (Element answer : item.children("answer")) {
            answer.flag("valueBoolean").ifPresent(yes -> read.add(yes ? new Answer.Yes() : new Answer.No()));
            number(question, answer).ifPresent(n -> read.add(new Answer.Number(n)));
            Optional<String> code = answer.child("valueCoding").flatMap(c -> c.text("code"));
            switch (code.orElse("")) {
                case "" -> told(question, answer);
                case OwnItems.YES -> read.add(new Answer.Yes());
                case OwnItems.NO -> read.add(new Answer.No());
                case OwnItems.NONE -> read.add(new Answer.None());
                case OwnItems.NOT_SURE -> read.add(new Answer.NotSure());
                case OwnItems.NO_OTHERS -> onlyThese = true;
                default -> option(question, code.orElseThrow(), answer, options);
            }
        }
        if (!options.isEmpty()) {
            read.add(new Answer.Chosen(options, onlyThese));
        }
        return read;
    }

    private static void option(Question question, String code, Element answer, List<String> into) {
        if (question.options().stream().anyMatch(o -> o.id().equals(code))) {
            into.add(code);
        } else {
            malformed(answer, "valueCoding", "'" + code + "' is no option of the question '" + question.id() + "'");
        }
    }

    /** A value of another shape than the question takes. */
    private static void told(Question question, Element answer) {
        boolean empty = QuestionnaireResponseReader.value(answer).isEmpty();
        boolean taken =
                empty || answer.has("valueBoolean") || question.kind() == Question.Kind.NUMBER && isNumber(answer);
        if (!taken) {
            malformed(
                    answer,
                    QuestionnaireResponseReader.value(answer).orElse(""),
                    "the question '" + question.id() + "' takes no such answer");
        }
    }

    private static boolean isNumber(Element answer) {
        return answer.has("valueDecimal") || answer.has("valueInteger") || answer.has("valueQuantity");
    }

    private Optional<BigDecimal> number(Question question, Element answer) {
        if (question.kind() != Question.Kind.NUMBER || !isNumber(answer)) {
            return Optional.empty();
        }
        String unit = question.unit().orElse("");
        Optional<Element> quantity = answer.child("valueQuantity");
        String stated =
                quantity.map(q -> q.text("code").orElse(q.text("unit", unit))).orElse(unit);
        Optional<BigDecimal> number = quantity.isPresent()
                ? quantity.get().number("value")
                : answer.number(answer.has("valueDecimal") ? "valueDecimal" : "valueInteger");
        return number.flatMap(n -> inUnit(question, n, stated, unit, answer));
    }

    /** The number in the unit of the question, if it can be one. */
    private Optional<BigDecimal> inUnit(Question question, BigDecimal n, String stated, String unit, Element answer) {
        Optional<Laboratory> measure =
                question.asks().flatMap(knowledge.concepts()::find).flatMap(Concept::laboratory);
        Optional<BigDecimal> canonical =
                measure.flatMap(m -> knowledge.units().canonical(m.analyte(), new Quantity(n, stated)));
        boolean convertible = stated.equals(unit)
                || measure.filter(m -> m.unit().equals(unit)).isPresent();
        if (canonical.isEmpty() || !convertible) {
            problem(
                    answer,
                    Problem.Kind.UNKNOWN_UNIT,
                    "unit '" + stated + "' of the question '" + question.id() + "'",
                    "give it in " + unit);
            return Optional.empty();
        }
        if (!knowledge.units().plausible(measure.orElseThrow().analyte(), stated, canonical.get())) {
            problem(
                    answer,
                    Problem.Kind.IMPOSSIBLE_VALUE,
                    n.toPlainString() + " " + stated + " as an answer to '" + question.id() + "' cannot be true",
                    "check the number");
            return Optional.empty();
        }
        return stated.equals(unit) ? Optional.of(n) : canonical;
    }

    private static void malformed(Element at, String field, String what) {
        at.faults().add(Problem.Kind.MALFORMED, at.pathTo(field), what, "use the questions and options of this guide");
    }

    private static void problem(Element at, Problem.Kind kind, String what, String remedy) {
        at.faults().add(kind, at.path(), what, remedy);
    }
}

package org.calx.app.fhir;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.calx.assess.Answer;
import org.calx.assess.Interview.Turn;
import org.calx.intake.fhir.OwnItems;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Question;
import org.calx.record.Lesion;
import org.calx.record.Side;

/**
 * The answers of an interview as a QuestionnaireResponse to {@link QuestionnaireResource}: the link id is the question, a
 * code is an option. What is asked of a lump stands in a group of that lump, which repeats.
 */
public final class AnswersResource {
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private final Knowledge knowledge;
    private final InterviewAnswers said;
    private final ItemTexts texts = new ItemTexts();

    private AnswersResource(Knowledge knowledge, InterviewAnswers said) {
        this.knowledge = knowledge;
        this.said = said;
    }

    /**
     * Writes the answers.
     *
     * @param finished whether no question is left
     * @param now when it is made
     */
    public static byte[] of(Knowledge knowledge, InterviewAnswers said, boolean finished, Instant now) {
        return Tree.resource("QuestionnaireResponse")
                .with("language", "en")
                .with("questionnaire", QuestionnaireResource.ADDRESS + "|" + knowledge.version())
                .with("status", finished ? "completed" : "in-progress")
                .with("authored", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .with("item", new AnswersResource(knowledge, said).items())
                .json();
    }

    private List<Tree> items() {
        List<Tree> items = new ArrayList<>(answers(false, Optional.empty()));
        said.lumps().forEach(lump -> items.add(lump(lump)));
        if (!said.words().isBlank()) {
            items.add(item(OwnItems.OWN_WORDS).with("answer", List.of(value("valueString", said.words()))));
            items.add(item(OwnItems.CONFIRMED).with("answer", List.of(value("valueBoolean", said.confirmed()))));
        }
        return items;
    }

    private Tree lump(Lesion lump) {
        List<Tree> items = new ArrayList<>();
        if (lump.side() != Side.NOT_STATED) {
            String code = lump.side().name().toLowerCase(Locale.ROOT);
            items.add(item(OwnItems.SIDE).with("answer", List.of(answer(code, texts.side(lump.side())))));
        }
        List<Tree> places = said.pointed().getOrDefault(lump.name(), List.of()).stream()
                .map(p -> value("valueString", p))
                .toList();
        if (!places.isEmpty()) {
            items.add(item(OwnItems.PLACE).with("answer", places));
        }
        items.addAll(answers(true, Optional.of(lump.name())));
        return item(OwnItems.LUMP).with("item", items);
    }

    /** The answers about a lump, or about the person, in the order of the questionnaire. */
    private List<Tree> answers(boolean aboutLump, Optional<String> lump) {
        List<Tree> items = new ArrayList<>();
        for (Question question : knowledge.questions()) {
            Answer answer = said.turns().get(new Turn(question, lump));
            if (question.aboutLesion() == aboutLump && answer != null) {
                items.add(new Tree()
                        .with("linkId", question.id())
                        .with("text", question.plain())
                        .with("answer", answers(question, answer)));
            }
        }
        return items;
    }

    private Tree item(String linkId) {
        return new Tree().with("linkId", linkId).with("text", texts.of(linkId));
    }

    private List<Tree> answers(Question question, Answer answer) {
        if (question.kind() == Question.Kind.NUMBER) {
            return List.of(value("valueQuantity", number(question, answer)));
        }
        List<Tree> codes = new ArrayList<>();
        if (answer instanceof Answer.Chosen chosen) {
            question.options().stream()
                    .filter(o -> chosen.options().contains(o.id()))
                    .forEach(o -> codes.add(value("valueCoding", QuestionnaireResource.option(question, o))));
            if (chosen.onlyThese()) {
                codes.add(answer(OwnItems.NO_OTHERS, texts.of(OwnItems.NO_OTHERS)));
            }
        } else if (answer instanceof Answer.Yes) {
            codes.add(answer(OwnItems.YES, texts.of(OwnItems.YES)));
        } else if (answer instanceof Answer.No) {
            codes.add(answer(OwnItems.NO, texts.of(OwnItems.NO)));
        } else if (answer instanceof Answer.None) {
            codes.add(answer(OwnItems.NONE, question.none().orElse("")));
        } else {
            codes.add(answer(OwnItems.NOT_SURE, texts.of(OwnItems.NOT_SURE)));
        }
        return codes;
    }

    /** A number, or that it was asked and is not known. */
    private static Tree number(Question question, Answer answer) {
        String unit = question.unit().orElse("1");
        if (answer instanceof Answer.Number number) {
            return Statements.quantity(number.number(), unit);
        }
        return Statements.unit(unit)
                .with("extension", List.of(new Tree().with("url", ABSENT).with("valueCode", "asked-unknown")));
    }

    private static Tree answer(String code, String display) {
        return value("valueCoding", Tree.coding(QuestionnaireResource.ANSWERS, code, display));
    }

    private static Tree value(String field, Object value) {
        return new Tree().with(field, value);
    }
}

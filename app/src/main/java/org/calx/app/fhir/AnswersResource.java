package org.calx.app.fhir;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.calx.assess.Answer;
import org.calx.knowledge.Question;

/** The answers of an interview as a QuestionnaireResponse: the link id is the question, a code is an option. */
public final class AnswersResource {
    private static final String QUESTIONNAIRE = "http://calx.org/fhir/Questionnaire/check";
    private static final String ANSWERS = "http://calx.org/fhir/CodeSystem/answer";
    private static final String OPTIONS = "http://calx.org/fhir/CodeSystem/option/";
    private static final String UCUM = "http://unitsofmeasure.org";

    private AnswersResource() {}

    /**
     * Writes the answers.
     *
     * @param knowledge the version of the questions
     * @param finished whether no question is left
     * @param now when it is made
     */
    public static byte[] of(Map<Question, Answer> given, String knowledge, boolean finished, Instant now) {
        List<Tree> items = new ArrayList<>();
        given.forEach((question, answer) -> items.add(new Tree()
                .with("linkId", question.id())
                .with("text", question.plain())
                .with("answer", answers(question, answer))));
        return Tree.resource("QuestionnaireResponse")
                .with("language", "en")
                .with("questionnaire", QUESTIONNAIRE + "|" + knowledge)
                .with("status", finished ? "completed" : "in-progress")
                .with("authored", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .with("item", items)
                .json();
    }

    private static List<Tree> answers(Question question, Answer answer) {
        if (answer instanceof Answer.Yes) {
            return List.of(new Tree().with("valueBoolean", true));
        }
        if (answer instanceof Answer.No) {
            return List.of(new Tree().with("valueBoolean", false));
        }
        if (answer instanceof Answer.Number number) {
            String unit = question.unit().orElse("1");
            return List.of(new Tree()
                    .with(
                            "valueQuantity",
                            new Tree()
                                    .with("value", number.number())
                                    .with("unit", unit)
                                    .with("system", UCUM)
                                    .with("code", unit)));
        }
        List<Tree> codes = new ArrayList<>();
        if (answer instanceof Answer.Chosen chosen) {
            question.options().stream()
                    .filter(o -> chosen.options().contains(o.id()))
                    .forEach(o -> codes.add(coding(OPTIONS + question.id(), o.id(), o.plain())));
            if (chosen.onlyThese()) {
                codes.add(coding(ANSWERS, "no-others", ""));
            }
        } else if (answer instanceof Answer.None) {
            codes.add(coding(ANSWERS, "none", question.none().orElse("")));
        } else {
            codes.add(coding(ANSWERS, "not-sure", ""));
        }
        return codes;
    }

    private static Tree coding(String system, String code, String display) {
        return new Tree().with("valueCoding", Tree.coding(system, code, display));
    }
}

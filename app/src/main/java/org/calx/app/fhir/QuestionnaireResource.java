package org.calx.app.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calx.intake.fhir.OwnItems;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Question;

/** The questions of the guide as a Questionnaire: those about the person, and a group that repeats for each lump. */
public final class QuestionnaireResource {
    static final String ADDRESS = OwnItems.QUESTIONNAIRE + "check";
    static final String ANSWERS = "http://calx.org/fhir/CodeSystem/answer";

    private static final String OPTIONS = "http://calx.org/fhir/CodeSystem/option/";
    private static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";

    private final Knowledge knowledge;
    private final ItemTexts texts = new ItemTexts();

    private QuestionnaireResource(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public static byte[] of(Knowledge knowledge) {
        QuestionnaireResource writer = new QuestionnaireResource(knowledge);
        return Tree.resource("Questionnaire")
                .with("language", "en")
                .with("url", ADDRESS)
                .with("version", knowledge.version())
                .with("name", "CalxCheck")
                .with("title", "Calx")
                .with("status", "draft")
                .with("experimental", true)
                .with("subjectType", List.of("Patient"))
                .with("item", writer.items())
                .json();
    }

    private List<Tree> items() {
        List<Tree> items = new ArrayList<>(questions(false));
        List<Tree> lump = new ArrayList<>();
        lump.add(item(OwnItems.SIDE, "choice")
                .with(
                        "answerOption",
                        Stream.of("left", "right", "both").map(this::answer).toList()));
        lump.add(item(OwnItems.PLACE, "string").with("repeats", true));
        lump.addAll(questions(true));
        items.add(item(OwnItems.LUMP, "group").with("repeats", true).with("item", lump));
        items.add(item(OwnItems.OWN_WORDS, "text"));
        items.add(item(OwnItems.CONFIRMED, "boolean"));
        return items;
    }

    private Tree item(String linkId, String type) {
        return new Tree().with("linkId", linkId).with("text", texts.of(linkId)).with("type", type);
    }

    private List<Tree> questions(boolean aboutLump) {
        return knowledge.questions().stream()
                .filter(q -> q.aboutLesion() == aboutLump)
                .map(this::question)
                .toList();
    }

    private Tree question(Question question) {
        Tree item = new Tree();
        if (question.kind() == Question.Kind.NUMBER) {
            String unit = question.unit().orElse("1");
            Tree coding = Tree.coding("http://unitsofmeasure.org", unit, unit);
            item.with("extension", List.of(new Tree().with("url", UNIT).with("valueCoding", coding)));
        }
        item.with("linkId", question.id()).with("text", question.plain());
        return switch (question.kind()) {
            case NUMBER -> item.with("type", "quantity");
            case DATE -> item.with("type", "date");
            case YES_NO ->
                item.with("type", "choice")
                        .with(
                                "answerOption",
                                Stream.of(OwnItems.YES, OwnItems.NO, OwnItems.NOT_SURE)
                                        .map(this::answer)
                                        .toList());
            case ONE_OF, ANY_OF, MAP ->
                item.with("type", "choice").with("repeats", true).with("answerOption", options(question));
        };
    }

    private List<Tree> options(Question question) {
        List<Tree> options = new ArrayList<>();
        question.options().forEach(o -> options.add(new Tree().with("valueCoding", option(question, o))));
        question.none()
                .ifPresent(n -> options.add(new Tree().with("valueCoding", Tree.coding(ANSWERS, OwnItems.NONE, n))));
        options.add(answer(OwnItems.NO_OTHERS));
        options.add(answer(OwnItems.NOT_SURE));
        return options;
    }

    private Tree answer(String code) {
        return new Tree().with("valueCoding", Tree.coding(ANSWERS, code, texts.of(code)));
    }

    static Tree option(Question question, Question.Option option) {
        return Tree.coding(OPTIONS + question.id(), option.id(), option.plain());
    }
}

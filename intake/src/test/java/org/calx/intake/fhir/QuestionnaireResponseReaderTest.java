package org.calx.intake.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calx.intake.fhir.Records.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calx.assess.Answer;
import org.calx.assess.Answers;
import org.calx.intake.PatientReading;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.knowledge.Question;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.ConceptId;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.Side;
import org.calx.record.Tense;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionnaireResponseReaderTest {
    private static final Knowledge KNOWLEDGE = KnowledgeStore.packed();
    private static final FhirReader READER =
            new FhirReader(KNOWLEDGE, new Recogniser(KNOWLEDGE.concepts(), KNOWLEDGE.units()));
    private static final Lesion LESION = new Lesion("lesion-1", Side.NOT_STATED);

    private static PatientReading read(String fields) throws IOException {
        String json = resource("QuestionnaireResponse", fields).replace('\'', '"');
        return READER.read(
                        List.of(new FhirReader.Source("q.json", () -> new ByteArrayInputStream(json.getBytes(UTF_8)))),
                        Records.TODAY)
                .get(0);
    }

    private static String own(String question, String... answers) {
        return "'status':'completed','questionnaire':'" + OwnItems.QUESTIONNAIRE
                + "interview|1','item':[{'linkId':'group'," + "'item':[{'linkId':'" + question + "','answer':["
                + String.join(",", answers) + "]}]}]";
    }

    private static String coding(String code) {
        return "{'valueCoding':{'code':'" + code + "'}}";
    }

    /** Every question with every answer it takes, as an interview and as a response have it. */
    static Stream<Arguments> answers() {
        List<Arguments> all = new ArrayList<>();
        for (Question q : KNOWLEDGE.questions()) {
            all.add(Arguments.of(q, new Answer.NotSure(), List.of(coding("not-sure"))));
            if (q.none().isPresent()) {
                all.add(Arguments.of(q, new Answer.None(), List.of(coding("none"))));
            }
            if (q.kind() == Question.Kind.YES_NO) {
                all.add(Arguments.of(q, new Answer.Yes(), List.of("{'valueBoolean':true}")));
                all.add(Arguments.of(q, new Answer.Yes(), List.of(coding("yes"))));
                all.add(Arguments.of(q, new Answer.No(), List.of("{'valueBoolean':false}")));
                all.add(Arguments.of(q, new Answer.No(), List.of(coding("no"))));
            }
            if (q.kind() == Question.Kind.NUMBER) {
                Answer seven = new Answer.Number(BigDecimal.valueOf(7));
                all.add(Arguments.of(q, seven, List.of("{'valueInteger':7}")));
                all.add(Arguments.of(q, seven, List.of("{'valueDecimal':7.0}")));
                String unit = q.unit().orElseThrow();
                all.add(Arguments.of(q, seven, List.of("{'valueQuantity':{'value':7,'code':'" + unit + "'}}")));
            }
            List<String> options = q.options().stream().map(Question.Option::id).toList();
            for (String option : options) {
                all.add(Arguments.of(q, new Answer.Chosen(List.of(option)), List.of(coding(option))));
                all.add(Arguments.of(
                        q, new Answer.Chosen(List.of(option), true), List.of(coding(option), coding("no-others"))));
            }
            if (options.size() > 1 && q.kind() == Question.Kind.ANY_OF) {
                all.add(Arguments.of(
                        q,
                        new Answer.Chosen(options),
                        options.stream()
                                .map(QuestionnaireResponseReaderTest::coding)
                                .toList()));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void ownQuestionsSetWhatTheySetInAnInterview(Question question, Answer answer, List<String> json)
            throws IOException {
        PatientReading reading = read(own(question.id(), json.toArray(String[]::new)));
        assertThat(reading.record().facts().stream().map(Said::of))
                .containsExactlyInAnyOrderElementsOf(new Answers(KNOWLEDGE)
                        .facts(question, answer, LESION).stream()
                                .map(Said::of)
                                .distinct()
                                .toList());
        assertThat(reading.problems()).noneMatch(p -> p.where().contains("item"));
    }

    /** A fact without where and when it was said. */
    private record Said(ConceptId concept, Value value, About about, Tense tense, Certainty certainty, String source) {
        static Said of(Fact f) {
            return new Said(
                    f.concept(),
                    f.value(),
                    f.about(),
                    f.tense(),
                    f.certainty(),
                    f.origin().source().name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "danger-skin, {'valueCoding':{'code':'no-such'}}, is no option of the question",
        "no-such, {'valueBoolean':true}, is no question of this guide",
        "danger-skin, {'valueString':'black'}, takes no such answer",
        "danger-skin, {'valueBoolean':true}, is no answer to",
        "age, {'valueInteger':400}, cannot be true",
        "size, {'valueQuantity':{'value':3;'code':'kg'}}, unit 'kg' of the question"
    })
    void whatFitsNoQuestionIsToldAndSetsNothing(String question, String answer, String what) throws IOException {
        PatientReading reading = read(own(question, answer.replace(';', ',')));
        assertThat(reading.record().facts()).isEmpty();
        assertThat(reading.problems())
                .anyMatch(p -> p.what().contains(what) && p.where().contains("item"));
    }

    @Test
    void centimetresAreMillimetresOfTheQuestion() throws IOException {
        PatientReading reading = read(own("size", "{'valueQuantity':{'value':3,'code':'cm'}}"));
        assertThat(Records.facts(reading)).containsExactly("lesion-size EXACTLY 30@lesion-1");
    }

    private static List<String> other(String question, String answer) throws IOException {
        return Records.facts(read("'status':'completed','authored':'2026-11-20','item':[{'linkId':'1','text':\""
                + question + "\",'answer':[" + answer + "]}]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Do you have gout? | {'valueBoolean':true} | \"gout\" 2026-11-20",
                "Do you have gout? | {'valueBoolean':false} | -\"gout\" 2026-11-20",
                "Do you have gout? | {'valueCoding':{'system':'http://snomed.info/sct','code':'373066001'}} | \"gout\" 2026-11-20",
                "Do you have gout? | {'valueString':'Yes'} | \"gout\" 2026-11-20",
                "Have you ever had gout? | {'valueBoolean':true} | past \"gout\" 2026-11-20",
                "Has your mother had gout? | {'valueBoolean':true} | \"gout\"@mother 2026-11-20",
                "Do you have gout or lupus? | {'valueBoolean':true} | ?\"gout\" 2026-11-20, ?\"sle\" 2026-11-20",
                "Do you have gout or lupus? | {'valueBoolean':false} | ''",
                "Do you have a fever? | {'valueBoolean':true} | \"fever\" 2026-11-20",
                "Do you have a fever? | {'valueBoolean':false} | ''",
                "Do you have a fever? | {'valueString':'no'} | ''",
                "Are you worried about gout? | {'valueBoolean':true} | ''",
                "Illnesses | {'valueString':'gout'} | \"gout\" 2026-11-20",
                "Which illness do you have? | {'valueCoding':{'system':'http://calx.org/fhir/CodeSystem/concept','code':'gout'}} | gout 2026-11-20",
                "Which illness runs in the family? | {'valueCoding':{'system':'http://calx.org/fhir/CodeSystem/concept','code':'gout'}} | gout@family 2026-11-20",
                "Calcium | {'valueQuantity':{'value':3.6,'unit':'mmol/L'}} | \"lab-calcium-total\" EXACTLY 14.4",
            })
    void questionsInWordsAreReadWithTheirAnswers(String question, String answer, String facts) throws IOException {
        List<String> expected = facts.isEmpty() ? List.of() : List.of(facts.split(", "));
        List<String> read = other(question, answer);
        if (question.equals("Calcium")) {
            assertThat(read).hasSize(1).allMatch(f -> f.startsWith("\"lab-calcium-total\""));
        } else {
            assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aGroupSaysWhomItsQuestionsAreAbout() throws IOException {
        PatientReading reading =
                read("'status':'completed','item':[{'linkId':'1','text':'Family history','item':[{'linkId':"
                        + "'1.1','text':'Gout','answer':[{'valueBoolean':true}]}]}]");
        assertThat(Records.facts(reading)).containsExactly("\"gout\"@family");
    }

    @Test
    void aYesToWordsThatNobodyKnowsIsNoReasonForCalm() throws IOException {
        assertThat(other("Do you have flumox?", "{'valueBoolean':true}"))
                .containsExactly("\"free-text-not-understood\" 2026-11-20");
        assertThat(other("Do you have flumox?", "{'valueBoolean':false}")).isEmpty();
    }

    @Test
    void linkIdsOfOtherQuestionnairesAreNotOurs() throws IOException {
        PatientReading reading = read("'status':'completed','questionnaire':'http://example.org/q','item':[{'linkId':"
                + "'danger-skin','answer':[{'valueCoding':{'code':'none'}}]}]");
        assertThat(reading.record().facts()).noneMatch(f -> f.value() instanceof Value.Absent);
    }

    @Test
    void answersEnteredInErrorAreSetAside() throws IOException {
        PatientReading reading = read(own("danger-skin", coding("none")).replace("completed", "entered-in-error"));
        assertThat(reading.record().facts()).isEmpty();
        assertThat(Records.problems(reading)).contains("SET_ASIDE it is marked 'entered-in-error', so it was not used");
    }
}

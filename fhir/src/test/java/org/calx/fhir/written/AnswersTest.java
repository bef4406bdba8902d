package org.calx.fhir.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.calx.app.fhir.AnswersResource;
import org.calx.app.fhir.InterviewAnswers;
import org.calx.app.fhir.QuestionnaireResource;
import org.calx.app.guide.Guide;
import org.calx.assess.Answer;
import org.calx.assess.Interview;
import org.calx.intake.PatientReading;
import org.calx.intake.fhir.FhirReader;
import org.calx.intake.text.Recognised;
import org.calx.knowledge.Question;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.PatientRecord;
import org.calx.record.Problem;
import org.calx.record.Side;
import org.calx.record.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers of interviews fit the questionnaire that is written beside them, and read back they state the same. */
class AnswersTest {
    private static final Guide GUIDE = Guide.packed();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final byte[] QUESTIONS = QuestionnaireResource.of(GUIDE.knowledge());
    private static final Validation VALIDATION = Validation.withQuestions(QUESTIONS);
    private static final String WORDS = "My finger is black and hurts. No fever. I have had gout.";

    /**
     * An interview in which every n-th question is agreed to.
     *
     * @param lumps that are told apart
     * @param words said before, or none
     */
    record Walk(int step, int lumps, String words, boolean confirmed) {
        Interview interview() {
            Interview interview = Interview.start(GUIDE.assessor(), known());
            for (int i = 1; i < lumps; i++) {
                interview = interview.another().onSide("lesion-" + (i + 1), Side.values()[i]);
            }
            for (int i = 0; i < 60 && !interview.next().isEmpty(); i++) {
                Question question = interview.next().get(0).question();
                interview = interview.answer(question, answer(question, i % step, i));
            }
            return interview;
        }

        private PatientRecord known() {
            Recognised read = GUIDE.ownWords(words);
            PatientRecord all = PatientRecord.empty(DAY).with(read.facts());
            return confirmed ? all.with(read.denied()) : all.onlyFacts(f -> !(f.value() instanceof Value.Absent));
        }

        byte[] written(Interview interview) {
            Map<String, List<String>> pointed =
                    Map.of("lesion-1", List.of("Left thumb, end", "Left index finger, end"));
            return AnswersResource.of(
                    GUIDE.knowledge(),
                    new InterviewAnswers(interview.turns(), interview.lesions(), pointed, words, confirmed),
                    interview.next().isEmpty(),
                    NOW);
        }
    }

    static Stream<Walk> walks() {
        List<Walk> walks = new ArrayList<>();
        for (int step : List.of(1, 2, 3)) {
            for (int lumps : List.of(1, 2, 3)) {
                walks.add(new Walk(step, lumps, "", true));
                walks.add(new Walk(step, lumps, WORDS, lumps % 2 == 0));
            }
        }
        return walks.stream();
    }

    private static Answer answer(Question question, int agree, int number) {
        if (number % 7 == 6) {
            return new Answer.NotSure();
        }
        return switch (question.kind()) {
            case NUMBER -> agree == 0 ? new Answer.Number(BigDecimal.TEN) : new Answer.NotSure();
            case YES_NO -> agree == 0 ? new Answer.Yes() : new Answer.No();
            case ONE_OF -> new Answer.Chosen(List.of(question.options().get(0).id()));
            default -> {
                if (agree != 0 && question.none().isPresent()) {
                    yield new Answer.None();
                }
                int option = number % question.options().size();
                yield new Answer.Chosen(List.of(question.options().get(option).id()), number % 2 == 0);
            }
        };
    }

    private static PatientRecord read(byte[] resource) throws IOException {
        List<PatientReading> read =
                GUIDE.records(List.of(new FhirReader.Source("written", () -> new ByteArrayInputStream(resource))), DAY);
        assertThat(read).hasSize(1);
        assertThat(read.get(0).problems())
                .noneMatch(p -> p.kind() == Problem.Kind.MALFORMED || p.kind() == Problem.Kind.UNKNOWN_UNIT);
        return read.get(0).record();
    }

    private static Set<String> said(PatientRecord record) {
        Set<String> said = new TreeSet<>();
        for (Fact f : record.facts()) {
            said.add(String.join(
                    " ",
                    f.concept().value(),
                    f.value().toString(),
                    f.about().toString(),
                    f.tense().name(),
                    f.certainty().name(),
                    f.origin().source() == Origin.Source.NARRATIVE ? "in words" : "said"));
        }
        return said;
    }

    @ParameterizedTest
    @MethodSource("walks")
    void answersFitTheQuestionsAndReadBackStateTheSame(Walk walk) throws IOException {
        Interview interview = walk.interview();
        byte[] written = walk.written(interview);

        assertThat(interview.turns()).isNotEmpty();
        assertThat(VALIDATION.errors(written)).isEmpty();
        assertThat(said(read(written))).isEqualTo(said(interview.record()));
    }

    @Test
    void everyLumpHasAGroupWithItsPlaces() {
        Walk walk = new Walk(1, 3, "", true);
        String written = new String(walk.written(walk.interview()), StandardCharsets.UTF_8);

        assertThat(written.split("\"linkId\" : \"lump\"", -1)).hasSize(4);
        assertThat(written).contains("Left thumb, end", "Left index finger, end");
    }

    @Test
    void hapiFindsNoErrorInTheQuestions() {
        assertThat(VALIDATION.errors(QUESTIONS)).isEmpty();
    }

    @Test
    void anAnswerThatIsNoOptionIsAnError() {
        Walk walk = new Walk(1, 1, "", true);
        String written = new String(walk.written(walk.interview()), StandardCharsets.UTF_8);
        byte[] wrong = written.replaceFirst("\"code\" : \"no-others\"", "\"code\" : \"no-such\"")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(written).contains("\"code\" : \"no-others\"");
        assertThat(VALIDATION.errors(wrong)).isNotEmpty();
    }

    @Test
    void noQuestionIsCalledAsAnItemOfTheGuide() {
        assertThat(GUIDE.knowledge().questions())
                .noneMatch(q -> Set.of("lump", "lump-side", "lump-place", "own-words", "own-words-confirmed")
                        .contains(q.id()));
    }
}

package org.calx.app.validate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.calx.app.answer.AnswerText;
import org.calx.assess.Answer;
import org.calx.assess.Assessment;
import org.calx.assess.Assessor;
import org.calx.assess.Interview;
import org.calx.assess.Weighed;
import org.calx.intake.note.CaseNotes;
import org.calx.intake.note.Mode;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.knowledge.Question;
import org.calx.logic.Standing;
import org.calx.record.PatientRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What the patients of published cases could answer, and what the engine makes of answers: the two ends between which the
 * web guide is tested in a browser. Lines of fields parted by tabs. Answers are case, question and {@link AnswerText}; a
 * line with the case alone ends its answers.
 */
@Command(
        name = "patients",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Prints what the patient of each published case could answer to each question.")
public final class PatientsCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "CASES", description = "Files with one case a line (JSON lines).")
    private List<Path> files = List.of();

    @Option(names = "--answered", description = "Read such lines, and print what the engine makes of the answers.")
    private boolean answered;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private final Knowledge knowledge = KnowledgeStore.packed();
    private final LocalDate today = LocalDate.now();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            PublishedCase.read(file).forEach(c -> answer(c, out));
        }
        if (answered) {
            assess(out);
        }
        out.flush();
        return 0;
    }

    private void answer(PublishedCase published, PrintWriter out) {
        Recogniser recogniser = new Recogniser(knowledge.concepts(), knowledge.units());
        PatientRecord truth = new CaseNotes(knowledge.concepts(), knowledge.units(), recogniser, Mode.FULL)
                .read(published.note(), published.id(), today)
                .record();
        SimulatedPerson person = new SimulatedPerson(knowledge, truth);
        for (Question question : knowledge.questions()) {
            line(out, published.id(), question.id(), AnswerText.of(person.answer(question)));
        }
    }

    /** Answers each case as soon as its answers end, and ends that with an empty line. */
    private void assess(PrintWriter out) throws IOException {
        Interview empty = Interview.start(new Assessor(knowledge), PatientRecord.empty(today));
        Map<String, Interview> interviews = new HashMap<>();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] fields = line.split("\t", -1);
            Interview before = interviews.getOrDefault(fields[0], empty);
            if (fields.length > 1) {
                Question question = question(fields[1]);
                interviews.put(fields[0], before.answer(question, answer(question, fields[2])));
            } else {
                assess(fields[0], before, out);
                out.println();
                out.flush();
            }
        }
    }

    /** What none of the options fits says nothing where a question has no such answer. */
    private static Answer answer(Question question, String text) {
        Answer answer = AnswerText.read(text);
        return answer instanceof Answer.None && question.none().isEmpty() ? new Answer.NotSure() : answer;
    }

    private Question question(String id) {
        return knowledge
                .question(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no question '" + id + "'"));
    }

    /** The urgency, whether questions are left, and what it may be, best first, each with its first plain sentence. */
    private void assess(String id, Interview interview, PrintWriter out) {
        Assessment assessment = new Assessor(knowledge).assess(interview.record());
        line(out, id, "urgency", assessment.urgency().level().word());
        assessment
                .urgency()
                .raised()
                .forEach(f -> line(out, id, "raised", f.flag().id()));
        line(out, id, "where", assessment.urgency().action().where());
        interview.next().stream()
                .limit(1)
                .forEach(n -> line(out, id, "next", n.question().id()));
        may(id, "is", assessment.recognition().candidates().stream(), out);
        may(id, "type", assessment.types().stream().map(Assessment.TypeWeighed::type), out);
    }

    private static void may(String id, String what, Stream<Weighed> weighed, PrintWriter out) {
        weighed.filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                .forEach(w ->
                        line(out, id, what, w.id() + "\t" + w.entry().head().plain()));
    }

    private static void line(PrintWriter out, String... fields) {
        out.println(String.join("\t", fields));
    }
}

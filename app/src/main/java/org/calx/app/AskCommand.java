package org.calx.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.calx.app.answer.Answered;
import org.calx.app.guide.Guide;
import org.calx.app.terminal.DocumentText;
import org.calx.app.terminal.Printer;
import org.calx.app.terminal.Style;
import org.calx.assess.Answer;
import org.calx.assess.Asker;
import org.calx.assess.Assessment;
import org.calx.assess.Interview;
import org.calx.intake.PatientReading;
import org.calx.knowledge.Level;
import org.calx.knowledge.Question;
import org.calx.record.PatientRecord;
import org.calx.words.Days;
import org.calx.words.Names;
import org.calx.words.Voice;
import org.calx.words.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calx ask}: an interview in the terminal, danger first; the answer so far whenever it ends. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Asks the questions that help most, one at a time, and gives the answer.",
        footer = {
            "",
            "1,3 means these and no others; 1,3? means these, not sure of the rest; 0 is none of these; ? is not sure.",
            "why says why it is asked, back undoes the last answer, end gives the answer so far.",
            "",
            "Example:",
            "  calx ask note.json"
        })
final class AskCommand implements Callable<Integer> {
    private static final int REASONS = 3;

    private final Wording wording = Wording.of(Voice.PERSON);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A note with what is known already.")
    private String file = "";

    @Option(names = "--voice", paramLabel = "VOICE", description = "clinician or person. Default: person.")
    private Voice voice = Voice.PERSON;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @Override
    public Integer call() throws IOException {
        Guide guide = inputs.guide();
        PatientReading start = file.isEmpty()
                ? new PatientReading(PatientRecord.empty(inputs.asOf()), List.of(), List.of(), Optional.empty())
                : inputs.one(guide, file, spec.commandLine());
        PrintWriter out = spec.commandLine().getOut();
        Printer printer = new Printer(out, Screens.current());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        printer.item("", "", wording.text("interview.intro"));
        Interview interview = run(guide, Interview.start(guide.assessor(), start.record()), in, printer);
        printer.blank();
        PatientRecord record = interview.record();
        PatientReading end = new PatientReading(record, start.phrases(), start.problems(), start.id());
        Answered answered = AssessCommand.answered(guide, "", end, interview.next());
        new DocumentText(printer, false)
                .print(AssessCommand.document(guide, answered, voice, false), wording.text("section.footnotes"));
        out.flush();
        return inputs.exit();
    }

    private Interview run(Guide guide, Interview start, BufferedReader in, Printer out) throws IOException {
        Interview interview = start;
        Level told = Level.ROUTINE;
        while (true) {
            told = tell(guide, interview, told, out);
            List<Asker.Next> next = interview.next();
            if (next.isEmpty()) {
                out.line(Style.PLAIN, wording.text("interview.over"));
                return interview;
            }
            Question question = next.get(0).question();
            show(question, out);
            Optional<Interview> after = reply(interview, next.get(0), in, out, guide);
            if (after.isEmpty()) {
                return interview;
            }
            interview = after.get();
        }
    }

    /** Says at once what a raised flag asks for, and again only when it gets more urgent. */
    private Level tell(Guide guide, Interview interview, Level told, Printer out) {
        Assessment a = guide.assessor().assess(interview.record());
        Level level = a.urgency().level();
        if (a.urgency().raised().isEmpty() || level.compareTo(told) <= 0) {
            return told;
        }
        boolean emergency = level == Level.EMERGENCY;
        String title = wording.text(
                "title." + level.word(),
                new Days(wording).by(a.asOf(), a.urgency().seenBy()));
        out.blank();
        out.line(emergency ? Style.ALARM : Style.SOON, title);
        out.item("  ", "", a.urgency().action().where());
        out.item("  ", "", wording.text("next.say", a.urgency().action().say()));
        out.item("  ", "", wording.text("interview.go-on"));
        return level;
    }

    private void show(Question question, Printer out) {
        out.blank();
        out.line(Style.BOLD, question.plain());
        if (question.kind() == Question.Kind.YES_NO) {
            out.item("  ", "1 ", wording.text("interview.yes"));
            out.item("  ", "0 ", wording.text("interview.no"));
        } else if (question.kind() == Question.Kind.NUMBER) {
            out.item("  ", "", wording.text("interview.number", question.unit().orElse("")));
        } else {
            int number = 1;
            for (Question.Option option : question.options()) {
                out.item("  ", number + " ", option.plain());
                number++;
            }
            question.none().ifPresent(none -> out.item("  ", "0 ", none));
        }
        out.item("  ", "? ", wording.text("interview.not-sure"));
        if (question.kind() == Question.Kind.ANY_OF || question.kind() == Question.Kind.MAP) {
            out.item("  ", "", wording.text("interview.several"));
        }
    }

    /** The interview after the reply; empty at the end of the input or on "end". */
    private Optional<Interview> reply(Interview interview, Asker.Next next, BufferedReader in, Printer out, Guide guide)
            throws IOException {
        while (true) {
            spec.commandLine().getOut().print("> ");
            spec.commandLine().getOut().flush();
            String line = in.readLine();
            if (line == null) {
                out.blank();
                return Optional.empty();
            }
            String said = line.strip().toLowerCase(Locale.ROOT);
            switch (said) {
                case "end", "quit", "q" -> {
                    return Optional.empty();
                }
                case "back" -> {
                    return Optional.of(interview.back());
                }
                case "why" -> why(next, out, guide);
                default -> {
                    Optional<Answer> answer = answer(next.question(), said);
                    if (answer.isPresent()) {
                        try {
                            return Optional.of(interview.answer(next.question(), answer.get()));
                        } catch (IllegalArgumentException e) {
                            out.item("  ", "", e.getMessage() + "");
                        }
                    } else {
                        out.item("  ", "", wording.text("interview.again"));
                    }
                }
            }
        }
    }

    private void why(Asker.Next next, Printer out, Guide guide) {
        out.item("  ", "", next.question().why());
        Names names = new Names(guide.knowledge(), Voice.PERSON);
        out.item("  ", "", wording.text("interview.helps"));
        next.why().stream().limit(REASONS).forEach(id -> out.item("  ", "• ", names.said(id)));
    }

    /** What was said as an answer; empty if it is none. */
    static Optional<Answer> answer(Question question, String said) {
        if (said.equals("?") || said.equals("not sure")) {
            return Optional.of(new Answer.NotSure());
        }
        return switch (question.kind()) {
            case YES_NO ->
                switch (said) {
                    case "1", "y", "yes" -> Optional.of(new Answer.Yes());
                    case "0", "n", "no" -> Optional.of(new Answer.No());
                    default -> Optional.empty();
                };
            case NUMBER -> number(said);
            case ONE_OF, ANY_OF, MAP -> options(question, said);
            case DATE -> Optional.empty();
        };
    }

    private static Optional<Answer> number(String said) {
        try {
            return Optional.of(new Answer.Number(new BigDecimal(said.replace(',', '.'))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Numbers alone deny all other options; a question mark at the end leaves the others open. */
    private static Optional<Answer> options(Question question, String said) {
        if (said.equals("0") || said.equals("none")) {
            return question.none().isPresent() ? Optional.of(new Answer.None()) : Optional.empty();
        }
        boolean othersOpen = said.endsWith("?");
        String numbers = (othersOpen ? said.substring(0, said.length() - 1) : said).strip();
        Set<String> chosen = new LinkedHashSet<>();
        for (String part : numbers.split("[,;\\s]+", -1)) {
            int number = part.length() > 3 || part.isEmpty() || !part.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? 0
                    : Integer.parseInt(part);
            if (number < 1 || number > question.options().size()) {
                return Optional.empty();
            }
            chosen.add(question.options().get(number - 1).id());
        }
        boolean one = question.kind() == Question.Kind.ONE_OF;
        return one && chosen.size() > 1
                ? Optional.empty()
                : Optional.of(new Answer.Chosen(List.copyOf(chosen), !othersOpen && !one));
    }
}

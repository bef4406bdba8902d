package org.calx.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.calx.app.answer.Alarms;
import org.calx.app.answer.Answered;
import org.calx.app.guide.Exit;
import org.calx.app.guide.Guide;
import org.calx.app.html.Page;
import org.calx.app.json.AssessmentJson;
import org.calx.app.terminal.DocumentText;
import org.calx.app.terminal.Printer;
import org.calx.assess.Asker;
import org.calx.assess.Assessment;
import org.calx.intake.PatientReading;
import org.calx.record.Problem;
import org.calx.words.ClinicianBrief;
import org.calx.words.ClinicianReport;
import org.calx.words.Document;
import org.calx.words.Given;
import org.calx.words.PersonLetter;
import org.calx.words.Voice;
import org.calx.words.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calx assess}: the answer to each note, in order. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Says for each note how urgent it is, what it is, why, and what fits this patient.",
        footer = {
            "",
            "A note is JSON, JSON lines or YAML; a .txt file is someone's own words; - is standard input.",
            "",
            "Examples:",
            "  calx assess note.json",
            "  calx assess --text \"hard white lump on my thumb, no pain\" --voice person",
            "  calx assess notes.jsonl --format json | jq .urgency.level",
            "  calx assess note.yaml --complete medications,problems --format html > page.html"
        })
final class AssessCommand implements Callable<Integer> {
    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Notes to answer; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--text", paramLabel = "TEXT", description = "Someone's own words instead of a file.")
    private List<String> texts = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or html. Default: text.")
    private Format format = Format.TEXT;

    @Option(names = "--voice", paramLabel = "VOICE", description = "clinician or person. Default: clinician.")
    private Voice voice = Voice.CLINICIAN;

    @Option(names = "--full", description = "Text: all reasons, details and numbered sources; pages always have them.")
    private boolean full;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    private int exit = Exit.OK;
    private int answers;

    @Override
    public Integer call() {
        if (files.isEmpty() && texts.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give a FILE, - for standard input, or --text TEXT");
        }
        Guide guide = inputs.guide();
        Set<String> found = new LinkedHashSet<>();
        List<Sources.Item> waiting = new ArrayList<>();
        for (String text : texts) {
            PatientReading note = inputs.words(guide, text, spec.commandLine());
            waiting.add(new Sources.Item("text", false, List.of(note), List.of()));
        }
        int sources = files.size() + texts.size();
        waiting.forEach(item -> answer(guide, item, sources == 1));
        for (String file : files) {
            List<Sources.Item> items = inputs.read(guide, file, found, spec.commandLine());
            boolean only = sources == 1 && items.size() == 1;
            items.forEach(item -> answer(guide, item, only));
        }
        inputs.requireFound(answers, found, spec.commandLine());
        spec.commandLine().getOut().flush();
        return exit;
    }

    private void answer(Guide guide, Sources.Item item, boolean onlySource) {
        boolean alone = onlySource && item.readings().size() + item.failures().size() == 1;
        if (format == Format.HTML
                && !alone
                && item.failures().isEmpty()
                && !item.readings().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    item.readings().size() > 1
                            ? "a page holds one answer; choose one of the "
                                    + item.readings().size() + " patients with --patient ID"
                            : "a page holds one answer; give one note at a time");
        }
        item.failures().forEach(p -> failed(item.source(), p, alone));
        for (PatientReading note : item.readings()) {
            Optional<Problem> fatal = item.record() ? Optional.empty() : Answered.unreadable(note);
            if (fatal.isPresent()) {
                failed(item.source(), fatal.get(), alone);
            } else {
                boolean letter = voice == Voice.PERSON && format != Format.JSON;
                List<Asker.Next> next = letter ? new Asker(guide.assessor()).next(note.record(), Set.of()) : List.of();
                print(guide, answered(guide, item.source(), note, next), alone, answers > 0);
            }
            answers++;
        }
        if (!item.losses().isEmpty()) {
            exit = Exit.UNREADABLE;
            spec.commandLine().getOut().flush();
            item.losses().forEach(p -> Errors.problem(spec.commandLine().getErr(), p));
        }
    }

    private void failed(String source, Problem problem, boolean alone) {
        exit = Exit.UNREADABLE;
        answers++;
        if (format == Format.JSON) {
            AssessmentJson.writeFailure(spec.commandLine().getOut(), source, problem, alone);
        }
        spec.commandLine().getOut().flush();
        Errors.problem(spec.commandLine().getErr(), problem);
    }

    /** @param next the questions worth asking now, for a person's letter; empty for any other answer */
    static Answered answered(Guide guide, String source, PatientReading note, List<Asker.Next> next) {
        Assessment assessment = guide.assessor().assess(note.record(), note.problems());
        return new Answered(
                source,
                note.id().orElse(""),
                assessment,
                note.phrases(),
                next,
                new Alarms(guide.knowledge()).of(note.record(), assessment.urgency(), Answered.questions(next)),
                Version.number());
    }

    private void print(Guide guide, Answered answered, boolean alone, boolean following) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            new AssessmentJson(guide.knowledge(), voice).write(out, answered, alone);
            return;
        }
        Document document = document(guide, answered, voice, full || format == Format.HTML);
        String heading = Wording.of(voice).text("section.footnotes");
        if (format == Format.HTML) {
            out.print(Page.of(document, heading));
            return;
        }
        Printer printer = new Printer(out, Screens.current());
        if (following) {
            printer.blank();
            printer.line(
                    org.calx.app.terminal.Style.PLAIN,
                    "─".repeat(Math.min(40, printer.screen().width())));
        }
        new DocumentText(printer, full).print(document, heading);
    }

    /** Says beneath the letter what someone at a command line can do with it. */
    private static Document onCommandLine(Document letter, boolean full) {
        Wording wording = Wording.of(Voice.PERSON);
        List<String> closing = new ArrayList<>(letter.closing());
        if (letter.section(Document.Part.CHECK_NOW).isPresent()) {
            closing.add(wording.text("could-be.answer"));
        }
        if (!full && letter.hasMore()) {
            closing.add(wording.text("more.full"));
        }
        return new Document(letter.title(), letter.tone(), letter.sections(), letter.footnotes(), closing);
    }

    /** @param full whether a clinician's answer is the whole report; a person's letter has one length */
    static Document document(Guide guide, Answered answered, Voice voice, boolean full) {
        if (voice == Voice.PERSON) {
            List<Given.Alarm> watch =
                    new Alarms(guide.knowledge()).watch(answered.assessment().asOf());
            Given given = answered.forPerson(List.of(), watch, List.of()).given();
            return onCommandLine(new PersonLetter(guide.knowledge()).of(answered.assessment(), given), full);
        }
        return full
                ? new ClinicianReport(guide.knowledge(), answered.given()).of(answered.assessment())
                : new ClinicianBrief(guide.knowledge(), answered.given()).of(answered.assessment());
    }
}

package org.calx.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.calx.app.guide.Exit;
import org.calx.knowledge.BadKnowledge;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calx check}: whether a folder of knowledge is sound. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a knowledge folder and names every fault with its file, place and remedy.",
        footer = {"", "Exit status 1 if there is a fault.", "", "Example:", "  calx check knowledge --as-of 2027-01-31"
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The knowledge; the one beside the program if not given.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day for which reviews must be in date; today if not given.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate asOf;

    @Override
    public Integer call() {
        Path checked = folder != null
                ? folder
                : Home.folder("knowledge")
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), "there is no knowledge folder beside the program; name one"));
        PrintWriter out = spec.commandLine().getOut();
        List<Problem> problems;
        String found = "";
        try {
            Knowledge knowledge = KnowledgeStore.ofFolder(checked);
            problems = List.of();
            found = knowledge.concepts().all().size() + " concepts, "
                    + knowledge.entries().size() + " entries, "
                    + knowledge.questions().size() + " questions, version " + knowledge.version();
        } catch (BadKnowledge e) {
            problems = e.problems();
        }
        problems.forEach(p -> out.println(p.where() + ": " + p.what() + "; " + p.remedy()));
        out.println(problems.isEmpty() ? "sound: " + found : problems.size() + " faults in " + checked);
        out.flush();
        return problems.isEmpty() ? Exit.OK : Exit.FINDING;
    }
}

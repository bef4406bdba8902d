package org.calx.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.calx.app.guide.Exit;
import org.calx.knowledge.check.CheckFinding;
import org.calx.knowledge.check.KnowledgeCheck;
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
        footer = {
            "",
            "Exit status 1 if there is an error; warnings alone do not stop.",
            "",
            "Example:",
            "  calx check knowledge --as-of 2027-01-31"
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
        if (!Files.isDirectory(checked)) {
            throw new ParameterException(spec.commandLine(), checked + " is no folder");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<CheckFinding> findings = KnowledgeCheck.run(checked, asOf == null ? LocalDate.now() : asOf);
        findings.forEach(out::println);
        long errors = findings.stream()
                .filter(f -> f.severity() == CheckFinding.Severity.ERROR)
                .count();
        out.println(checked + ": " + errors + " errors, " + (findings.size() - errors) + " warnings");
        out.flush();
        return errors == 0 ? Exit.OK : Exit.FINDING;
    }
}

package org.calx.app.cases;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.calx.app.guide.Exit;
import org.calx.assess.Assessor;
import org.calx.cases.CaseCheck;
import org.calx.cases.CaseFile;
import org.calx.cases.CaseReader;
import org.calx.cases.mutation.MutationCheck;
import org.calx.cases.mutation.MutationCheck.Result;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calx mutate}: whether the cases would notice a fault of the knowledge. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes every small fault in every criterion, one at a time, and counts how many break a case.",
            "A fault that a rule proves to mean the same is not counted."
        },
        footer = {
            "",
            "Exit status 1 if fewer break a case than --least asks.",
            "",
            "Example:",
            "  calx mutate cases/entries cases/criteria --knowledge knowledge --survivors"
        })
public final class MutateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "Folders of cases, such as cases/entries and cases/criteria.")
    private List<Path> folders = List.of();

    @Option(names = "--knowledge", paramLabel = "FOLDER", description = "Knowledge to change; default: built in.")
    private Optional<Path> knowledgeFolder = Optional.empty();

    @Option(names = "--survivors", description = "List what no case noticed.")
    private boolean survivors;

    @Option(
            names = "--least",
            paramLabel = "PERCENT",
            defaultValue = "90",
            description = "The share that must break a case; 90 if not given.")
    private int least;

    @Override
    public Integer call() {
        Knowledge knowledge = knowledgeFolder.map(KnowledgeStore::ofFolder).orElseGet(KnowledgeStore::packed);
        Assessor assessor = new Assessor(knowledge);
        PrintWriter out = spec.commandLine().getOut();
        List<Result> results = new MutationCheck(assessor, sound(assessor, out)).run();
        if (survivors) {
            results.stream()
                    .filter(r -> !r.killed())
                    .forEach(r -> out.printf(
                            "%s/%s: %s: %s%s%n",
                            r.subject().folder(),
                            r.subject().id(),
                            r.part(),
                            r.what(),
                            r.equivalent().map(e -> " (the same: " + e + ")").orElse("")));
        }
        Map<String, List<Result>> byFolder = results.stream()
                .collect(Collectors.groupingBy(r -> r.subject().folder(), TreeMap::new, Collectors.toList()));
        byFolder.forEach((folder, of) -> print(out, folder, of));
        print(out, "all", results);
        out.flush();
        return share(results) >= least ? Exit.OK : Exit.FINDING;
    }

    /** The cases that hold of the knowledge as it is; one that misses would break under every fault. */
    private List<CaseFile> sound(Assessor assessor, PrintWriter out) {
        List<CaseFile> files = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), folder + " is no folder; name a folder of cases");
            }
            for (CaseFile file : CaseReader.read(folder, assessor.knowledge()).files()) {
                List<CaseCheck.Miss> misses = CaseCheck.run(file, assessor);
                misses.forEach(m -> out.printf(
                        "%s: '%s' misses and is left out%n",
                        file.name(), m.entryCase().name()));
                files.add(new CaseFile(
                        file.name(),
                        file.subject(),
                        file.cases().stream()
                                .filter(c -> misses.stream().noneMatch(m -> m.entryCase() == c))
                                .toList()));
            }
        }
        return files;
    }

    private static void print(PrintWriter out, String name, List<Result> results) {
        long counted = results.stream().filter(Result::counts).count();
        long killed = results.stream().filter(Result::killed).count();
        out.printf(
                "%-16s %6d faults, %6d noticed (%.1f %%), %5d not, %4d that mean the same%n",
                name, results.size(), killed, share(results), counted - killed, results.size() - counted);
    }

    private static double share(List<Result> results) {
        long counted = results.stream().filter(Result::counts).count();
        long killed = results.stream().filter(Result::killed).count();
        return counted == 0 ? 0 : 100.0 * killed / counted;
    }
}

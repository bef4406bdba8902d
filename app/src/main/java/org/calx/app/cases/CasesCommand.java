package org.calx.app.cases;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.calx.app.guide.Exit;
import org.calx.assess.Assessor;
import org.calx.cases.CaseCheck;
import org.calx.cases.CaseFile;
import org.calx.cases.CaseReader;
import org.calx.cases.Completeness;
import org.calx.cases.writing.CaseWriter;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calx cases}: whether the entries come to what their cases say. */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = "Holds the entries of the knowledge to the cases written for them, and names each miss.",
        footer = {
            "",
            "Exit status 1 if a case misses or cannot be read, or, with --complete, if one is lacking.",
            "",
            "Example:",
            "  calx cases cases/entries --knowledge knowledge"
        })
public final class CasesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The cases; cases/entries if not given.",
            defaultValue = "cases/entries")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--knowledge", paramLabel = "FOLDER", description = "Knowledge to check; default: built in.")
    private Optional<Path> knowledgeFolder = Optional.empty();

    @Option(names = "--complete", description = "Take it for an error if an entry lacks a class of case.")
    private boolean complete;

    @Option(
            names = "--write",
            paramLabel = "FOLDER",
            description = "Write the cases that follow from the criteria themselves to this folder, cases/criteria.")
    private Optional<Path> writeTo = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (writeTo.isPresent()) {
            return write(writeTo.get());
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), folder + " is no folder; name the folder of the cases");
        }
        Knowledge knowledge = knowledge();
        CaseReader.Reading reading = CaseReader.read(folder, knowledge);
        Assessor assessor = new Assessor(knowledge);
        PrintWriter out = spec.commandLine().getOut();
        reading.problems().forEach(p -> out.printf("%s: %s; %s%n", p.where(), p.what(), p.remedy()));
        MissText text = new MissText(out);
        int misses = 0;
        int cases = 0;
        for (CaseFile file : reading.files()) {
            cases += file.cases().size();
            List<CaseCheck.Miss> missed = CaseCheck.run(file, assessor);
            missed.forEach(text::print);
            misses += missed.size();
        }
        List<Completeness.Lack> lacks = Completeness.of(knowledge, assessor, reading.files());
        lacks.forEach(l -> out.printf("%s: %s%n", complete ? "error" : "warning", l));
        out.printf(
                "%s: %d cases of %d entries, %d missed, %d unreadable, %d entries lack a class%n",
                folder,
                cases,
                reading.files().size(),
                misses,
                reading.problems().size(),
                lacks.size());
        out.flush();
        boolean sound = misses == 0 && reading.problems().isEmpty() && (!complete || lacks.isEmpty());
        return sound ? Exit.OK : Exit.FINDING;
    }

    private Knowledge knowledge() {
        return knowledgeFolder.map(KnowledgeStore::ofFolder).orElseGet(KnowledgeStore::packed);
    }

    private int write(Path target) throws IOException {
        CaseWriter writer = new CaseWriter(new Assessor(knowledge()));
        Map<String, String> files = writer.files();
        Files.createDirectories(target);
        try (Stream<Path> walk = Files.walk(target)) {
            for (Path path : walk.filter(p -> p.toString().endsWith(".yaml")).toList()) {
                if (!files.containsKey(target.relativize(path).toString().replace('\\', '/'))) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: %d cases in %d files; of %d the truth was asked, because what is said for one part bears on another%n",
                target, writer.counts().cases(), files.size(), writer.counts().asked());
        out.flush();
        return Exit.OK;
    }
}

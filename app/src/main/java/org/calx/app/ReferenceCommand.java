package org.calx.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.calx.app.guide.Exit;
import org.calx.app.reference.EntryCases;
import org.calx.app.reference.Reference;
import org.calx.app.reference.ReferenceFolder;
import org.calx.app.reference.ReferenceFolder.Difference;
import org.calx.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code calx reference}: the knowledge as pages to read. */
@Command(
        name = "reference",
        mixinStandardHelpOptions = true,
        description = "Writes the knowledge as Markdown pages: one per entry, with indexes by kind, site, type and"
                + " medicine, definitions, concepts and sources.",
        footer = {
            "",
            "Only pages that differ are written, and pages of entries that are gone are removed; files that this command"
                    + " did not make are left alone. With --check nothing is written, and the exit status is 1 if a page is"
                    + " stale, missing or extra.",
            "",
            "Examples:",
            "  calx reference",
            "  calx reference --check",
            "  calx reference --knowledge my-knowledge --out my-pages"
        })
final class ReferenceCommand implements Callable<Integer> {
    private static final String PLACE = "docs/reference";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the pages lie; docs/reference beside the program if not given.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--knowledge", paramLabel = "FOLDER", description = "Another knowledge than the built-in one.")
    @SuppressWarnings("NullAway.Init")
    private Path knowledge;

    @Option(
            names = "--cases",
            paramLabel = "FOLDER",
            description = "The cases of entries; cases/entries beside the program if not given.")
    @SuppressWarnings("NullAway.Init")
    private Path cases;

    @Option(names = "--check", description = "Writes nothing; says which pages are stale, missing or extra.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        Knowledge known = Chosen.knowledge(knowledge);
        SortedMap<String, String> pages = Reference.pages(known, EntryCases.of(casesFolder(), known));
        Path folder = out != null ? out : Chosen.beside(spec, PLACE, "--out");
        ReferenceFolder reference = new ReferenceFolder(folder);
        return check ? check(reference, pages, folder) : write(reference, pages, folder);
    }

    private Path casesFolder() {
        if (cases != null && !Files.isDirectory(cases)) {
            throw new ParameterException(spec.commandLine(), cases + " is no folder; name that of the cases");
        }
        return cases != null
                ? cases
                : Home.folder("cases").map(c -> c.resolve("entries")).orElse(Path.of("cases", "entries"));
    }

    private int check(ReferenceFolder reference, SortedMap<String, String> pages, Path folder) throws IOException {
        PrintWriter report = spec.commandLine().getOut();
        Difference difference = reference.compare(pages);
        list(report, "stale", difference.stale());
        list(report, "missing", difference.missing());
        list(report, "extra", difference.extra());
        report.println(
                folder + ": " + pages.size() + " pages, " + difference.stale().size() + " stale, "
                        + difference.missing().size() + " missing, "
                        + difference.extra().size() + " extra"
                        + (difference.isNone() ? "" : "; made anew by: calx reference"));
        report.flush();
        return difference.isNone() ? Exit.OK : Exit.FINDING;
    }

    private int write(ReferenceFolder reference, SortedMap<String, String> pages, Path folder) throws IOException {
        PrintWriter report = spec.commandLine().getOut();
        Difference done = reference.write(pages);
        report.println(folder + ": " + pages.size() + " pages, "
                + (done.stale().size() + done.missing().size()) + " written, "
                + done.extra().size() + " removed");
        report.flush();
        return Exit.OK;
    }

    private static void list(PrintWriter report, String what, List<String> paths) {
        paths.forEach(p -> report.println(what + "  " + p));
    }
}

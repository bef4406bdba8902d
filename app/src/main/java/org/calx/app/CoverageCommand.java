package org.calx.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.calx.app.coverage.Carriers;
import org.calx.app.coverage.CoverageList;
import org.calx.app.coverage.CoveragePage;
import org.calx.app.guide.Exit;
import org.calx.app.reference.ReferenceFolder;
import org.calx.knowledge.Knowledge;
import org.calx.record.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code calx coverage}: which row of the reviews is carried by which files. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description =
                "Writes docs/coverage.md: for each row of the reviews of evidence and danger, which entries carry it,"
                        + " or why none does; and the sources that no entry cites.",
        footer = {
            "",
            "The lists have one row a line and four columns between tabs: section, row, carried by (ids between spaces;"
                    + " definition:, concept:, question:, evidence: or file: before what is no entry), note. A note that"
                    + " begins with 'partly:' says what is missing; a row without an id must have a note.",
            "Exit status 1 if a list names what is not there, or with --check if the page is not fresh.",
            "",
            "Examples:",
            "  calx coverage",
            "  calx coverage --check --knowledge knowledge"
        })
final class CoverageCommand implements Callable<Integer> {
    private static final String PAGE = "docs/coverage.md";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description = "The list of the review of evidence; docs/coverage/evidence.tsv if not given.")
    @SuppressWarnings("NullAway.Init")
    private Path evidence;

    @Option(
            names = "--danger",
            paramLabel = "FILE",
            description = "The list of the safety review; docs/coverage/danger.tsv if not given.")
    @SuppressWarnings("NullAway.Init")
    private Path danger;

    @Option(names = "--out", paramLabel = "FILE", description = "The page; docs/coverage.md if not given.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--knowledge", paramLabel = "FOLDER", description = "Another knowledge than the built-in one.")
    @SuppressWarnings("NullAway.Init")
    private Path knowledge;

    @Option(names = "--check", description = "Writes nothing; says whether the page is fresh.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        Knowledge known = Chosen.knowledge(knowledge);
        Map<String, CoverageList> lists = new LinkedHashMap<>();
        lists.put("The review of evidence", list(evidence, "docs/coverage/evidence.tsv", "--evidence"));
        lists.put("The safety review", list(danger, "docs/coverage/danger.tsv", "--danger"));
        List<Problem> problems = new ArrayList<>();
        Carriers carriers = new Carriers(known, root());
        lists.values().forEach(l -> {
            problems.addAll(l.problems());
            problems.addAll(carriers.missing(l));
        });
        problems.forEach(p -> Errors.problem(spec.commandLine().getErr(), p));
        String page = new CoveragePage(known).of(lists);
        Path file = out != null ? out : Chosen.beside(spec, PAGE, "--out");
        PrintWriter report = spec.commandLine().getOut();
        lists.forEach((heading, l) -> report.println(heading + ": " + l.summary()));
        if (!problems.isEmpty()) {
            report.println(problems.size() + " faults in the lists; the page is not written");
        }
        boolean sound = problems.isEmpty() && (check ? isFresh(report, file, page) : written(file, page));
        report.flush();
        return sound ? Exit.OK : Exit.FINDING;
    }

    private CoverageList list(Path given, String usual, String option) throws IOException {
        return CoverageList.read(given != null ? given : Chosen.beside(spec, usual, option));
    }

    private static Path root() {
        return Home.folder("docs").map(d -> d.resolveSibling("")).orElse(Path.of(""));
    }

    private static boolean isFresh(PrintWriter report, Path file, String page) throws IOException {
        boolean fresh = Files.exists(file) && Files.readString(file).equals(page);
        if (!fresh) {
            report.println(file + " is not fresh; made anew by: calx coverage");
        }
        return fresh;
    }

    private static boolean written(Path file, String page) throws IOException {
        ReferenceFolder.put(file, page);
        return true;
    }
}

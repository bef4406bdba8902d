package org.calx.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.calx.app.guide.Exit;
import org.calx.app.guide.Guide;
import org.calx.assess.Assessment;
import org.calx.assess.Weighed;
import org.calx.intake.PatientReading;
import org.calx.knowledge.Level;
import org.calx.logic.Standing;
import org.calx.words.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calx diff}: what another knowledge answers to the same cases. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Answers all cases under two knowledge folders or packs and lists the answers that differ;"
                + " a lowered urgency comes first.",
        footer = {
            "",
            "Exit status 1 if the urgency of any case is lowered.",
            "",
            "Example:",
            "  calx diff knowledge-before knowledge cases/*.jsonl"
        })
final class DiffCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "Knowledge folder or pack.")
    @SuppressWarnings("NullAway.Init")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "Knowledge folder or pack.")
    @SuppressWarnings("NullAway.Init")
    private Path after;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "CASES",
            description = "Files or folders of notes; cases/ and examples/ beside the program if not given.")
    private List<Path> cases = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day of the question; today if not given.")
    @SuppressWarnings("NullAway.Init")
    private LocalDate asOf;

    /** What of an answer is compared. */
    private record Outcome(Level level, Level couldBe, String conclusion, String type, String causes) {
        static Outcome of(Assessment a) {
            return new Outcome(
                    a.urgency().level(),
                    a.urgency().couldBe(),
                    Wording.word(a.recognition().conclusion()),
                    a.leadingType()
                            .map(t -> t.type())
                            .filter(DiffCommand::fits)
                            .map(Weighed::id)
                            .orElse("none"),
                    String.join(
                            ",",
                            a.causes().stream()
                                    .filter(DiffCommand::fits)
                                    .map(Weighed::id)
                                    .sorted()
                                    .toList()));
        }
    }

    private static boolean fits(Weighed w) {
        return w.standing().atLeast(Standing.POSSIBLE);
    }

    /** A case whose answer differs. */
    private record Difference(String name, Outcome old, Outcome now) {
        boolean lowered() {
            return now.level().compareTo(old.level()) < 0;
        }

        boolean lessPossible() {
            return now.couldBe().compareTo(old.couldBe()) < 0;
        }
    }

    @Override
    public Integer call() throws IOException {
        Guide old = Guide.of(before);
        Guide now = Guide.of(after);
        List<Difference> differences = new ArrayList<>();
        int compared = 0;
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            LocalDate day = asOf == null ? LocalDate.now() : asOf;
            List<PatientReading> a = old.read(bytes, file.toString(), day);
            List<PatientReading> b = now.read(bytes, file.toString(), day);
            for (int i = 0; i < a.size(); i++) {
                compared++;
                String name = a.get(i).id().orElse(file.getFileName() + (a.size() > 1 ? " " + (i + 1) : ""));
                Outcome x = Outcome.of(old.assessor().assess(a.get(i).record()));
                Outcome y = Outcome.of(now.assessor().assess(b.get(i).record()));
                if (!x.equals(y)) {
                    differences.add(new Difference(name, x, y));
                }
            }
        }
        return report(differences, compared);
    }

    private List<Path> files() throws IOException {
        List<Path> given = new ArrayList<>(cases);
        if (given.isEmpty()) {
            Home.folder("cases").ifPresent(given::add);
            Home.folder("examples").ifPresent(given::add);
        }
        if (given.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there are no cases beside the program; name some");
        }
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> walk = Files.walk(path)) {
                    walk.filter(DiffCommand::isNote).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean isNote(Path path) {
        String name = path.toString();
        return Files.isRegularFile(path)
                && Stream.of(".json", ".jsonl", ".yaml", ".txt").anyMatch(name::endsWith);
    }

    private int report(List<Difference> differences, int compared) {
        PrintWriter out = spec.commandLine().getOut();
        differences.sort(Comparator.comparing((Difference d) -> !d.lowered())
                .thenComparing(d -> !d.lessPossible())
                .thenComparing(d -> d.old().level() == d.now().level()));
        for (Difference d : differences) {
            out.println((d.lowered() ? "LOWERED  " : "changed  ") + d.name());
            line(out, "urgency", d.old().level().word(), d.now().level().word());
            line(out, "could be", d.old().couldBe().word(), d.now().couldBe().word());
            line(out, "conclusion", d.old().conclusion(), d.now().conclusion());
            line(out, "type", d.old().type(), d.now().type());
            line(out, "causes", d.old().causes(), d.now().causes());
        }
        long lowered = differences.stream().filter(Difference::lowered).count();
        out.println(
                compared + " cases, " + differences.size() + " answers differ, " + lowered + " with lowered urgency");
        out.flush();
        return lowered > 0 ? Exit.FINDING : Exit.OK;
    }

    private static void line(PrintWriter out, String what, String old, String now) {
        if (!old.equals(now)) {
            out.println("  " + what + ": " + (old.isEmpty() ? "none" : old) + " -> " + (now.isEmpty() ? "none" : now));
        }
    }
}

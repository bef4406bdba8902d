package org.calx.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.calx.app.guide.Guide;
import org.calx.app.terminal.Printer;
import org.calx.app.terminal.TreeText;
import org.calx.assess.Assessment;
import org.calx.assess.Explain;
import org.calx.assess.Urgency;
import org.calx.assess.Weighed;
import org.calx.knowledge.Entry;
import org.calx.logic.Standing;
import org.calx.logic.Truth;
import org.calx.record.PatientRecord;
import org.calx.words.ExplanationTree;
import org.calx.words.ExplanationTree.Line;
import org.calx.words.Names;
import org.calx.words.Voice;
import org.calx.words.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calx explain}: the tree of reasons for one entry. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Shows why an entry stands as it does for a note, and what would settle it.",
        footer = {"", "Example:", "  calx explain note.json calciphylaxis"})
final class ExplainCommand implements Callable<Integer> {
    private static final int SETTLING = 6;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The note; - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Parameters(
            index = "1",
            paramLabel = "ENTRY",
            description = "Id of a type, cause, mimic, red flag, test or remedy.")
    @SuppressWarnings("NullAway.Init")
    private String entry;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @Override
    public Integer call() {
        Guide guide = inputs.guide();
        Entry found = guide.knowledge().entry(entry).orElseThrow(() -> unknown(guide));
        PatientRecord record = inputs.one(guide, file, spec.commandLine()).record();
        Wording wording = Wording.of(Voice.CLINICIAN);
        Names names = new Names(guide.knowledge(), Voice.CLINICIAN);
        ExplanationTree tree = new ExplanationTree(wording, names, file);
        List<Explain.Part> parts =
                new Explain(guide.assessor()).of(record, entry).orElse(List.of());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "", verdict(guide, record, found, parts), found.head().name(), settling(parts, wording, names)));
        for (int i = 0; i < parts.size(); i++) {
            lines.addAll(tree.of(parts.get(i), i == parts.size() - 1));
        }
        new TreeText(new Printer(spec.commandLine().getOut(), Screens.current())).print(lines);
        spec.commandLine().getOut().flush();
        return inputs.exit();
    }

    private ParameterException unknown(Guide guide) {
        List<String> near = Near.to(
                entry, guide.knowledge().entries().stream().map(Entry::id).toList());
        String hint = near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?";
        return new ParameterException(
                spec.commandLine(), "there is no entry '" + entry + "' in this knowledge." + hint);
    }

    /** The standing of what is recognised, the state of a flag, else the truth of its first criterion. */
    private static String verdict(Guide guide, PatientRecord record, Entry entry, List<Explain.Part> parts) {
        Assessment a = guide.assessor().assess(record);
        if (entry instanceof Entry.Recognisable) {
            Standing standing = Stream.of(
                            a.recognition().candidates().stream(),
                            a.types().stream().flatMap(t -> Stream.concat(Stream.of(t.type()), t.subtypes().stream())),
                            a.causes().stream())
                    .flatMap(s -> s)
                    .filter(w -> w.id().equals(entry.id()))
                    .map(Weighed::standing)
                    .findFirst()
                    .orElse(Standing.OPEN);
            return standing.name();
        }
        if (entry instanceof Entry.RedFlag) {
            Urgency u = a.urgency();
            return has(u.raised(), entry)
                    ? "RAISED"
                    : has(u.open(), entry)
                            ? "OPEN"
                            : has(u.unasked(), entry)
                                    ? "UNASKED"
                                    : has(u.awaitingTest(), entry) ? "AWAITING TEST" : "NO";
        }
        return parts.stream()
                .findFirst()
                .map(p -> p.explanation().truth())
                .orElse(Truth.UNKNOWN)
                .name();
    }

    private static boolean has(List<Urgency.Flag> flags, Entry entry) {
        return flags.stream().anyMatch(f -> f.flag().id().equals(entry.id()));
    }

    private static String settling(List<Explain.Part> parts, Wording wording, Names names) {
        List<String> open = parts.stream()
                .flatMap(p -> p.explanation().openGaps().stream())
                .map(g -> names.of(g.concept()))
                .distinct()
                .toList();
        if (open.isEmpty()) {
            return wording.text("tree.nothing-open");
        }
        String shown = String.join(", ", open.subList(0, Math.min(SETTLING, open.size())));
        int more = open.size() - SETTLING;
        return wording.text("tree.settle", more > 0 ? shown + ", " + wording.text("could-be.more", more) : shown);
    }
}

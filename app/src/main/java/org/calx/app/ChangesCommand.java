package org.calx.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.calx.app.guide.Guide;
import org.calx.app.terminal.Printer;
import org.calx.app.terminal.Style;
import org.calx.assess.Changes;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.words.FactWords;
import org.calx.words.Names;
import org.calx.words.Voice;
import org.calx.words.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code calx changes}: which single unknown would change the answer, and how. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description = "Shows what would change the answer to a note: one unknown at a time, urgency first.",
        footer = {"", "Example:", "  calx changes note.json"})
final class ChangesCommand implements Callable<Integer> {
    private static final int EFFECTS = 4;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The note; - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--all", description = "All of them; otherwise the first 20.")
    private boolean all;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Inputs inputs;

    @Override
    public Integer call() {
        Guide guide = inputs.guide();
        var record = inputs.one(guide, file, spec.commandLine()).record();
        List<Changes.Change> changes = new Changes(guide.assessor()).of(record);
        Printer out = new Printer(spec.commandLine().getOut(), Screens.current());
        if (changes.isEmpty()) {
            out.line(Style.PLAIN, "No single unknown would change the answer.");
        }
        int shown = all ? changes.size() : Math.min(20, changes.size());
        Names names = new Names(guide.knowledge(), Voice.CLINICIAN);
        FactWords words = new FactWords(Wording.of(Voice.CLINICIAN), names, "");
        for (Changes.Change change : changes.subList(0, shown)) {
            print(out, change, names, words);
        }
        if (shown < changes.size()) {
            out.line(Style.PLAIN, (changes.size() - shown) + " more; --all shows them.");
        }
        spec.commandLine().getOut().flush();
        return inputs.exit();
    }

    private static void print(Printer out, Changes.Change change, Names names, FactWords words) {
        Fact supposed = Fact.present(
                        change.concept(), org.calx.record.About.PATIENT, new Origin(Origin.Source.DERIVED, "", ""))
                .withValue(change.supposed());
        boolean urgent = change.effects().get(0).what().equals("urgency");
        out.line(urgent ? Style.SOON : Style.BOLD, "If " + words.statement(supposed) + ":");
        change.effects().stream()
                .limit(EFFECTS)
                .forEach(e -> out.item(
                        "  ",
                        "• ",
                        names.entry(e.what()) + ": " + e.from().toLowerCase(java.util.Locale.ROOT) + " → "
                                + e.to().toLowerCase(java.util.Locale.ROOT)));
        int more = change.effects().size() - EFFECTS;
        if (more > 0) {
            out.item("  ", "• ", "and " + more + " more");
        }
    }
}

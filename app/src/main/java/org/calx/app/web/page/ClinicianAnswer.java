package org.calx.app.web.page;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calx.app.answer.Answered;
import org.calx.app.guide.Guide;
import org.calx.app.terminal.DocumentText;
import org.calx.app.terminal.Printer;
import org.calx.app.terminal.Screen;
import org.calx.app.web.page.ClinicianModel.One;
import org.calx.app.web.page.ClinicianModel.TreeModel;
import org.calx.assess.Assessment;
import org.calx.assess.Explain;
import org.calx.assess.Urgency;
import org.calx.assess.Weighed;
import org.calx.intake.PatientReading;
import org.calx.logic.Standing;
import org.calx.record.PatientRecord;
import org.calx.words.ClinicianExtras;
import org.calx.words.ClinicianReport;
import org.calx.words.Document;
import org.calx.words.ExplanationTree;
import org.calx.words.Names;
import org.calx.words.Voice;
import org.calx.words.Wording;

/** Makes the page of one patient for a clinician. */
final class ClinicianAnswer {
    private static final int TREES = 14;
    private static final int INDENT = 3;

    private final Guide guide;
    private final Wording wording = Wording.of(Voice.CLINICIAN);

    ClinicianAnswer(Guide guide) {
        this.guide = guide;
    }

    /** @param today on which it is read, which may be long after the day of a note */
    One of(PatientReading reading, LocalDate today) {
        PatientRecord record = reading.record();
        Assessment a = guide.assessor().assess(record, reading.problems());
        Answered answered = new Answered(
                "", reading.id().orElse(""), a, reading.phrases(), List.of(), List.of(), Guide.programVersion());
        Document report = new ClinicianReport(guide.knowledge(), answered.given()).of(a);
        ClinicianExtras extras = new ClinicianExtras(guide.knowledge(), report);
        String sources = wording.text("section.footnotes");
        return new One(
                extras.whole(record, a, false),
                extras.old(a, today),
                extras.safetyNet(a, today),
                extras.treatments(a),
                trees(record, a),
                sources,
                text(extras.whole(record, a, true), extras.old(a, today), extras.safetyNet(a, today), sources));
    }

    private static String text(Document whole, Optional<String> old, String safetyNet, String sources) {
        List<String> closing = new ArrayList<>();
        old.ifPresent(closing::add);
        closing.add(safetyNet);
        closing.addAll(whole.closing());
        StringWriter out = new StringWriter();
        new DocumentText(new Printer(new PrintWriter(out, true), Screen.PLAIN), true)
                .print(
                        new Document(whole.title(), whole.tone(), whole.sections(), whole.footnotes(), closing),
                        sources);
        return out.toString();
    }

    private List<TreeModel> trees(PatientRecord record, Assessment a) {
        Urgency u = a.urgency();
        List<TreeModel> trees = new ArrayList<>();
        u.raised()
                .forEach(f ->
                        trees.add(tree(record, f.flag().id(), f.flag().head().name(), wording.text("next.raised"))));
        u.open()
                .forEach(f ->
                        trees.add(tree(record, f.flag().id(), f.flag().head().name(), wording.text("next.open"))));
        Stream.of(
                        a.types().stream().map(Assessment.TypeWeighed::type),
                        a.recognition().candidates().stream(),
                        a.causes().stream())
                .flatMap(s -> s)
                .filter(w -> w.standing().atLeast(Standing.POSSIBLE))
                .limit(TREES)
                .forEach(w -> trees.add(tree(record, w)));
        return trees;
    }

    private TreeModel tree(PatientRecord record, Weighed w) {
        return tree(record, w.id(), w.entry().head().name(), wording.of("standing", w.standing()));
    }

    private TreeModel tree(PatientRecord record, String id, String name, String verdict) {
        ExplanationTree tree = new ExplanationTree(wording, new Names(guide.knowledge(), Voice.CLINICIAN), "");
        List<ExplanationTree.Line> lines = new ArrayList<>();
        List<Explain.Part> parts = new Explain(guide.assessor()).of(record, id).orElse(List.of());
        for (int i = 0; i < parts.size(); i++) {
            lines.addAll(tree.of(parts.get(i), i == parts.size() - 1));
        }
        return new TreeModel(verdict, name, "", branches(lines, 1));
    }

    /** Lines of one depth, each with the deeper ones that follow it. */
    private static List<TreeModel> branches(List<ExplanationTree.Line> lines, int depth) {
        List<TreeModel> branches = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            ExplanationTree.Line line = lines.get(i);
            int end = i + 1;
            while (end < lines.size() && lines.get(end).branch().length() > depth * INDENT) {
                end++;
            }
            branches.add(new TreeModel(
                    line.verdict(), line.label(), line.reason(), branches(lines.subList(i + 1, end), depth + 1)));
            i = end;
        }
        return branches;
    }
}

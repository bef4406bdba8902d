package org.calx.app.validate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.calx.app.guide.Guide;
import org.calx.assess.Assessor;
import org.calx.intake.PatientReading;
import org.calx.intake.note.CaseNotes;
import org.calx.intake.note.Mode;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.KnowledgeStore;
import org.calx.record.PatientRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the program on published cases, with n and 95 %% intervals. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Scores the answers to published cases against their authors' conclusions.",
            "Danger comes first; each figure has its n and Wilson 95 %% interval.",
            "Each file holds one case a line; the answer fields are never shown to the program."
        })
public final class ValidateCommand implements Callable<Integer> {
    /** People with painful hands leave longer forms unfinished. */
    private static final int MEDIAN_QUESTIONS = 10;

    private static final int MOST_QUESTIONS = 18;

    /** A fixed day, so that scores do not depend on when they are made. */
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    @Parameters(arity = "1..*", paramLabel = "CASES", description = "Files with one case a line (JSON lines).")
    private List<Path> files = List.of();

    @Option(names = "--interview", description = "Also interview a simulated person for each case.")
    private boolean interview;

    @Option(names = "--misses", description = "List the cases that missed, with what was answered.")
    private boolean misses;

    @Option(names = "--knowledge", paramLabel = "FOLDER", description = "Knowledge to score; default: built in.")
    private Optional<Path> folder = Optional.empty();

    private boolean allReached = true;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Knowledge knowledge = folder.map(KnowledgeStore::ofFolder).orElseGet(KnowledgeStore::packed);
        Assessor assessor = new Assessor(knowledge);
        Recogniser recogniser = new Recogniser(knowledge.concepts(), knowledge.units());
        List<PublishedCase> cases = new ArrayList<>();
        for (Path file : files) {
            cases.addAll(PublishedCase.read(file));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%d published cases, knowledge %s%n", cases.size(), knowledge.version());
        Map<String, PatientRecord> records = new HashMap<>();
        for (Mode mode : List.of(Mode.PRESENTATION, Mode.FULL)) {
            CaseScores scores = new CaseScores(mode == Mode.FULL ? 0.95 : 0.85);
            CaseNotes notes = new CaseNotes(knowledge.concepts(), knowledge.units(), recogniser, mode);
            for (PublishedCase published : cases) {
                PatientReading reading = notes.read(published.note(), published.id(), AS_OF);
                records.put(published.id(), reading.record());
                scores.add(published, assessor.assess(reading.record(), reading.problems()));
            }
            print(out, mode == Mode.FULL ? "With all information" : "At presentation", scores.scores());
        }
        DangerVariants variants = new DangerVariants(assessor, recogniser);
        variants.add(cases, records);
        print(out, "Danger, said otherwise", variants.scores());
        if (interview) {
            interviews(out, assessor, cases, records);
        }
        out.flush();
        return allReached ? 0 : 1;
    }

    private void interviews(
            PrintWriter out, Assessor assessor, List<PublishedCase> cases, Map<String, PatientRecord> records) {
        InterviewScores scores = new InterviewScores(assessor);
        CheckLength check = new CheckLength(new Guide(assessor.knowledge()));
        for (PublishedCase published : cases) {
            PatientRecord truth = java.util.Objects.requireNonNull(records.get(published.id()));
            scores.add(published, truth);
            check.add(truth);
        }
        print(out, "Interview of a simulated person", scores.scores());
        out.printf(
                "  questions: median %d (required: %d or fewer), 95th percentile %d (required: %d or fewer),"
                        + " longest %d (n = %d)%n",
                scores.length(0.5),
                MEDIAN_QUESTIONS,
                scores.length(0.95),
                MOST_QUESTIONS,
                scores.length(1),
                scores.interviews());
        out.printf(
                "  check of the web guide: pages median %d, nine in ten %d to %d; taps median %d, 95th percentile %d%n",
                check.pages(0.5), check.pages(0.05), check.pages(0.95), check.taps(0.5), check.taps(0.95));
        allReached &= scores.length(0.5) <= MEDIAN_QUESTIONS && scores.length(0.95) <= MOST_QUESTIONS;
    }

    private void print(PrintWriter out, String title, List<Score> scores) {
        out.printf("%n%s%n", title);
        for (Score score : scores) {
            out.printf("  %-78s %-24s required: %s%n", score.name(), score.proportion(), score.asked());
            allReached &= score.reached();
            if (misses) {
                score.misses().forEach(m -> out.printf("      %s%n", m));
            }
        }
    }
}

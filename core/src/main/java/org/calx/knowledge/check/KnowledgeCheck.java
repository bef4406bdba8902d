package org.calx.knowledge.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.calx.knowledge.KnowledgeReader;
import org.calx.knowledge.Sources;
import org.calx.record.Problem;

/** Checks a knowledge folder: its YAML, its shape, and every {@link Check}. */
public final class KnowledgeCheck {
    private static final String SHAPE = "shape";
    private static final List<Check> CHECKS = List.of(
            new PathIsId(),
            new OnlyTextsAreUnquoted(),
            new ReferencesResolve(),
            new SourcesExist(),
            new SourcesUsed(),
            new EntriesAcyclic(),
            new IsAAcyclic(),
            new ThresholdsPlausible(),
            new BandsTile(),
            new ClaimsHaveEvidence(),
            new SupportsAField(),
            new UnverifiedHasNoPower(),
            new UnseenIsUnverified(),
            new WithinWeeksIsNeverOpen(),
            new DurationsIso(),
            new QuestionsClear(),
            new WordsUnshared(),
            new CodesUnshared(),
            new ConceptsUsed(),
            new DefinitionsUsed(),
            new RedFlagsReachable(),
            new DangersRead(),
            new PlainReadable(),
            new NoDoseInPlain(),
            new NoStoppingInPlain(),
            new ReviewDue());

    private KnowledgeCheck() {}

    /**
     * Every finding in a folder, faults of YAML and shape first.
     *
     * @param asOf the day on which reviews are judged to be due
     */
    public static List<CheckFinding> run(Path folder, LocalDate asOf) {
        Sources.Parsed parsed = Sources.ofFolder(folder);
        KnowledgeReader.Reading reading = KnowledgeReader.read(parsed.sources());
        CheckedKnowledge knowledge = new CheckedKnowledge(parsed.sources(), reading.knowledge(), asOf);
        List<CheckFinding> findings = new ArrayList<>();
        Stream.concat(parsed.problems().stream(), reading.problems().stream())
                .map(KnowledgeCheck::shape)
                .forEach(findings::add);
        CHECKS.forEach(check -> findings.addAll(check.run(knowledge)));
        return List.copyOf(findings);
    }

    /** All checks, in the order in which they report. */
    static List<Check> checks() {
        return CHECKS;
    }

    /** The reader names file and place in one text, with a space between. */
    private static CheckFinding shape(Problem problem) {
        int space = problem.where().indexOf(" /");
        String file = space < 0 ? problem.where() : problem.where().substring(0, space);
        String place = space < 0 ? "" : problem.where().substring(space + 1);
        return new CheckFinding(CheckFinding.Severity.ERROR, SHAPE, file, place, problem.what(), problem.remedy());
    }
}

package org.calx.cases.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.calx.assess.Assessor;
import org.calx.cases.Parts;
import org.calx.cases.Subject;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Finding;
import org.calx.logic.Criterion;
import org.calx.logic.Truth;

/**
 * Writes the cases that follow from the criteria themselves. What must be true follows from how each patient was made;
 * only where what is said for one part bears on another is it asked from the engine, and the line says so. The files are approved: what a change of the
 * knowledge changes in them is what it changes for patients.
 */
public final class CaseWriter {
    private final Assessor assessor;
    private final Choice choice;
    private int cases;
    private int asked;

    public CaseWriter(Assessor assessor) {
        this.assessor = assessor;
        choice = new Choice(assessor);
    }

    /** The files by name, relative to the folder of the cases, in the order of the entries. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Subject subject : Subject.all(assessor.knowledge())) {
            if (Parts.of(subject).isEmpty()) {
                continue;
            }
            files.put(subject.folder() + "/" + subject.id() + ".yaml", file(subject));
        }
        return files;
    }

    /** Cases written, and those of them whose truth had to be asked from the engine. */
    public record Counts(int cases, int asked) {}

    /** What the files hold. */
    public Counts counts() {
        return new Counts(cases, asked);
    }

    private String file(Subject subject) {
        StringBuilder file = new StringBuilder("# Made by calx cases --write; not edited by hand.\n");
        file.append("entry: ").append(subject.id()).append("\ncases:\n");
        Parts.of(subject).forEach((part, criterion) -> {
            List<Choice.Made> all = choice.all(criterion);
            for (Choice.Made made : choice.of(criterion, all)) {
                boolean definition = subject instanceof Subject.OfDefinition;
                String expected = definition
                        ? "is: " + word(made.truth())
                        : "because: { " + Quoted.of(part) + ": " + word(made.truth()) + " }";
                line(file, expected, made);
            }
            if (subject instanceof Subject.OfEntry of && of.entry() instanceof Entry.Recognisable entry) {
                points(file, entry, criterion, all);
            }
        });
        return file.toString();
    }

    private void line(StringBuilder file, String expected, Choice.Made made) {
        cases++;
        asked += made.asked() ? 1 : 0;
        file.append("  - { ")
                .append(expected)
                .append(", patient: ")
                .append(Quoted.list(made.statements()))
                .append(made.asked() ? " } # asked\n" : " }\n");
    }

    /** Patients whose points would be others if the finding weighed one step more or less, or spoke the other way. */
    private void points(StringBuilder file, Entry.Recognisable entry, Criterion criterion, List<Choice.Made> all) {
        List<Finding> findings = entry.recognition().findings();
        for (Finding finding : findings) {
            if (finding.when() == criterion) {
                Set<Choice.Made> chosen = new LinkedHashSet<>();
                for (Finding changed : changed(finding)) {
                    all.stream()
                            .filter(m -> m.truth() == Truth.YES && tells(m, findings, finding, changed))
                            .findFirst()
                            .ifPresent(chosen::add);
                }
                chosen.forEach(m -> line(file, "points: " + Points.of(met(m, findings)), m));
            }
        }
    }

    private static List<Finding> changed(Finding f) {
        List<Finding> changed = new ArrayList<>();
        changed.add(new Finding(!f.speaksFor(), f.strength(), f.family(), f.name(), f.when(), f.source()));
        for (Finding.Strength other : Finding.Strength.values()) {
            if (Math.abs(other.ordinal() - f.strength().ordinal()) == 1) {
                changed.add(new Finding(f.speaksFor(), other, f.family(), f.name(), f.when(), f.source()));
            }
        }
        return changed;
    }

    private static boolean tells(Choice.Made made, List<Finding> findings, Finding finding, Finding changed) {
        List<Finding> met = met(made, findings);
        List<Finding> other = met.stream().map(f -> f == finding ? changed : f).toList();
        return Points.of(met) != Points.of(other);
    }

    private static List<Finding> met(Choice.Made made, List<Finding> findings) {
        return findings.stream()
                .filter(f -> made.outcomes().of(f.when()) == Truth.YES)
                .toList();
    }

    private static String word(Truth truth) {
        return truth.name().toLowerCase(Locale.ROOT);
    }
}

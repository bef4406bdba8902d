package org.calx.knowledge.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question has what its kind needs: options with ids of their own for a choice, a concept for a number, a date or
 * yes and no, a unit for a number, and "none" where it says what "none" covers.
 */
final class QuestionsClear implements Check {
    private static final Set<String> CHOICES = Set.of("one-of", "any-of", "map");

    @Override
    public String name() {
        return "questions-clear";
    }

    @Override
    public List<CheckFinding> run(CheckedKnowledge knowledge) {
        List<CheckFinding> findings = new ArrayList<>();
        for (Part question : knowledge.files("questions")) {
            boolean choice = question.text("kind").filter(CHOICES::contains).isPresent();
            need(findings, question, choice ? "options" : "asks");
            if (question.says("kind", "number")) {
                need(findings, question, "unit");
            }
            if (question.has("covers")) {
                need(findings, question, "none");
            }
            Set<String> ids = new HashSet<>();
            question.items("options").stream()
                    .filter(o -> !ids.add(o.text("id").orElse("")))
                    .forEach(o -> findings.add(
                            error(o, "a second option '" + o.text("id").orElse("") + "'", "rename one of them")));
        }
        return findings;
    }

    private void need(List<CheckFinding> findings, Part question, String key) {
        if (!question.has(key)) {
            findings.add(error(question, "no '" + key + "'", "add it, or change the kind of the question"));
        }
    }
}

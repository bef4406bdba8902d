package org.calx.knowledge.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calx.record.Concept;
import org.calx.record.ConceptId;
import org.calx.record.Laboratory;
import org.calx.record.Quantity;

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
                unit(findings, knowledge, question);
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

    private void unit(List<CheckFinding> findings, CheckedKnowledge knowledge, Part question) {
        String asked = question.text("asks").orElse("");
        Optional<Laboratory> measured =
                knowledge.knowledge().concepts().find(ConceptId.of(asked)).flatMap(Concept::laboratory);
        question.text("unit")
                .filter(u -> measured.flatMap(m ->
                                knowledge.knowledge().units().canonical(m.analyte(), new Quantity(BigDecimal.ONE, u)))
                        .isEmpty())
                .ifPresent(u -> findings.add(error(
                        question, "'" + u + "' is no unit of " + asked, "write a unit that units.csv has for it")));
    }

    private void need(List<CheckFinding> findings, Part question, String key) {
        if (!question.has(key)) {
            findings.add(error(question, "no '" + key + "'", "add it, or change the kind of the question"));
        }
    }
}

package org.calx.app.validate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.calx.assess.Assessor;
import org.calx.intake.text.Recogniser;
import org.calx.knowledge.Level;
import org.calx.record.PatientRecord;

/**
 * Tries whether danger survives what a hurried or ill person does: leaving out kidneys, medicines or pain, other words,
 * another order. No variant of calciphylaxis may fall below "within days", and it must still be shown that it could be
 * an emergency.
 */
final class DangerVariants {
    /** So many reworded and reordered texts are made over all calciphylaxis cases. */
    private static final int TEXTS = 300;

    private static final Map<String, Set<String>> LEFT_OUT = new TreeMap<>(Map.of(
            "kidney facts",
            Set.of("kidney-disease", "lab-creatinine", "lab-egfr", "lab-urea"),
            "medicines",
            Set.of("anticoagulant", "immunosuppressant", "vitamin-d-class", "calcium-oral-class", "iron"),
            "pain",
            Set.of("pain")));

    private final Assessor assessor;
    private final Recogniser recogniser;
    private final Variants variants;
    private final Score.Counter leftOut =
            new Score.Counter("calciphylaxis with kidney, medicine or pain facts left out: within days", 1);
    private final Score.Counter reworded =
            new Score.Counter("calciphylaxis reworded and reordered as free text: within days", 1);
    private final Score.Counter couldBe = new Score.Counter("all these variants: could be an emergency", 1);

    DangerVariants(Assessor assessor, Recogniser recogniser) {
        this.assessor = assessor;
        this.recogniser = recogniser;
        variants = new Variants(assessor.knowledge().concepts());
    }

    void add(List<PublishedCase> cases, Map<String, PatientRecord> records) {
        List<PublishedCase> calciphylaxis =
                cases.stream().filter(c -> c.type().equals("calciphylaxis")).toList();
        if (calciphylaxis.isEmpty()) {
            return;
        }
        for (PublishedCase published : calciphylaxis) {
            LEFT_OUT.forEach((name, roots) -> count(
                    leftOut,
                    published.id() + " without " + name,
                    variants.without(java.util.Objects.requireNonNull(records.get(published.id())), roots)));
        }
        for (int i = 0; i < TEXTS; i++) {
            PublishedCase published = calciphylaxis.get(i % calciphylaxis.size());
            String text = variants.text(published, i);
            PatientRecord start = java.util.Objects.requireNonNull(records.get(published.id()));
            PatientRecord record = new PatientRecord(
                    recogniser.narrative(text, "variant " + i).facts(),
                    start.birth(),
                    start.sex(),
                    Set.of(),
                    start.asOf());
            count(reworded, published.id() + " as \"" + text + "\"", record);
        }
    }

    private void count(Score.Counter counter, String id, PatientRecord record) {
        var urgency = assessor.assess(record).urgency();
        counter.add(
                urgency.level().atLeast(Level.WITHIN_DAYS), id, urgency.level().word());
        couldBe.add(urgency.couldBe() == Level.EMERGENCY, id, urgency.couldBe().word());
    }

    List<Score> scores() {
        return List.of(leftOut.score(), reworded.score(), couldBe.score());
    }
}

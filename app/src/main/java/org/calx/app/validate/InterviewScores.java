package org.calx.app.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.calx.assess.Asker;
import org.calx.assess.Assessment;
import org.calx.assess.Assessor;
import org.calx.assess.Interview;
import org.calx.knowledge.Question;
import org.calx.record.PatientRecord;

/** Interviews simulated persons and compares the answer with that after asking everything. */
final class InterviewScores {
    private final Assessor assessor;
    private final List<Integer> lengths = new ArrayList<>();
    private final Score.Counter dangerFirst = new Score.Counter("danger questions before all others", 1);
    private final Score.Counter urgency = new Score.Counter("same urgency as asking everything", 1);
    private final Score.Counter type = new Score.Counter("same leading type as asking everything", 0.95);

    InterviewScores(Assessor assessor) {
        this.assessor = assessor;
    }

    void add(PublishedCase published, PatientRecord truth) {
        SimulatedPerson person = new SimulatedPerson(assessor.knowledge(), truth);
        PatientRecord start = new PatientRecord(List.of(), truth.birth(), truth.sex(), truth.coverage(), truth.asOf());
        Interview interview = Interview.start(assessor, start);
        boolean danger = true;
        boolean inOrder = true;
        List<Asker.Next> next = interview.next();
        while (!next.isEmpty()) {
            Question question = next.get(0).question();
            inOrder &= danger || !question.danger() || question.follows().isPresent() || isNewlyOpened(interview);
            danger &= question.danger();
            interview = interview.answer(question, person.answer(question));
            next = interview.next();
        }
        Interview everything = Interview.start(assessor, start);
        for (Question question : assessor.knowledge().questions()) {
            everything = everything.answer(question, person.answer(question));
        }
        lengths.add(interview.given().size());
        compare(published.id(), assessor.assess(interview.record()), assessor.assess(everything.record()));
        dangerFirst.add(inOrder, published.id(), "a danger question came late");
    }

    /** An ordinary answer can itself open a danger, which is then asked about at once. */
    private boolean isNewlyOpened(Interview interview) {
        return !assessor.assess(interview.record()).urgency().open().isEmpty();
    }

    private void compare(String id, Assessment asked, Assessment all) {
        urgency.add(
                asked.urgency().level() == all.urgency().level(),
                id,
                asked.urgency().level().word() + " but " + all.urgency().level().word());
        type.add(
                leading(asked).equals(leading(all)),
                id,
                leading(asked).orElse("none") + " but " + leading(all).orElse("none"));
    }

    private static Optional<String> leading(Assessment assessment) {
        return assessment.leadingType().map(t -> t.type().id());
    }

    /** The length at a share of all interviews, for example 0.5 for the median. */
    int length(double share) {
        List<Integer> sorted = new ArrayList<>(lengths);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    int interviews() {
        return lengths.size();
    }

    List<Score> scores() {
        return List.of(dangerFirst.score(), urgency.score(), type.score());
    }
}

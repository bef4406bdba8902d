package org.calx.app.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calx.assess.Answer;
import org.calx.assess.Answers;
import org.calx.assess.Asker;
import org.calx.assess.Urgency;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Level;
import org.calx.knowledge.Question;
import org.calx.logic.Evaluation;
import org.calx.logic.PatientView;
import org.calx.logic.Standing;
import org.calx.logic.Truth;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.PatientRecord;
import org.calx.record.Side;
import org.calx.words.Given.Alarm;

/**
 * Finds what a person must be told to look out for: the answers to open danger questions, by the most urgent red flag that
 * each would raise or open by itself. So "black skin" reads as an emergency and "diabetes" as something that matters too.
 */
public final class Alarms {
    private final Knowledge knowledge;
    private final Answers answers;
    private final Supposition supposition;

    public Alarms(Knowledge knowledge) {
        this.knowledge = knowledge;
        answers = new Answers(knowledge);
        supposition = new Supposition(knowledge);
    }

    /** Most urgent first, then in the order of the questions. */
    public List<Alarm> of(PatientRecord record, Urgency urgency, List<Asker.Next> next) {
        List<Entry.RedFlag> undecided = Stream.concat(urgency.open().stream(), urgency.unasked().stream())
                .map(Urgency.Flag::flag)
                .toList();
        Lesion lesion = record.lesions().stream().findFirst().orElse(new Lesion("lesion-1", Side.NOT_STATED));
        List<Alarm> alarms = new ArrayList<>();
        for (Asker.Next n : next) {
            if (n.question().danger()) {
                alarms.addAll(of(record, lesion, undecided, n.question()));
            }
        }
        alarms.sort(Comparator.comparing(Alarm::level).reversed());
        return alarms;
    }

    private List<Alarm> of(PatientRecord record, Lesion lesion, List<Entry.RedFlag> flags, Question question) {
        Map<Level, List<String>> byLevel = new EnumMap<>(Level.class);
        List<Fact> asked = question.asksWhen().map(supposition::of).orElse(List.of());
        for (Question.Option option : question.options()) {
            Answer answer = new Answer.Chosen(List.of(option.id()));
            PatientRecord supposed = record.with(asked).with(answers.facts(question, answer, lesion));
            byLevel.computeIfAbsent(level(supposed, flags), l -> new ArrayList<>())
                    .add(option.plain());
        }
        return byLevel.entrySet().stream()
                .map(e -> new Alarm(e.getKey(), question, e.getValue()))
                .toList();
    }

    private Level level(PatientRecord record, List<Entry.RedFlag> flags) {
        PatientView view = PatientView.of(knowledge.concepts(), record);
        Evaluation evaluation = new Evaluation(view, entry -> Standing.OPEN);
        Level level = Level.ROUTINE;
        for (Entry.RedFlag flag : flags) {
            if (evaluation.of(flag.when()) == Truth.YES) {
                level = Level.max(level, flag.level());
            } else if (flag.suspectWhen()
                    .map(s -> evaluation.of(s) == Truth.YES)
                    .orElse(false)) {
                level = Level.max(level, flag.openLevel());
            }
        }
        return level;
    }
}

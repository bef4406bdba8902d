package org.calx.app.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calx.assess.Answer;
import org.calx.assess.Answers;
import org.calx.assess.Urgency;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Knowledge;
import org.calx.knowledge.Level;
import org.calx.knowledge.Question;
import org.calx.logic.Criterion;
import org.calx.logic.Evaluation;
import org.calx.logic.PatientView;
import org.calx.logic.Standing;
import org.calx.logic.Truth;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.PatientRecord;
import org.calx.record.Side;
import org.calx.words.Given.Alarm;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a person must be told to look out for: the answers to open danger questions, by the most urgent red flag that
 * each would raise or open by itself. So "black skin" reads as an emergency and "diabetes" as something that matters too.
 */
public final class Alarms {
    private final Knowledge knowledge;
    private final Answers answers;
    private final Supposition supposition;
    private volatile @Nullable Watch watch;

    /** What to watch for on a day. */
    private record Watch(LocalDate day, List<Alarm> alarms) {}

    public Alarms(Knowledge knowledge) {
        this.knowledge = knowledge;
        answers = new Answers(knowledge);
        supposition = new Supposition(knowledge);
    }

    /** Most urgent first, then in the order of the questions. */
    public List<Alarm> of(PatientRecord record, Urgency urgency, List<Question> questions) {
        List<Entry.RedFlag> undecided = Stream.concat(urgency.open().stream(), urgency.unasked().stream())
                .map(Urgency.Flag::flag)
                .toList();
        Lesion lesion = record.lesions().stream().findFirst().orElse(new Lesion("lesion-1", Side.NOT_STATED));
        List<Alarm> alarms = new ArrayList<>();
        for (Question question : questions) {
            if (question.danger()) {
                of(record, lesion, undecided, question).stream()
                        .filter(a -> !alarms.contains(a))
                        .forEach(alarms::add);
            }
        }
        alarms.sort(Comparator.comparing(Alarm::level).reversed());
        return alarms;
    }

    /** Of every danger question that stands by itself what would be urgent if it came to be true, for whoever it is. */
    public List<Alarm> watch(LocalDate day) {
        Watch known = watch;
        if (known == null || !known.day().equals(day)) {
            known = new Watch(day, watchOn(day));
            watch = known;
        }
        return known.alarms();
    }

    private List<Alarm> watchOn(LocalDate day) {
        PatientRecord nobody = PatientRecord.empty(day);
        Lesion lesion = new Lesion("lesion-1", Side.NOT_STATED);
        List<Entry.RedFlag> flags = knowledge.entries(Entry.RedFlag.class);
        List<Alarm> alarms = new ArrayList<>();
        knowledge.questions().stream()
                .filter(q -> q.danger()
                        && !q.onRequest()
                        && q.follows().isEmpty()
                        && q.asksWhen().isEmpty())
                .flatMap(q -> of(nobody, lesion, flags, q).stream())
                .filter(a -> a.level().compareTo(Level.WITHIN_DAYS) >= 0 && !alarms.contains(a))
                .forEach(alarms::add);
        alarms.sort(Comparator.comparing(Alarm::level).reversed());
        return List.copyOf(alarms);
    }

    /**
     * The alarms of one question. An option that leads on stands for the answers it leads to: those that would be urgent by
     * themselves are listed under their own question, and only where none would, the option itself.
     */
    private List<Alarm> of(PatientRecord record, Lesion lesion, List<Entry.RedFlag> flags, Question question) {
        Map<Level, List<String>> byLevel = new EnumMap<>(Level.class);
        List<Alarm> alarms = new ArrayList<>();
        List<Fact> asked = question.asksWhen().map(supposition::of).orElse(List.of());
        Evaluation known = new Evaluation(PatientView.of(knowledge.concepts(), record), entry -> Standing.OPEN);
        for (Question.Option option : question.options()) {
            if (saidAlready(known, option)) {
                continue;
            }
            List<Alarm> urgent = following(question, option).stream()
                    .flatMap(q -> of(record, lesion, flags, q).stream())
                    .filter(a -> a.level().compareTo(Level.WITHIN_DAYS) >= 0)
                    .toList();
            if (!urgent.isEmpty()) {
                alarms.addAll(urgent);
                continue;
            }
            Answer answer = new Answer.Chosen(List.of(option.id()));
            PatientRecord supposed = record.with(asked).with(answers.facts(question, answer, lesion));
            byLevel.computeIfAbsent(level(supposed, flags), l -> new ArrayList<>())
                    .add(option.plain());
        }
        byLevel.forEach((level, answers) -> alarms.add(new Alarm(level, question, answers)));
        return alarms;
    }

    /** What someone has told us is not asked back, for that would look as if it had not been heard. */
    private static boolean saidAlready(Evaluation known, Question.Option option) {
        return !option.sets().isEmpty()
                && option.sets().stream().allMatch(c -> known.of(Criterion.Has.now(c)) == Truth.YES);
    }

    private List<Question> following(Question question, Question.Option option) {
        String way = question.id() + "/" + option.id();
        return knowledge.questions().stream()
                .filter(q -> q.danger() && q.follows().filter(way::equals).isPresent())
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

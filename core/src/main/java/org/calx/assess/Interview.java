package org.calx.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.knowledge.Question;
import org.calx.logic.SaidDangers;
import org.calx.record.Lesion;
import org.calx.record.PatientRecord;
import org.calx.record.Side;

/**
 * One adaptive interview: what was known before, and the answers so far in their order. Several lesions are told apart:
 * what is asked of a lesion is asked of each of them, what is asked of the person once. Immutable; each answer gives a
 * new interview, and any answer can be given anew or taken back.
 */
public final class Interview {
    private static final String FIRST = "lesion-1";

    private final Asker asker;
    private final Answers answers;
    private final PatientRecord start;
    private final List<Lesion> lesions;
    private final Map<Turn, Answer> given;

    /**
     * A question as it was put.
     *
     * @param lesion the name of the lesion it was about; empty where it was about the person
     */
    public record Turn(Question question, Optional<String> lesion) {}

    /**
     * What is worth asking now.
     *
     * @param lesion which lesion the questions about a lesion mean
     * @param next best first; empty when the interview is over
     */
    public record Due(Lesion lesion, List<Asker.Next> next) {
        public Due {
            next = List.copyOf(next);
        }

        /** The best question as a turn. */
        public Optional<Turn> turn() {
            return next.stream().findFirst().map(n -> Interview.turn(n.question(), lesion));
        }
    }

    private Interview(
            Asker asker, Answers answers, PatientRecord start, List<Lesion> lesions, Map<Turn, Answer> given) {
        this.asker = asker;
        this.answers = answers;
        this.start = start;
        this.lesions = List.copyOf(lesions);
        this.given = given;
    }

    /** Starts from what is known; questions about "the lump" mean the first lesion of the record, or a new one. */
    public static Interview start(Assessor assessor, PatientRecord known) {
        Lesion lesion = known.lesions().stream().findFirst().orElse(new Lesion(FIRST, Side.NOT_STATED));
        return new Interview(
                new Asker(assessor), new Answers(assessor.knowledge()), known, List.of(lesion), new LinkedHashMap<>());
    }

    /** The same answers about the same lesions, beside other knowledge from before. */
    public Interview from(PatientRecord known) {
        return new Interview(asker, answers, known, lesions, given);
    }

    /** The lesions that are asked about, in the order in which they came up; at least one. */
    public List<Lesion> lesions() {
        return lesions;
    }

    /** The interview with one more lesion, unlike those before, of which nothing was said yet. */
    public Interview another() {
        int number = lesions.size() + 1;
        while (isTaken("lesion-" + number)) {
            number++;
        }
        List<Lesion> more = new ArrayList<>(lesions);
        more.add(new Lesion("lesion-" + number, Side.NOT_STATED));
        return new Interview(asker, answers, start, more, given);
    }

    private boolean isTaken(String name) {
        return lesions.stream().anyMatch(l -> l.name().equals(name));
    }

    /** The interview without that lesion and the answers about it. The first one stays. */
    public Interview without(String lesion) {
        if (lesions.get(0).name().equals(lesion)) {
            return this;
        }
        Map<Turn, Answer> less = new LinkedHashMap<>(given);
        less.keySet().removeIf(t -> t.lesion().equals(Optional.of(lesion)));
        List<Lesion> others =
                lesions.stream().filter(l -> !l.name().equals(lesion)).toList();
        return new Interview(asker, answers, start, others, less);
    }

    /** The interview with the side of a lesion as it was said. */
    public Interview onSide(String lesion, Side side) {
        List<Lesion> sided = lesions.stream()
                .map(l -> l.name().equals(lesion) ? new Lesion(l.name(), side) : l)
                .toList();
        return new Interview(asker, answers, start, sided, given);
    }

    /** What is known now: the start and what all answers mean. A danger that is both said and denied is said. */
    public PatientRecord record() {
        return SaidDangers.beforeDenied(
                answers.concepts(), new Pooled(answers, start, lesions, given.entrySet()).all());
    }

    /** The questions worth asking now, best first; empty when the interview is over. */
    public List<Asker.Next> next() {
        return due().next();
    }

    /** The questions worth asking now, of the first lesion that is not done. */
    public Due due() {
        Pooled pooled = new Pooled(answers, start, lesions, given.entrySet());
        Lesion first = lesions.get(0);
        Due due = new Due(first, asker.next(pooled.of(first), asked(first)));
        for (int i = 1; i < lesions.size() && due.next().isEmpty(); i++) {
            Lesion lesion = lesions.get(i);
            due = new Due(lesion, asker.nextOfAnother(pooled.of(lesion), asked(lesion), taken(lesion)));
        }
        return due;
    }

    /** Ids of the questions answered, and {@code question/option} for each option chosen. */
    private Set<String> asked(Lesion lesion) {
        Set<String> asked = new HashSet<>();
        given.forEach((turn, answer) -> {
            if (turn.lesion().map(lesion.name()::equals).orElse(true)) {
                asked.add(turn.question().id());
                if (answer instanceof Answer.Chosen chosen) {
                    chosen.options().forEach(o -> asked.add(turn.question().id() + "/" + o));
                }
            }
        });
        return asked;
    }

    /** How many questions about this lesion were answered. */
    private long taken(Lesion lesion) {
        return given.keySet().stream()
                .filter(t -> t.lesion().equals(Optional.of(lesion.name())))
                .count();
    }

    private static Turn turn(Question question, Lesion lesion) {
        return new Turn(question, question.aboutLesion() ? Optional.of(lesion.name()) : Optional.empty());
    }

    /** The question put to the person, or of the lesion with that name. */
    public Turn turn(Question question, String lesion) {
        return turn(question, named(lesion));
    }

    private Lesion named(String name) {
        return lesions.stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no lesion '" + name + "' in this interview"));
    }

    /**
     * The interview with this answer added or changed, of the lesion that is asked about.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    public Interview answer(Question question, Answer answer) {
        Lesion lesion = lesions.size() == 1 ? lesions.get(0) : due().lesion();
        return answer(turn(question, lesion), answer);
    }

    /** The interview with this answer added or changed. @throws IllegalArgumentException if it does not fit */
    public Interview answer(Turn turn, Answer answer) {
        Lesion lesion = turn.lesion().map(this::named).orElse(lesions.get(0));
        answers.facts(turn.question(), answer, lesion);
        Map<Turn, Answer> more = new LinkedHashMap<>(given);
        more.put(turn, answer);
        return new Interview(asker, answers, start, lesions, more);
    }

    /** The interview without this answer, as if it had not been asked. */
    public Interview without(Turn turn) {
        Map<Turn, Answer> less = new LinkedHashMap<>(given);
        less.remove(turn);
        return new Interview(asker, answers, start, lesions, less);
    }

    /** The interview without its latest answer; the same one if there is none. */
    public Interview back() {
        return given.keySet().stream().reduce((a, b) -> b).map(this::without).orElse(this);
    }

    /** The answers about the person and the first lesion so far, in order. */
    public Map<Question, Answer> given() {
        Map<Question, Answer> first = new LinkedHashMap<>();
        String name = lesions.get(0).name();
        given.forEach((turn, answer) -> {
            if (turn.lesion().map(name::equals).orElse(true)) {
                first.put(turn.question(), answer);
            }
        });
        return Collections.unmodifiableMap(first);
    }

    /** All answers so far, in order. */
    public Map<Turn, Answer> turns() {
        return Collections.unmodifiableMap(given);
    }

    public Optional<Question> latest() {
        return given.keySet().stream().reduce((a, b) -> b).map(Turn::question);
    }
}

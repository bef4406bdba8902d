package org.calx.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calx.knowledge.Question;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.PatientRecord;
import org.calx.record.Side;

/**
 * One adaptive interview: what was known before, and the answers so far in their order. Immutable; each answer gives a
 * new interview, and any answer can be given anew or taken back.
 */
public final class Interview {
    private final Asker asker;
    private final Answers answers;
    private final PatientRecord start;
    private final Lesion lesion;
    private final Map<Question, Answer> given;

    private Interview(Asker asker, Answers answers, PatientRecord start, Lesion lesion, Map<Question, Answer> given) {
        this.asker = asker;
        this.answers = answers;
        this.start = start;
        this.lesion = lesion;
        this.given = given;
    }

    /** Starts from what is known; questions about "the lump" mean the first lesion of the record, or a new one. */
    public static Interview start(Assessor assessor, PatientRecord known) {
        Lesion lesion = known.lesions().stream().findFirst().orElse(new Lesion("lesion-1", Side.NOT_STATED));
        return new Interview(
                new Asker(assessor), new Answers(assessor.knowledge()), known, lesion, new LinkedHashMap<>());
    }

    /** The same answers about the same lesion, beside other knowledge from before. */
    public Interview from(PatientRecord known) {
        return new Interview(asker, answers, known, lesion, given);
    }

    /** What is known now: the start and what all answers mean. */
    public PatientRecord record() {
        List<Fact> facts = new ArrayList<>();
        given.forEach((question, answer) -> facts.addAll(answers.facts(question, answer, lesion)));
        return start.with(facts);
    }

    /** The questions worth asking now, best first; empty when the interview is over. */
    public List<Asker.Next> next() {
        return asker.next(record(), asked());
    }

    /** Ids of the questions answered, and {@code question/option} for each option chosen. */
    private Set<String> asked() {
        Set<String> asked = new HashSet<>();
        given.forEach((question, answer) -> {
            asked.add(question.id());
            if (answer instanceof Answer.Chosen chosen) {
                chosen.options().forEach(o -> asked.add(question.id() + "/" + o));
            }
        });
        return asked;
    }

    /** The interview with this answer added or changed. @throws IllegalArgumentException if it does not fit */
    public Interview answer(Question question, Answer answer) {
        answers.facts(question, answer, lesion);
        Map<Question, Answer> more = new LinkedHashMap<>(given);
        more.put(question, answer);
        return new Interview(asker, answers, start, lesion, more);
    }

    /** The interview without its latest answer; the same one if there is none. */
    public Interview back() {
        Map<Question, Answer> less = new LinkedHashMap<>(given);
        given.keySet().stream().reduce((a, b) -> b).ifPresent(less::remove);
        return new Interview(asker, answers, start, lesion, less);
    }

    /** The answers so far, in order. */
    public Map<Question, Answer> given() {
        return java.util.Collections.unmodifiableMap(given);
    }

    public Optional<Question> latest() {
        return given.keySet().stream().reduce((a, b) -> b);
    }
}

package org.calx.app.web.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.app.answer.Alarms;
import org.calx.app.answer.Answered;
import org.calx.app.guide.Guide;
import org.calx.assess.Answer;
import org.calx.assess.Asker;
import org.calx.assess.Interview;
import org.calx.intake.PatientReading;
import org.calx.intake.text.Phrase;
import org.calx.knowledge.Level;
import org.calx.knowledge.Question;
import org.calx.record.PatientRecord;
import org.calx.record.Value;
import org.jspecify.annotations.Nullable;

/** What one person has said so far, and the answer to it. Immutable; whatever is said gives another visit. */
public final class Visit {
    private final Guide guide;
    private final LocalDate day;
    private final Words words;
    private final Interview interview;
    private final Level told;
    private @Nullable Answered answered;

    /**
     * Someone's own words.
     *
     * @param confirmed whether they have seen what was understood and said that it is right; until then nothing in them
     *     counts as denied
     */
    public record Words(String text, List<Phrase> phrases, boolean confirmed) {
        static final Words NONE = new Words("", List.of(), true);

        public Words {
            phrases = List.copyOf(phrases);
        }
    }

    private Visit(Guide guide, LocalDate day, Words words, Interview interview, Level told) {
        this.guide = guide;
        this.day = day;
        this.words = words;
        this.interview = interview;
        this.told = told;
    }

    /** Nothing said yet. @param day on which the questions are asked */
    public static Visit begin(Guide guide, LocalDate day) {
        return new Visit(
                guide, day, Words.NONE, Interview.start(guide.assessor(), PatientRecord.empty(day)), Level.ROUTINE);
    }

    public LocalDate day() {
        return day;
    }

    public Words words() {
        return words;
    }

    /** The answers so far, in the order given. */
    public Map<Question, Answer> given() {
        return interview.given();
    }

    /** The questions worth asking now, best first. */
    public List<Asker.Next> next() {
        return answered().next();
    }

    /** The visit with this answer added or changed. @throws IllegalArgumentException if it does not fit */
    public Visit answer(Question question, Answer answer) {
        return new Visit(guide, day, words, interview.answer(question, answer), told);
    }

    /** The visit with other words of their own; a danger in them counts at once, a denial only once confirmed. */
    public Visit say(String text) {
        return read(text, false);
    }

    public Visit confirmWords() {
        return read(words.text(), true);
    }

    private Visit read(String text, boolean confirmed) {
        PatientReading reading = guide.words(text, day);
        PatientRecord known =
                confirmed ? reading.record() : reading.record().onlyFacts(f -> !(f.value() instanceof Value.Absent));
        Words read = new Words(
                text, reading.phrases(), confirmed || reading.phrases().isEmpty());
        return new Visit(guide, day, read, interview.from(known), told);
    }

    /** The visit after a danger was told that asks for help so soon. */
    public Visit tell(Level level) {
        return new Visit(guide, day, words, interview, Level.max(told, level));
    }

    /** Whether a danger was raised that is more urgent than any told so far. */
    public boolean mustTell() {
        var urgency = answered().assessment().urgency();
        return !urgency.raised().isEmpty() && urgency.level().compareTo(told) > 0;
    }

    /** The answer so far. */
    public synchronized Answered answered() {
        if (answered == null) {
            PatientRecord record = interview.record();
            var assessment = guide.assessor().assess(record);
            List<Asker.Next> next = interview.next();
            answered = new Answered(
                    "",
                    "",
                    assessment,
                    words.phrases(),
                    next,
                    new Alarms(guide.knowledge()).of(record, assessment.urgency(), next),
                    Guide.programVersion());
        }
        return answered;
    }

    public PatientRecord record() {
        return interview.record();
    }

    /** The n-th question that was answered, counting from 1. */
    public Optional<Question> answeredAt(int step) {
        return interview.given().keySet().stream().skip(Math.max(0, step - 1)).findFirst();
    }
}

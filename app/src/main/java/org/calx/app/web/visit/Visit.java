package org.calx.app.web.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calx.app.answer.Alarms;
import org.calx.app.answer.Answered;
import org.calx.app.guide.Guide;
import org.calx.assess.Answer;
import org.calx.assess.Asker;
import org.calx.assess.Assessment;
import org.calx.assess.Interview;
import org.calx.assess.Urgency;
import org.calx.intake.text.Phrase;
import org.calx.intake.text.Recognised;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Level;
import org.calx.knowledge.Question;
import org.calx.record.Fact;
import org.calx.record.Lesion;
import org.calx.record.PatientRecord;
import org.calx.record.Value;
import org.jspecify.annotations.Nullable;

/** What one person has said so far, and the answer to it. Whatever is said gives another visit. */
public final class Visit {
    /** Characters of own words at most. */
    public static final int MOST_WORDS = 5_000;

    private final Guide guide;
    private final LocalDate day;
    private final Words words;
    private final Interview interview;
    private Set<String> told;
    private final Map<String, List<Place>> places;
    private final Optional<Earlier> earlier;
    private @Nullable Assessment assessment;
    private @Nullable Answered answered;
    private Interview.@Nullable Due due;
    private @Nullable List<Sheet> sheets;

    /**
     * Someone's own words.
     *
     * @param denied dangers that they deny
     * @param confirmed whether they have seen what was understood and said that it is right; until then nothing in them
     *     counts as denied
     */
    public record Words(String text, List<Phrase> phrases, List<Fact> denied, boolean confirmed) {
        static final Words NONE = new Words("", List.of(), List.of(), true);

        public Words {
            phrases = List.copyOf(phrases);
            denied = List.copyOf(denied);
        }
    }

    private Visit(
            Guide guide,
            LocalDate day,
            Words words,
            Interview interview,
            Set<String> told,
            Map<String, List<Place>> places,
            Optional<Earlier> earlier) {
        this.guide = guide;
        this.day = day;
        this.words = words;
        this.interview = interview;
        this.told = Set.copyOf(told);
        this.places = Map.copyOf(places);
        this.earlier = earlier;
    }

    /** Nothing said yet. @param day on which the questions are asked */
    public static Visit begin(Guide guide, LocalDate day) {
        return new Visit(
                guide,
                day,
                Words.NONE,
                Interview.start(guide.assessor(), PatientRecord.empty(day)),
                Set.of(),
                Map.of(),
                Optional.empty());
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
        return dueNow().next();
    }

    /** All answers so far, each with the lump that it is about. */
    public Map<Interview.Turn, Answer> turns() {
        return interview.turns();
    }

    /** The pages that were answered, in their order. */
    public synchronized List<Sheet> sheets() {
        if (sheets == null) {
            sheets = new Sheets(guide.knowledge()).answered(interview);
        }
        return sheets;
    }

    /** The page to answer now; empty when there is nothing more to ask. */
    public Optional<Sheet> due() {
        return new Sheets(guide.knowledge()).due(interview, dueNow());
    }

    private synchronized Interview.Due dueNow() {
        if (due == null) {
            due = interview.due();
        }
        return due;
    }

    /** The visit with this answer added or changed. @throws IllegalArgumentException if it does not fit */
    public Visit answer(Question question, Answer answer) {
        return with(interview.answer(question, answer));
    }

    /** The visit with this answer added or changed. @throws IllegalArgumentException if it does not fit */
    public Visit answer(Interview.Turn turn, Answer answer) {
        return with(interview.answer(turn, answer));
    }

    /** The visit as if that had not been answered. */
    public Visit without(Interview.Turn turn) {
        return with(interview.without(turn));
    }

    private Visit with(Interview other) {
        return new Visit(guide, day, words, other, stillTold(), places, earlier);
    }

    /** The lumps that are told apart, in the order in which they came up; at least one. */
    public List<Lesion> lumps() {
        return interview.lesions();
    }

    /** The visit with one more lump, unlike those before. */
    public Visit withAnotherLump() {
        return with(interview.another());
    }

    /** The visit without that lump and what was said of it. The first one stays. */
    public Visit withoutLump(String name) {
        return with(interview.without(name));
    }

    /** Where a lump is, as finely as it was said: segments of fingers and sides of the body. */
    public List<Place> places(String lump) {
        return places.getOrDefault(lump, List.of());
    }

    /** The visit with the places of a lump, and with it the side. */
    public Visit at(String lump, List<Place> found) {
        Map<String, List<Place>> others = new HashMap<>(places);
        others.put(lump, List.copyOf(found));
        return new Visit(guide, day, words, interview.onSide(lump, Place.side(found)), stillTold(), others, earlier);
    }

    /** The visit with other words of their own; a danger in them counts at once, a denial only once confirmed. */
    public Visit say(String text) {
        return read(text, false);
    }

    public Visit confirmWords() {
        return read(words.text(), true);
    }

    private Visit read(String text, boolean confirmed) {
        Recognised reading = guide.ownWords(text);
        PatientRecord all = PatientRecord.empty(day).with(reading.facts());
        PatientRecord known =
                confirmed ? all.with(reading.denied()) : all.onlyFacts(f -> !(f.value() instanceof Value.Absent));
        Words read = new Words(
                text,
                reading.phrases(),
                reading.denied(),
                confirmed || reading.phrases().isEmpty());
        return new Visit(guide, day, read, interview.from(known), stillTold(), places, earlier);
    }

    /** The dangers that are raised now, most urgent first. */
    public List<Entry.RedFlag> raised() {
        return assessment().urgency().raised().stream().map(Urgency.Flag::flag).toList();
    }

    /** The visit after they went on from a page that showed these dangers. @param shown ids of red flags */
    public Visit tell(Collection<String> shown) {
        Set<String> now = raised().stream()
                .map(f -> f.head().id())
                .filter(f -> shown.contains(f) || told.contains(f))
                .collect(Collectors.toSet());
        Visit after = new Visit(guide, day, words, interview, now, places, earlier);
        after.assessment = assessment();
        return after;
    }

    /** What was told and still holds, so that a danger that was corrected is told again if it comes back. */
    private synchronized Set<String> stillTold() {
        if (assessment == null || told.isEmpty()) {
            return told;
        }
        return raised().stream().map(f -> f.head().id()).filter(told::contains).collect(Collectors.toSet());
    }

    /** Lets go of what can be worked out again from the answers, while nobody uses the visit. */
    synchronized void rest() {
        told = stillTold();
        assessment = null;
        answered = null;
        due = null;
        sheets = null;
    }

    /**
     * Whether a danger was raised that has to be told before anything else: one to be seen within days that is more
     * urgent than those told so far, or any further emergency, since each may need other help.
     */
    public synchronized boolean mustTell() {
        List<Entry.RedFlag> before =
                raised().stream().filter(f -> told.contains(f.head().id())).toList();
        Level level = before.stream().map(Entry.RedFlag::level).reduce(Level.ROUTINE, Level::max);
        return raised().stream()
                .filter(f -> !before.contains(f) && f.level().atLeast(Level.WITHIN_DAYS))
                .anyMatch(f -> f.level().compareTo(level) > 0 || f.level() == Level.EMERGENCY);
    }

    /** The engine's assessment so far. */
    private synchronized Assessment assessment() {
        if (assessment == null) {
            assessment = guide.assessor().assess(record());
        }
        return assessment;
    }

    /** The answer so far. */
    public synchronized Answered answered() {
        if (answered == null) {
            List<Asker.Next> next = dueNow().next();
            answered = new Answered(
                    "",
                    "",
                    assessment(),
                    words.phrases(),
                    next,
                    new Alarms(guide.knowledge()).of(record(), assessment().urgency(), Undecided.of(given(), next)),
                    Guide.programVersion());
        }
        return answered;
    }

    public PatientRecord record() {
        return interview.record();
    }

    /** What was answered of dangers before the answer ran out. It counts for nothing now. */
    public Optional<Earlier> earlier() {
        return earlier;
    }

    /** The visit on a later day, with what can have changed since still to be answered. */
    Visit on(LocalDate today) {
        Map<Interview.Turn, Answer> before = new HashMap<>(turns());
        before.keySet().removeIf(t -> !Expiry.mayHaveChanged(guide.knowledge(), t.question()));
        Interview rest = interview.from(PatientRecord.empty(today));
        for (Interview.Turn turn : before.keySet()) {
            rest = rest.without(turn);
        }
        Earlier then = new Earlier(day, before);
        return new Visit(guide, today, words, rest, Set.of(), places, Optional.of(then)).say(words.text());
    }

    /** Whether a page has to be answered again before anything else is said. */
    public boolean mustAskAgain() {
        return earlier.filter(e -> e.isAskedBy(due())).isPresent();
    }
}

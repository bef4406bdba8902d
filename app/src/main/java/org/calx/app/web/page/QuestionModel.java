package org.calx.app.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.calx.app.web.visit.Sheet;
import org.calx.app.web.visit.Visit;
import org.calx.assess.Answer;
import org.calx.assess.Interview.Turn;
import org.calx.knowledge.Question;

/**
 * A page of the check, as its template shows it.
 *
 * @param step counts from 1
 * @param answers so far
 * @param form what was sent, where it comes back
 * @param places ticked, by id
 * @param helps what the question helps to tell
 * @param lump which lump it is about, counting from 1; empty where there is only one
 * @param isLastLump whether it is about the lump that came up last
 * @param askedAgain the day on which dangers were answered, if that answer has run out and they are asked again
 */
public record QuestionModel(
        Sheet sheet,
        int step,
        Map<String, Answer> answers,
        Optional<AnswerForm.Said> form,
        Set<String> places,
        List<String> helps,
        Visit.Words words,
        Optional<Integer> lump,
        boolean isLastLump,
        Optional<String> askedAgain) {
    private static final int LONG = 8;
    private static final int SHORT = 12;
    private static final int LONG_WORD = 13;

    /** How many pages most people get: nine in ten of the published cases, as measured by {@code validate --interview}. */
    private static final int MOST_PEOPLE_UP_TO = 4;

    private static final int KEYS = 9;

    public Question question() {
        return sheet.first();
    }

    /** The page of danger, with pictures and a box for own words. */
    public boolean isDanger() {
        return question().danger()
                && sheet.parts().stream().anyMatch(p -> !p.details().isEmpty());
    }

    /** Whether the page holds several lists, so that none of their questions can be its heading. */
    public boolean hasSeveralLists() {
        return lists().size() > 1;
    }

    /** The parts with options to tick; where several share the page, also those with one to choose. */
    public List<Sheet.Part> lists() {
        return sheet.parts().stream().filter(p -> isList(p.question())).toList();
    }

    private boolean isList(Question question) {
        return switch (question.kind()) {
            case ANY_OF, MAP -> true;
            case ONE_OF -> !sheet.isAlone();
            case YES_NO, NUMBER, DATE -> false;
        };
    }

    /** The lists that stand below the map of places. */
    public List<Sheet.Part> besidePlaces() {
        return lists().stream()
                .filter(p -> p.question().kind() != Question.Kind.MAP)
                .toList();
    }

    /** Whether only one of its options can be true. */
    public static boolean isOneOf(Question question) {
        return question.kind() == Question.Kind.ONE_OF;
    }

    /** Whether the lists that an option leads to are short enough to stand open from the start, which saves a press. */
    public static boolean standsOpen(List<Turn> details) {
        return details.stream().mapToInt(d -> d.question().options().size()).sum() <= SHORT;
    }

    /** The parts with a number to write. */
    public List<Sheet.Part> numbers() {
        return sheet.parts().stream()
                .filter(p -> p.question().kind() == Question.Kind.NUMBER)
                .toList();
    }

    public boolean isYesNo() {
        return question().kind() == Question.Kind.YES_NO;
    }

    public boolean isOneOf() {
        return sheet.isAlone() && isOneOf(question());
    }

    /** How far the check has come, as honestly as can be said of one that adapts. */
    public String stepKey() {
        return step <= MOST_PEOPLE_UP_TO ? "check.step" : "check.step.more";
    }

    /** The box for own words stands on the first page alone. */
    public boolean hasWords() {
        return step == 1;
    }

    /** How many keys the lists before the n-th take. */
    public int keysBefore(int list) {
        int before = lists().subList(0, list).stream()
                .mapToInt(p -> p.question().options().size())
                .sum();
        return Math.min(before, KEYS);
    }

    /** The unit of a number, as the end of a key of words. */
    public static String unit(Question question) {
        return question.unit().orElse("").replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Whether the number of this question could not be read. */
    public boolean isMistaken(Question question) {
        return form.flatMap(AnswerForm.Said::mistake)
                .filter(m -> m == AnswerForm.Mistake.NUMBER)
                .flatMap(m -> form.map(f -> f.isNoNumber(question.id())))
                .orElse(false);
    }

    /** Whether a word of an option is too long for half the width of a narrow screen. */
    public static boolean isWide(Question.Option option) {
        return Stream.of(option.plain().split("[ -]")).anyMatch(w -> w.length() >= LONG_WORD);
    }

    /** Whether its options stand in two columns where there is room. */
    public boolean isLong(Question list) {
        return list.options().size() >= LONG;
    }

    /** The answer that denies all lists of the page, if all can be denied. */
    public Optional<String> none() {
        return sheet.isAlone() || !hasSeveralLists() ? question().none() : Optional.empty();
    }

    /** Whether all lists of a page with several can be denied at once. */
    public boolean canDenyAll() {
        return hasSeveralLists() && sheet.canBeDenied();
    }

    public boolean isTicked(Question question, Question.Option option) {
        return form.map(f -> f.ticked().contains(question.id() + "/" + option.id()))
                .orElseGet(() -> answers.get(question.id()) instanceof Answer.Chosen c
                        && c.options().contains(option.id()));
    }

    public boolean isPlaceTicked(String place) {
        return form.map(f -> f.places().stream().anyMatch(p -> p.id().equals(place)))
                .orElseGet(() -> places.contains(place));
    }

    /** The number as it was written. */
    public String typed(Question question) {
        return form.map(f -> f.typed().getOrDefault(question.id(), ""))
                .orElseGet(() -> answers.get(question.id()) instanceof Answer.Number n
                        ? n.number().toPlainString()
                        : "");
    }

    public boolean isAnswered(Class<? extends Answer> answer) {
        return answer.isInstance(answers.get(question().id()));
    }

    /** What was wrong with the form that came back, as the end of a key of words. */
    public Optional<String> mistake() {
        return form.flatMap(AnswerForm.Said::mistake)
                .map(m -> m == AnswerForm.Mistake.CHOOSE && !lists().isEmpty()
                        ? "nothing-ticked"
                        : m.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The element that a mistake is about, to lead to it. */
    public String mistaken() {
        boolean number = form.flatMap(AnswerForm.Said::mistake)
                .filter(m -> m == AnswerForm.Mistake.NUMBER)
                .isPresent();
        return numbers().stream()
                .map(Sheet.Part::question)
                .filter(q -> number ? isMistaken(q) : lists().isEmpty())
                .findFirst()
                .map(q -> "number-" + q.id())
                .orElse("answer-1");
    }

    /** The sentences of an option, one a line, so that the eye finds the one that fits. */
    public static List<String> lines(String plain) {
        return List.of(plain.split("(?<=[.]) (?=\\p{Lu})"));
    }
}

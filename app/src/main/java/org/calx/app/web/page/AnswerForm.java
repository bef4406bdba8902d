package org.calx.app.web.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.calx.app.web.http.Request;
import org.calx.app.web.view.BodyMaps;
import org.calx.app.web.visit.Place;
import org.calx.app.web.visit.Sheet;
import org.calx.assess.Answer;
import org.calx.assess.Interview.Turn;
import org.calx.knowledge.Question;

/**
 * Reads the answers to a page of questions. What was not ticked is denied only by the button that stands under the
 * sentence which says so; an empty form, or one that says two things at once, is a mistake and answers nothing.
 */
final class AnswerForm {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}([.,][0-9]{1,4})?");

    private final Sheet sheet;
    private final Request request;
    private final BodyMaps maps;
    private final String pressed;
    private final Set<String> ticked = new LinkedHashSet<>();

    /** What may be wrong with a form. */
    enum Mistake {
        CHOOSE,
        CONTRADICTION,
        NUMBER
    }

    /**
     * What a form says.
     *
     * @param answers by question; empty where an answer from before is taken back
     * @param places how finely it was said where it is
     * @param ticked each as {@code question/option}
     * @param typed by the id of the question
     * @param mistake then there are no answers
     */
    record Said(
            Map<Turn, Optional<Answer>> answers,
            List<Place> places,
            Set<String> ticked,
            Map<String, String> typed,
            Optional<Mistake> mistake) {

        /** Whether what was typed for this question is no number. */
        boolean isNoNumber(String question) {
            String sent = typed.get(question);
            return sent != null && !NUMBER.matcher(sent).matches();
        }
    }

    private AnswerForm(Sheet sheet, Request request, BodyMaps maps) {
        this.sheet = sheet;
        this.request = request;
        this.maps = maps;
        pressed = request.field("answer").orElse("");
    }

    static Said read(Sheet sheet, Request request, BodyMaps maps) {
        return new AnswerForm(sheet, request, maps).said();
    }

    private Said said() {
        List<Place> places = places();
        tick(places);
        Map<String, String> typed = typed();
        Map<Turn, Optional<Answer>> answers = new LinkedHashMap<>();
        Optional<Mistake> mistake = mistake(typed);
        if (mistake.isEmpty()) {
            sheet.parts().forEach(part -> answer(part, typed, answers));
        }
        return new Said(answers, places, ticked, typed, mistake);
    }

    private List<Place> places() {
        boolean asked = sheet.turns().anyMatch(t -> t.question().kind() == Question.Kind.MAP);
        return asked
                ? request.fields("place").stream()
                        .distinct()
                        .flatMap(p -> maps.find(p).stream())
                        .toList()
                : List.of();
    }

    /** A detail stands for the option that opens it, and a place for the option that it is part of. */
    private void tick(List<Place> places) {
        List<String> sent = sent();
        for (Sheet.Part part : sheet.parts()) {
            for (Question.Option option : part.question().options()) {
                List<String> details = part.details(option.id()).stream()
                        .flatMap(d -> d.question().options().stream()
                                .map(o -> d.question().id() + "/" + o.id()))
                        .filter(sent::contains)
                        .toList();
                String own = part.question().id() + "/" + option.id();
                boolean placed = part.question().kind() == Question.Kind.MAP
                        && places.stream().anyMatch(p -> p.option().equals(option.id()));
                if (sent.contains(own) || !details.isEmpty() || placed) {
                    ticked.add(own);
                }
                ticked.addAll(details);
            }
        }
    }

    /** What was ticked; of a question with one answer that shares its page the one that was chosen. */
    private List<String> sent() {
        List<String> sent = new ArrayList<>(request.fields("option"));
        sheet.parts().stream()
                .map(Sheet.Part::question)
                .filter(q -> q.kind() == Question.Kind.ONE_OF)
                .flatMap(q -> request.field("option." + q.id()).filter(o -> o.startsWith(q.id() + "/")).stream())
                .forEach(sent::add);
        return sent;
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        sheet.parts().stream()
                .map(Sheet.Part::question)
                .filter(q -> q.kind() == Question.Kind.NUMBER)
                .forEach(q -> request.field("number." + q.id())
                        .map(String::strip)
                        .filter(n -> !n.isEmpty())
                        .ifPresent(n -> typed.put(q.id(), n)));
        return typed;
    }

    private Optional<Mistake> mistake(Map<String, String> typed) {
        boolean notSure = pressed.equals("not-sure");
        if (typed.values().stream().anyMatch(n -> !NUMBER.matcher(n).matches()) && !(notSure && sheet.isAlone())) {
            return Optional.of(Mistake.NUMBER);
        }
        if (pressed.equals("none") && !ticked.isEmpty()) {
            return Optional.of(Mistake.CONTRADICTION);
        }
        boolean answered = switch (sheet.first().kind()) {
            case YES_NO -> Set.of("yes", "no", "not-sure").contains(pressed);
            case NUMBER, DATE -> notSure || typed.containsKey(sheet.first().id());
            case ONE_OF -> notSure || isNone() || (sheet.isAlone() ? ticked.size() == 1 : !ticked.isEmpty());
            case ANY_OF, MAP -> notSure || isNone() || !ticked.isEmpty();
        };
        return answered ? Optional.empty() : Optional.of(Mistake.CHOOSE);
    }

    private boolean isNone() {
        return pressed.equals("none") && sheet.canBeDenied();
    }

    private void answer(Sheet.Part part, Map<String, String> typed, Map<Turn, Optional<Answer>> answers) {
        Question question = part.question();
        switch (question.kind()) {
            case YES_NO -> answers.put(part.turn(), Optional.of(yesNo()));
            case NUMBER, DATE -> number(part, typed, answers);
            case ONE_OF, ANY_OF, MAP -> {
                answers.put(part.turn(), Optional.of(list(question)));
                question.options().forEach(o -> details(part, o, answers));
            }
        }
    }

    private Answer yesNo() {
        return switch (pressed) {
            case "yes" -> new Answer.Yes();
            case "no" -> new Answer.No();
            default -> new Answer.NotSure();
        };
    }

    /** A measure of the lump that is left out on a shared page is not known; the age is asked once more by itself. */
    private void number(Sheet.Part part, Map<String, String> typed, Map<Turn, Optional<Answer>> answers) {
        String sent = typed.get(part.question().id());
        if (sent != null && NUMBER.matcher(sent).matches()) {
            answers.put(part.turn(), Optional.of(new Answer.Number(new BigDecimal(sent.replace(',', '.')))));
        } else if (sheet.isAlone() || part.question().aboutLesion()) {
            answers.put(part.turn(), Optional.of(new Answer.NotSure()));
        }
    }

    private Answer list(Question question) {
        List<String> chosen = chosen(question);
        if (!chosen.isEmpty()) {
            return question.kind() == Question.Kind.ONE_OF
                    ? new Answer.Chosen(chosen.subList(0, 1), false)
                    : new Answer.Chosen(chosen, question.kind() != Question.Kind.MAP && deniesOthers());
        }
        boolean denied = pressed.equals("none") || deniesOthers();
        return denied && question.none().isPresent() ? new Answer.None() : new Answer.NotSure();
    }

    private boolean deniesOthers() {
        return pressed.equals("these");
    }

    private List<String> chosen(Question question) {
        return question.options().stream()
                .map(Question.Option::id)
                .filter(o -> ticked.contains(question.id() + "/" + o))
                .toList();
    }

    /**
     * Of lists opened together of which nothing was ticked none is answered: they are asked again by themselves. One that
     * stood open from the start was seen, and is not known.
     */
    private void details(Sheet.Part part, Question.Option option, Map<Turn, Optional<Answer>> answers) {
        List<Turn> details = part.details(option.id());
        boolean opened = ticked.contains(part.question().id() + "/" + option.id());
        boolean answered = details.stream().anyMatch(d -> !chosen(d.question()).isEmpty());
        for (Turn detail : details) {
            if (answered) {
                answers.put(detail, Optional.of(list(detail.question())));
            } else if (opened && QuestionModel.standsOpen(details)) {
                answers.put(detail, Optional.of(new Answer.NotSure()));
            } else if (!opened) {
                answers.put(detail, Optional.empty());
            }
        }
    }
}

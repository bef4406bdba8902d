package org.calx.app.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.calx.app.web.view.PlaceNames;
import org.calx.app.web.view.Texts;
import org.calx.app.web.visit.Visit;
import org.calx.assess.Answer;
import org.calx.assess.Interview.Turn;
import org.calx.knowledge.Question;

/** Answers in the words in which they were given. */
final class SaidAnswers {
    private final Texts texts;
    private final PlaceNames places;

    SaidAnswers(Texts texts) {
        this.texts = texts;
        places = new PlaceNames(texts);
    }

    /** A line for each thing that was said. */
    List<String> of(Visit visit, Turn turn, Answer answer) {
        Question question = turn.question();
        if (answer instanceof Answer.Chosen chosen) {
            Stream<String> finer = question.kind() == Question.Kind.MAP
                    ? visit.places(turn.lesion().orElse("")).stream().map(places::of)
                    : Stream.of();
            return Stream.concat(
                            question.options().stream()
                                    .filter(o -> chosen.options().contains(o.id()))
                                    .map(this::option),
                            finer)
                    .toList();
        }
        if (answer instanceof Answer.Number number) {
            String digits = number.number().toPlainString();
            return List.of(question.unit()
                    .map(u -> texts.say("check.number.said." + QuestionModel.unit(question), digits))
                    .orElse(digits));
        }
        if (answer instanceof Answer.None) {
            return List.of(question.none().orElse(""));
        }
        String key = answer instanceof Answer.Yes ? "yes" : answer instanceof Answer.No ? "no" : "not-sure";
        return List.of(texts.say("check." + key));
    }

    /** Who ticked an option that names several things has one of them, not all. */
    private String option(Question.Option option) {
        return QuestionModel.lines(option.plain()).size() == 1
                ? option.plain()
                : texts.say("check.one-of", option.plain());
    }
}

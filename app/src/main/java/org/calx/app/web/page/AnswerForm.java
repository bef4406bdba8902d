package org.calx.app.web.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.calx.app.web.http.Request;
import org.calx.assess.Answer;
import org.calx.knowledge.Question;

/** Reads the answer to a question from the form of its page. Empty if nothing was chosen, or nothing that fits. */
final class AnswerForm {
    private AnswerForm() {}

    static Optional<Answer> read(Question question, Request request) {
        List<String> chosen = request.fields("option").stream()
                .filter(o -> question.options().stream().anyMatch(p -> p.id().equals(o)))
                .distinct()
                .toList();
        return switch (request.field("answer").orElse("")) {
            case "not-sure" ->
                chosen.isEmpty() ? Optional.of(new Answer.NotSure()) : Optional.of(new Answer.Chosen(chosen));
            case "none" ->
                question.none().isPresent() && chosen.isEmpty() ? Optional.of(new Answer.None()) : Optional.empty();
            case "yes" -> yesNo(question, new Answer.Yes());
            case "no" -> yesNo(question, new Answer.No());
            default -> question.kind() == Question.Kind.NUMBER ? number(request) : chosen(question, chosen);
        };
    }

    private static Optional<Answer> yesNo(Question question, Answer answer) {
        return question.kind() == Question.Kind.YES_NO ? Optional.of(answer) : Optional.empty();
    }

    private static Optional<Answer> chosen(Question question, List<String> chosen) {
        boolean one = question.kind() == Question.Kind.ONE_OF;
        if (chosen.isEmpty() || one && chosen.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(new Answer.Chosen(chosen, !one));
    }

    private static Optional<Answer> number(Request request) {
        String sent = request.field("number").orElse("").strip().replace(',', '.');
        return sent.matches("[0-9]{1,6}(\\.[0-9]{1,4})?")
                ? Optional.of(new Answer.Number(new BigDecimal(sent)))
                : Optional.empty();
    }
}

package org.calx.intake.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answers to a questionnaire: of this guide, or of another one, whose questions are words. */
final class QuestionnaireResponseReader implements ResourceReader {
    private static final Set<String> STATUS =
            Set.of("in-progress", "completed", "amended", "stopped", Status.ENTERED_IN_ERROR);

    @Override
    public String type() {
        return "QuestionnaireResponse";
    }

    @Override
    public Map<String, String> used() {
        return Elements.of(
                "questionnaire", "whether the questions are those of this guide",
                "status", "answers entered in error are not used; those given so far are",
                "authored", "the day of the answers",
                "item", "questions and answers");
    }

    @Override
    public Map<String, String> ignored() {
        return Elements.of(
                "identifier", "names no finding",
                "basedOn", "what was asked for is no answer",
                "partOf", "what it belongs to does not change the answers",
                "encounter", "the visit is read itself",
                "author", "who wrote the answers down does not change them",
                "source", "answers are about the subject, whoever gave them");
    }

    @Override
    public void read(Element response, Chart chart, Tools tools) {
        Optional<String> status = Status.code(response, "status", STATUS);
        if (status.filter(s -> s.equals(Status.ENTERED_IN_ERROR)).isPresent()) {
            Status.setAside(response, "status", status.get());
            return;
        }
        Optional<FhirDates.Days> day = FhirDates.of(response, "authored");
        boolean own = response.text("questionnaire", "").startsWith(OwnItems.QUESTIONNAIRE);
        if (own && tools.answers().isPresent()) {
            Optional<LocalDate> on = day.map(d -> FhirDates.day(d, false, tools.asOf()));
            tools.answers().get().read(response, chart, tools.notes(), on);
            return;
        }
        OtherAnswers other = new OtherAnswers(tools, chart, day, response.where());
        response.children("item").forEach(item -> other.read(item, ""));
        other.done();
    }

    /** The name of the field that holds an answer's value. */
    static Optional<String> value(Element answer) {
        List<String> names = answer.names();
        return names.stream().filter(n -> n.startsWith("value")).findFirst();
    }
}

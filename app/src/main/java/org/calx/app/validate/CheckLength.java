package org.calx.app.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calx.app.guide.Guide;
import org.calx.app.web.page.QuestionModel;
import org.calx.app.web.visit.Sheet;
import org.calx.app.web.visit.Visit;
import org.calx.assess.Answer;
import org.calx.assess.Interview.Turn;
import org.calx.knowledge.Question;
import org.calx.record.PatientRecord;

/**
 * How long the check of the web guide is for simulated people, in pages and in taps. A tap is one press: each tick, each
 * button, and each number that is written counts one.
 */
final class CheckLength {
    private final Guide guide;
    private final List<Integer> pages = new ArrayList<>();
    private final List<Integer> taps = new ArrayList<>();

    CheckLength(Guide guide) {
        this.guide = guide;
    }

    void add(PatientRecord truth) {
        SimulatedPerson person = new SimulatedPerson(guide.knowledge(), truth);
        Visit visit = Visit.begin(guide, truth.asOf());
        int pressed = 0;
        int shown = 0;
        Optional<Sheet> sheet = visit.due();
        while (sheet.isPresent()) {
            Map<Turn, Answer> said = said(person, sheet.get());
            pressed += presses(sheet.get(), said);
            shown++;
            for (var answer : said.entrySet()) {
                visit = visit.answer(answer.getKey(), answer.getValue());
            }
            sheet = visit.due();
        }
        pages.add(shown);
        taps.add(pressed);
    }

    /** Lists that open are answered where something in them is true; else they are asked again by themselves. */
    private static Map<Turn, Answer> said(SimulatedPerson person, Sheet sheet) {
        Map<Turn, Answer> said = new LinkedHashMap<>();
        for (Sheet.Part part : sheet.parts()) {
            Answer answer = person.answer(part.question());
            boolean askedAgain = !sheet.isAlone()
                    && part.question().kind() == Question.Kind.NUMBER
                    && !part.question().aboutLesion()
                    && answer instanceof Answer.NotSure;
            if (!askedAgain) {
                said.put(part.turn(), answer);
            }
            if (answer instanceof Answer.Chosen chosen) {
                chosen.options().forEach(o -> addDetails(person, part.details(o), said));
            }
        }
        return said;
    }

    private static void addDetails(SimulatedPerson person, List<Turn> details, Map<Turn, Answer> said) {
        if (details.stream().anyMatch(d -> person.answer(d.question()) instanceof Answer.Chosen)) {
            details.forEach(d -> said.put(d, person.answer(d.question())));
        } else if (QuestionModel.standsOpen(details)) {
            details.forEach(d -> said.put(d, new Answer.NotSure()));
        }
    }

    /**
     * Ticks and numbers, and the button; where a button alone is the answer, that one. Where a list stands open, a tick in
     * it stands for the option above it.
     */
    private static int presses(Sheet sheet, Map<Turn, Answer> said) {
        Question.Kind kind = sheet.first().kind();
        if (sheet.isAlone() && (kind == Question.Kind.YES_NO || kind == Question.Kind.ONE_OF)) {
            return 1;
        }
        int presses = 1;
        for (Answer answer : said.values()) {
            presses += answer instanceof Answer.Chosen chosen
                    ? chosen.options().size()
                    : answer instanceof Answer.Number ? 1 : 0;
        }
        for (Sheet.Part part : sheet.parts()) {
            presses -= (int) part.question().options().stream()
                    .map(o -> part.details(o.id()))
                    .filter(details -> QuestionModel.standsOpen(details)
                            && details.stream().anyMatch(d -> said.get(d) instanceof Answer.Chosen))
                    .count();
        }
        return presses;
    }

    /** Pages at a share of all checks, for example 0.5 for the median. */
    int pages(double share) {
        return at(pages, share);
    }

    int taps(double share) {
        return at(taps, share);
    }

    private static int at(List<Integer> counts, double share) {
        List<Integer> sorted = new ArrayList<>(counts);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}

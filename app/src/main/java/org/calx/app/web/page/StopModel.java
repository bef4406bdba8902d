package org.calx.app.web.page;

import java.util.List;
import java.util.Optional;
import org.calx.app.web.view.Helplines;
import org.calx.knowledge.Entry;

/**
 * What to do at once.
 *
 * @param shown ids of all dangers that the page tells
 * @param despair words of despair; help for that comes first
 * @param danger what else is raised, the most urgent; empty if despair alone
 * @param emergency whether to call now for that danger
 * @param by the last day to be seen
 * @param why in plain words
 * @param corrections answers and own words that raised it
 */
public record StopModel(
        List<String> shown,
        Optional<Entry.RedFlag> despair,
        Optional<Entry.RedFlag> danger,
        boolean emergency,
        String by,
        List<String> why,
        List<String> doNot,
        List<Correction> corrections,
        Numbers numbers,
        List<Helplines.Country> countries) {
    public StopModel {
        shown = List.copyOf(shown);
        why = List.copyOf(why);
        doNot = List.copyOf(doNot);
        corrections = List.copyOf(corrections);
        countries = List.copyOf(countries);
    }

    /**
     * Something they said, and the page where it can be changed.
     *
     * @param said the question, or their own words
     * @param answers to that question; none for own words
     */
    public record Correction(String said, List<String> answers, String path) {
        public Correction {
            answers = List.copyOf(answers);
        }

        public boolean isOwnWords() {
            return answers.isEmpty();
        }
    }

    /** Of the country chosen. @param chosen whether one was, be it another than those we know */
    public record Numbers(
            boolean chosen, List<Helplines.Line> emergency, List<Helplines.Line> crisis, List<Helplines.Line> advice) {
        public Numbers {
            emergency = List.copyOf(emergency);
            crisis = List.copyOf(crisis);
            advice = List.copyOf(advice);
        }
    }
}

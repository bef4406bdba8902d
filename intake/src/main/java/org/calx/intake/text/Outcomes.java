package org.calx.intake.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calx.record.Fact;
import org.calx.record.Problem;

/** Collects what became of every stretch of one text. */
final class Outcomes {
    static final String NOTHING_MEDICAL = "says nothing medical";
    private static final String REMEDY = "say it in other words, or answer the question about it";

    private final String where;
    private final Tokens text;
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Set<Fact> denied = new LinkedHashSet<>();

    Outcomes(String where, Tokens text) {
        this.where = where;
        this.text = text;
    }

    void used(int from, int to, List<Fact> given, String why) {
        facts.addAll(given);
        add(from, to, Phrase.Outcome.USED, given, why);
    }

    void setAside(int from, int to, String why) {
        add(from, to, Phrase.Outcome.SET_ASIDE, List.of(), why);
    }

    /** Set aside, and worth telling. */
    void refused(int from, int to, String why) {
        setAside(from, to, why);
        tell(from, to, why);
    }

    void tell(int from, int to, String why) {
        problems.add(new Problem(Problem.Kind.SET_ASIDE, where, "'" + text.words(from, to) + "': " + why, REMEDY));
    }

    void tellOfPatient(String relative) {
        problems.add(new Problem(
                Problem.Kind.SET_ASIDE,
                where,
                "what is said of the writer's " + relative + " was taken as said of the patient",
                "say so if somebody else is the patient"));
    }

    /** Adds a danger that the text denies, which counts only if the writer confirms it. */
    void deny(Fact fact) {
        denied.add(fact);
    }

    /** Adds a fact that stands in no words of the text. */
    void state(Fact fact) {
        facts.add(fact);
    }

    /** Whether some clause was not understood, or nothing was: no fact and nothing set aside for a reason of its own. */
    boolean missesSomething() {
        return phrases.stream().anyMatch(p -> p.outcome() == Phrase.Outcome.NOT_UNDERSTOOD)
                || facts.isEmpty()
                        && !phrases.isEmpty()
                        && phrases.stream().allMatch(p -> p.why().equals(NOTHING_MEDICAL));
    }

    /** One phrase for each reason and stretch of words. */
    void refused(List<Statement> statements) {
        Map<String, Statement> once = new LinkedHashMap<>();
        for (Statement s : statements) {
            if (!s.used()) {
                once.putIfAbsent(s.mention().from() + s.setAside(), s);
            }
        }
        once.values().forEach(s -> refused(s.mention().from(), s.mention().to(), s.setAside()));
    }

    void notUnderstood(int from, int to, String why) {
        add(from, to, Phrase.Outcome.NOT_UNDERSTOOD, List.of(), why);
        problems.add(new Problem(Problem.Kind.NOT_UNDERSTOOD, where, "'" + text.words(from, to) + "'", REMEDY));
    }

    void add(List<Problem> more) {
        problems.addAll(more);
    }

    private void add(int from, int to, Phrase.Outcome outcome, List<Fact> given, String why) {
        int start = text.start(from);
        int end = text.end(to - 1);
        phrases.add(new Phrase(text.text().substring(start, end), start, end, outcome, given, why));
    }

    Recognised done() {
        return new Recognised(List.copyOf(facts), List.copyOf(denied), phrases, problems);
    }
}

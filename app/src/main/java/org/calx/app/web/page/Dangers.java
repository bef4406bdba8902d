package org.calx.app.web.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.calx.assess.Urgency;
import org.calx.knowledge.Entry;
import org.calx.knowledge.Level;

/** Which dangers a page outside the check must tell first. */
final class Dangers {
    private static final int MOST = 3;

    /** Says only that something was not understood, which the pages show in their own way. */
    static final String NOT_UNDERSTOOD = "free-text-not-understood";

    private Dangers() {}

    /**
     * The dangers of someone's own words, the most urgent few, no two with the same words. Where none is raised, those
     * count that are open, for what is not known never makes it less urgent.
     */
    static List<Entry.RedFlag> of(Urgency urgency) {
        Set<String> told = new HashSet<>();
        List<Entry.RedFlag> raised = told(urgency.raised(), told);
        return raised.isEmpty() ? told(urgency.open(), told) : raised;
    }

    private static List<Entry.RedFlag> told(List<Urgency.Flag> flags, Set<String> told) {
        return flags.stream()
                .map(Urgency.Flag::flag)
                .filter(f -> !f.id().equals(NOT_UNDERSTOOD))
                .filter(f -> f.level().atLeast(Level.WITHIN_DAYS))
                .filter(f -> told.add(f.head().plain()))
                .limit(MOST)
                .toList();
    }
}

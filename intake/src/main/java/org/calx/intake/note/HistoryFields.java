package org.calx.intake.note;

import java.util.regex.Pattern;
import org.calx.record.About;
import org.calx.record.Concept;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;
import org.calx.record.Fact;
import org.calx.record.Persists;
import org.calx.record.Tense;

/**
 * The diseases of the history. One that lasts for weeks at most, such as cellulitis or septic arthritis, is over by the
 * time it stands in a history, unless the words say that it is there now. The same holds for a finding, such as a stroke,
 * only where the words name a year before that of the question: undated, it may be why someone asks.
 */
final class HistoryFields {
    /** Diseases that persist for so many days or fewer are acute. */
    private static final int ACUTE_DAYS = 90;

    private static final Pattern NOW = Pattern.compile(
            "(?i)\\b(?:current|currently|now|ongoing|active|present|today|at the moment|this (?:week|admission)|new|newly|"
                    + "being treated|on (?:iv |oral )?antibiotics|since yesterday|worsening|getting worse|untreated)\\b");

    private static final Pattern IN_A_YEAR = Pattern.compile("(?i)\\bin (?:[a-z]+ )?((?:19|20)\\d\\d)\\b");

    private final Concepts concepts;

    HistoryFields(Concepts concepts) {
        this.concepts = concepts;
    }

    void read(Draft draft, Part.Text text, String path) {
        boolean now = NOW.matcher(text.value()).find();
        boolean inAnEarlierYear = IN_A_YEAR
                .matcher(text.value())
                .results()
                .anyMatch(y -> Integer.parseInt(y.group(1)) < draft.asOf.getYear());
        draft.readEvent(
                text.value(),
                draft.setting(text, path, About.PATIENT, ConceptKind.PROBLEM),
                fact -> now || !acute(fact, inAnEarlierYear) ? fact : past(fact));
    }

    private boolean acute(Fact fact, boolean findingsToo) {
        return fact.tense() == Tense.NOW
                && concepts.find(fact.concept())
                        .filter(c ->
                                c.kind() == ConceptKind.PROBLEM || (findingsToo && c.kind() == ConceptKind.FINDING))
                        .map(Concept::persists)
                        .filter(p -> p instanceof Persists.ForDays days && days.days() <= ACUTE_DAYS)
                        .isPresent();
    }

    private static Fact past(Fact f) {
        return new Fact(f.concept(), f.value(), f.about(), Tense.PAST, f.certainty(), f.when(), f.origin());
    }
}

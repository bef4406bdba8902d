package org.calx.intake.text;

import java.util.Optional;
import org.calx.record.About;
import org.calx.record.Certainty;
import org.calx.record.Concept;
import org.calx.record.Fact;
import org.calx.record.Origin;
import org.calx.record.Tense;
import org.calx.record.Value;

/**
 * What a text says of one concept, before it is known of which lesion.
 *
 * @param relative the relative it is about, or empty
 * @param setAside why it is not used, or empty
 */
record Statement(
        Mention mention,
        Concept concept,
        Value value,
        Tense tense,
        Certainty certainty,
        Optional<String> relative,
        String setAside) {

    Statement setAside(String why) {
        return new Statement(mention, concept, value, tense, certainty, relative, why);
    }

    boolean used() {
        return setAside.isEmpty();
    }

    /** Whether it says that something is there, in the patient. */
    boolean positive() {
        return used() && relative.isEmpty() && !value.equals(Value.ABSENT);
    }

    Fact fact(About about, Origin origin) {
        About whom = relative.<About>map(About.Relative::new).orElse(about);
        return new Fact(concept.id(), value, whom, tense, certainty, Optional.empty(), origin);
    }
}

package org.calx.intake.fhir;

import java.util.Optional;
import java.util.Set;
import org.calx.record.About;
import org.calx.record.ConceptKind;

/**
 * Most Observations of a long record are numbers of tests that the guide does not read. Such a one is told by its code and
 * its name alone, which are the same from visit to visit; nothing else of it can state anything.
 */
final class NamelessNumber {
    /** Elements that may say something besides the number. */
    private static final Set<String> OTHERS = Set.of("component", "hasMember", "note", "focus");

    private NamelessNumber() {}

    /** Whether an Observation is a number, or has no value, under a code and a name that mean nothing to the guide. */
    static boolean is(Element observation, Tools tools) {
        for (String name : observation.names()) {
            if (OTHERS.contains(name) || name.startsWith("value") && !name.equals("valueQuantity")) {
                return false;
            }
        }
        Optional<Element> code = observation.child("code");
        return code.isPresent() && tools.coded().concepts(code.get()).isEmpty() && isNameless(code.get(), tools);
    }

    private static boolean isNameless(Element code, Tools tools) {
        String words = Coded.words(code);
        return !words.isBlank()
                && tools.labs().test(words).isEmpty()
                && tools.labs().measure(words).isEmpty()
                && tools.coded().recognised(words, Set.of(), About.PATIENT).isEmpty()
                && tools.coded().recognised(words, Set.of(), Coded.ANY_LESION).isEmpty()
                && tools.coded()
                        .recognised(words, Set.of(ConceptKind.LAB), About.PATIENT)
                        .isEmpty();
    }
}

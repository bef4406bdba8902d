package org.calx.fhir.second;

import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;

/** An allergy that the guide knows as such; the substance itself is never stated. */
final class Allergens {
    private static final String ALLERGY = "-allergy";

    private Allergens() {}

    static void say(CodeableConcept substance, Statement how, Page page) {
        if (!state(substance, how, page)) {
            Page.words(substance).ifPresent(w -> state(new CodeableConcept().setText("allergic to " + w), how, page));
        }
    }

    /** Lets the page say all of it, and takes back what is no allergy. */
    private static boolean state(CodeableConcept substance, Statement how, Page page) {
        Set<Said> before = Set.copyOf(page.person().said);
        page.say(substance, how);
        Set<Said> more =
                page.person().said.stream().filter(s -> !before.contains(s)).collect(Collectors.toSet());
        Set<Said> others = more.stream()
                .filter(s -> !s.concept().value().endsWith(ALLERGY))
                .collect(Collectors.toSet());
        page.person().said.removeAll(others);
        return others.size() < more.size();
    }
}

package org.calx.app.web.homecare;

import java.util.Optional;
import java.util.Set;
import org.calx.record.ConceptId;

/**
 * What someone said of themselves on the page of home care.
 *
 * @param what they want to try, in their own words
 * @param take what they take, in their own words
 * @param have what they have, in their own words
 * @param ticked what they ticked as true
 * @param denied what they said is not true, by a tap
 * @param age in years, if they gave it
 */
public record Said(
        String what, String take, String have, Set<ConceptId> ticked, Set<ConceptId> denied, Optional<Integer> age) {
    public Said {
        ticked = Set.copyOf(ticked);
        denied = Set.copyOf(denied);
    }
}

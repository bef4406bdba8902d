package org.calx.intake.fhir;

import java.util.Map;
import java.util.Optional;
import org.calx.record.About;
import org.calx.record.ConceptId;
import org.calx.record.Origin;

/**
 * Where a resource says that something is.
 *
 * @param about the lesion there, or the patient where no place is known
 * @param sites the places of the lesion, in order of their ids, each with where it was said
 * @param unread the words of a place that the guide does not know, or empty
 */
record Place(About about, Map<ConceptId, Origin> sites, Optional<String> unread) {
    static final Place NOWHERE = new Place(About.PATIENT, Map.of(), Optional.empty());
}

package org.calx.intake.fhir;

import java.util.Optional;
import org.calx.record.ConceptKind;

/** States the lists of things that stand beside the main one of a resource. */
record Said(Chart chart, Place place, Optional<FhirDates.Days> when, Tools tools) {
    /** States each CodeableConcept of a field; what the guide does not know is counted by type and field. */
    void each(Element resource, String field, Stated stated, ConceptKind... prefer) {
        for (Element codeable : resource.children(field)) {
            if (!tools.bodySites().state(chart, codeable, stated, place, when, prefer)) {
                chart.unread(resource.resource().type() + "." + field, Coded.words(codeable));
            }
        }
    }
}

package org.calx.intake.fhir;

import java.util.Optional;
import java.util.Set;
import org.calx.record.ConceptKind;

/**
 * What states one thing: an Observation, or one component of it with the place and day of the whole.
 *
 * @param element the Observation or the component
 * @param code what is asked or measured
 * @param value its value, if it has one that can be read
 * @param interpretations what the source makes of the value
 * @param context the words around it that say what it was measured in, such as the code of the whole and the specimen
 * @param prefer the kinds that its words mean where they have several meanings
 * @param group whether it stands for the parts and members it has, and says nothing itself without a value
 * @param missing why there is no value, as far as it is said
 */
record ObservationPart(
        Element element,
        Element code,
        Optional<ObservationValue> value,
        Interpretations interpretations,
        Place place,
        Optional<FhirDates.Days> when,
        String context,
        Set<ConceptKind> prefer,
        boolean group,
        Optional<String> missing) {
    String words() {
        return Coded.words(code);
    }

    ConceptKind[] kinds() {
        return prefer.toArray(ConceptKind[]::new);
    }
}

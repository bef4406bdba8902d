package org.calx.fhir.second;

import java.util.Set;
import org.calx.record.ConceptKind;

/** The kinds that the words of a resource type mean where they have several meanings. */
final class Preferred {
    private Preferred() {}

    static Set<ConceptKind> of(String resource) {
        return switch (resource.replaceAll("/.*", "")) {
            case "Condition", "FamilyMemberHistory", "Encounter", "AllergyIntolerance" -> Set.of(ConceptKind.PROBLEM);
            case "MedicationRequest", "MedicationStatement", "MedicationAdministration", "MedicationDispense" ->
                Set.of(ConceptKind.DRUG);
            case "Observation" -> Set.of(ConceptKind.LAB);
            case "Procedure" -> Set.of(ConceptKind.PROCEDURE);
            default -> Set.of();
        };
    }
}

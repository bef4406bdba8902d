package org.calx.intake.fhir;

import static org.calx.intake.fhir.Tree.object;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.calx.record.ConceptKind;
import org.calx.record.Concepts;

/** Valid resources of every type that is read, with statuses, days and codes by chance from the knowledge that is shipped. */
final class RandomResources {
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private final String person;
    private final RandomParts parts;
    private final RandomStatements statements;
    private final RandomMedicines medicines;
    private final RandomDocuments documents;

    /** @param person the id of whom the resources are about; ids of resources begin with it */
    RandomResources(Concepts concepts, Random random, String person) {
        this.person = person;
        parts = new RandomParts(concepts, random, person);
        statements = new RandomStatements(parts);
        medicines = new RandomMedicines(parts);
        documents = new RandomDocuments(parts);
    }

    /** Names of the types, each with one that makes a resource of it. */
    private Map<String, Supplier<Map<String, Object>>> makers() {
        return Map.ofEntries(
                Map.entry("AllergyIntolerance", medicines::allergy),
                Map.entry("Composition", documents::composition),
                Map.entry("Condition", statements::condition),
                Map.entry("DeviceUseStatement", statements::device),
                Map.entry("DiagnosticReport", documents::report),
                Map.entry("DocumentReference", documents::document),
                Map.entry("Encounter", statements::encounter),
                Map.entry("FamilyMemberHistory", statements::family),
                Map.entry("Immunization", medicines::immunization),
                Map.entry("List", documents::list),
                Map.entry("MedicationAdministration", medicines::administration),
                Map.entry("MedicationDispense", medicines::dispense),
                Map.entry("MedicationRequest", medicines::request),
                Map.entry("MedicationStatement", medicines::medicine),
                Map.entry("Observation", statements::observation),
                Map.entry("Procedure", statements::procedure));
    }

    static Set<String> types() {
        return new RandomResources(Concepts.of(List.of()), new Random(0), "p")
                .makers()
                .keySet();
    }

    Map<String, Object> of(String type) {
        return makers().get(type).get();
    }

    Map<String, Object> any() {
        List<String> types = types().stream().sorted().toList();
        return of(types.get(parts.random.nextInt(types.size())));
    }

    Map<String, Object> patient() {
        return object(
                "resourceType",
                "Patient",
                "id",
                person,
                "gender",
                parts.pick("male", "female", "other"),
                "birthDate",
                "1961-05-0" + (1 + parts.random.nextInt(9)));
    }

    Map<String, Object> subject() {
        return parts.subject();
    }

    /** A day, or blank. */
    String day() {
        return parts.day();
    }

    /** A concept of one of the kinds by its code, the guide's own, words, or two of them. */
    Map<String, Object> name(ConceptKind... kinds) {
        return parts.name(kinds);
    }
}

package org.calx.intake.fhir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All readers by resource type, and the elements that are kept of each type. */
final class Readers {
    /** Kept of every resource that is read. */
    static final Set<String> ALWAYS = Set.of(
            "resourceType",
            "id",
            "implicitRules",
            "modifierExtension",
            "extension",
            "contained",
            "subject",
            "patient",
            "individual");

    /** Resources that hold others. */
    static final Set<String> HOLDERS = Set.of("Bundle", "Parameters");

    /** Types that others refer to; they are kept until the end of the input. */
    static final Set<String> TARGETS = Set.of("Binary", "BodyStructure", "Device", "Medication", "Substance");

    private static final Set<String> ONLY_TARGETS = Set.of("Binary", "Medication", "Substance");

    private final Map<String, ResourceReader> byType = new HashMap<>();
    private final Map<String, Set<String>> kept = new HashMap<>();

    Readers(List<ResourceReader> readers) {
        for (ResourceReader reader : readers) {
            byType.put(reader.type(), reader);
            Set<String> elements = new HashSet<>(ALWAYS);
            elements.addAll(reader.used().keySet());
            kept.put(reader.type(), Set.copyOf(elements));
        }
        kept.put("Bundle", Set.of("resourceType", "entry"));
        kept.put("Parameters", Set.of("resourceType", "parameter"));
    }

    static Readers all() {
        return new Readers(List.of(
                new AllergyIntoleranceReader(),
                new BinaryReader(),
                new BodyStructureReader(),
                new CompositionReader(),
                new ConditionReader(),
                new DeviceReader(),
                new DeviceUseStatementReader(),
                new DiagnosticReportReader(),
                new DocumentReferenceReader(),
                new EncounterReader(),
                new FamilyMemberHistoryReader(),
                new ImmunizationReader(),
                new ListReader(),
                new MedicationAdministrationReader(),
                new MedicationDispenseReader(),
                new MedicationReader(),
                new MedicationRequestReader(),
                new MedicationStatementReader(),
                new ObservationReader(),
                new PatientReader(),
                new ProcedureReader(),
                new QuestionnaireResponseReader(),
                new StatementReader(),
                new SubstanceReader()));
    }

    Optional<ResourceReader> of(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    Iterable<ResourceReader> inOrder() {
        return byType.values().stream()
                .sorted((a, b) -> a.type().compareTo(b.type()))
                .toList();
    }

    /** Whether a type says nothing by itself and is only looked up. */
    boolean isOnlyTarget(String type) {
        return ONLY_TARGETS.contains(type);
    }

    /** Whether nothing of a type is read. */
    boolean isUnread(String type) {
        return !kept.containsKey(type);
    }

    /** The elements kept of a type: at least its name. */
    Set<String> elements(String type) {
        return kept.getOrDefault(type, Set.of("resourceType"));
    }
}

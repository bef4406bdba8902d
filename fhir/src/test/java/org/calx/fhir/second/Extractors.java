package org.calx.fhir.second;

import java.util.List;

/** All extractors. */
final class Extractors {
    static final List<Extractor<?>> ALL = List.of(
            new AllergyIntoleranceExtractor(),
            new CompositionExtractor(),
            new ConditionExtractor(),
            new DeviceExtractor(),
            new DeviceUseStatementExtractor(),
            new DiagnosticReportExtractor(),
            new DocumentReferenceExtractor(),
            new EncounterExtractor(),
            new FamilyMemberHistoryExtractor(),
            new ImmunizationExtractor(),
            new ListExtractor(),
            new MedicationAdministrationExtractor(),
            new MedicationDispenseExtractor(),
            new MedicationRequestExtractor(),
            new MedicationStatementExtractor(),
            new ObservationExtractor(),
            new PatientExtractor(),
            new ProcedureExtractor());

    private Extractors() {}
}
